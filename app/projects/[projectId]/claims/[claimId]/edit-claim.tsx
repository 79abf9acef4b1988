"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimForm } from "@/components/claim/claim-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSend } from "@/lib/reader/use-send";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/** Corrects a claim. Marks made before keep the wording that they judged. */
export function EditClaim({
  claim,
  questions,
}: {
  claim: ClaimDetail;
  questions: readonly { id: string; text: string }[];
}) {
  const t = useTranslations("claims");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { send, problem, pending, clear } = useSend();
  return (
    <Dialog
      title={t("edit")}
      open={open}
      onOpenChange={(next) => {
        clear();
        setOpen(next);
      }}
      trigger={<Button>{t("edit")}</Button>}
    >
      {claim.marks.length > 0 && <p className="mb-4 text-sm text-missing-context">{t("editHint")}</p>}
      <ClaimForm
        start={{ ...claim, question: claim.question?.text }}
        questions={questions}
        submit={t("save")}
        problem={problem}
        pending={pending}
        onCancel={() => setOpen(false)}
        onSubmit={(draft) =>
          void send("PATCH", `/claims/${claim.id}`, { ...draft, version: claim.version }, () => {
            setOpen(false);
            router.refresh();
          })
        }
      />
    </Dialog>
  );
}
