"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ClaimForm } from "@/components/claim/claim-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/** Corrects a claim. Marks made before keep the wording that they judged. */
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
            request: keepCall("changeClaim", { params: { id: claim.id }, body: { ...typed, version } }),
            records: [claim.id],
            content: { claim: typed, version },
          });
        }}
      />
    </Dialog>
  );
}
