"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimPicker } from "@/components/claim/claim-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/** Takes a claim back, or merges it into another that says the same. Either can be undone. */
export function DeleteOrMergeClaim({ claim, base }: { claim: ClaimDetail; base: string }) {
  const t = useTranslations("claims.deleteOrMerge");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [into, setInto] = useState<ClaimListItem | null>(null);
  const { run, problem, pending, clear } = useCall();

  async function search(q: string): Promise<readonly ClaimListItem[] | null> {
    const answer = await call(operations.listClaims, { params: { id: claim.projectId }, query: { q, limit: 12 } });
    return answer.ok ? answer.value.items.filter(({ id }) => id !== claim.id) : null;
  }
  function close() {
    clear();
    setInto(null);
    setOpen(false);
  }
  return (
    <Dialog
      title={t("title")}
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
      trigger={<Button>{t("open")}</Button>}
    >
      <h3 className="text-sm font-semibold">{t("merge")}</h3>
      <p className="mt-1 mb-3 text-sm text-soft">{t("mergeLead")}</p>
      {into ? (
        <div className="rounded-md border border-rule bg-sheet p-3">
          <p className="mb-3 wrap-anywhere">{into.text}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              disabled={pending}
              onClick={() =>
                void run(call(operations.mergeClaim, { params: { id: claim.id }, body: { into: into.id } }), () =>
                  router.push(`${base}/claims/${into.id}`),
                )
              }
            >
              {t("mergeDo")}
            </Button>
            <Button look="quiet" onClick={() => setInto(null)}>
              {t("other")}
            </Button>
          </div>
        </div>
      ) : (
        <ClaimPicker start={claim.text.slice(0, 300)} onSearch={search} onChoose={setInto} onCancel={close} />
      )}
      <h3 className="mt-6 text-sm font-semibold">{t("delete")}</h3>
      <p className="mt-1 mb-3 text-sm text-soft">{t("deleteLead")}</p>
      <ProblemNotice problem={problem} />
      <Button
        look="danger"
        disabled={pending}
        onClick={() =>
          void run(call(operations.deleteClaim, { params: { id: claim.id }, query: { version: claim.version } }), () =>
            router.push(`${base}/claims`),
          )
        }
      >
        {t("deleteDo")}
      </Button>
    </Dialog>
  );
}
