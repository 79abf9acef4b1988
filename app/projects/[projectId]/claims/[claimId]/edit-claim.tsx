"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimForm } from "@/components/claim/claim-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/** Corrects a claim. Marks made before judged its words of then, unless only a slip of the pen is corrected. */
export function EditClaim({
  claim,
  href,
  questions,
}: {
  claim: ClaimDetail;
  href: string;
  questions: readonly { id: string; text: string }[];
}) {
  const t = useTranslations("claims");
  const router = useRouter();
  const [correction, setCorrection] = useState(false);
  const place = { kind: "correction", of: claim.id, href, title: claim.text } as const;
  const { draft, send, pending, problem, clearProblem, isOpen, setOpen } = useAnsweredForm(place, () =>
    router.refresh(),
  );
  const { content } = draft;
  return (
    <Dialog
      title={t("edit")}
      open={isOpen}
      onOpenChange={(next) => {
        clearProblem();
        setCorrection(false);
        setOpen(next);
      }}
      trigger={<Button>{t("edit")}</Button>}
    >
      {claim.marks.length > 0 && <p className="mb-4 text-sm text-missing-context">{t("editHint")}</p>}
      {content && content.version !== claim.version && (
        <p className="mb-4 text-sm text-missing-context wrap-anywhere">{t("nowReads", { text: claim.text })}</p>
      )}
      <ClaimForm
        start={content?.claim ?? { ...claim, question: claim.question?.text }}
        questions={questions}
        submit={t("save")}
        problem={problem}
        pending={pending}
        onCancel={() => setOpen(false)}
        onType={(typed) => draft.type({ claim: typed, version: content?.version ?? claim.version })}
        onSubmit={(typed) => {
          // What was refused because somebody else had corrected it was shown with hers, and is meant for that now.
          const version = problem ? claim.version : (content?.version ?? claim.version);
          send({
            request: keepCall("changeClaim", { params: { id: claim.id }, body: { ...typed, correction, version } }),
            records: [claim.id],
            content: { claim: typed, version },
          });
        }}
      >
        {claim.marks.length > 0 && (
          <label className="flex items-start gap-2.5 text-sm">
            <input
              type="checkbox"
              checked={correction}
              onChange={(event) => setCorrection(event.currentTarget.checked)}
              className="mt-1 accent-ink"
            />
            <span>
              {t("correction")}
              <span className="block text-xs text-soft">{t("correctionHint")}</span>
            </span>
          </label>
        )}
      </ClaimForm>
    </Dialog>
  );
}
