"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { emptyEvidence } from "@/components/review/evidence-fields";
import { ObjectionForm } from "@/components/review/objection-form";
import { Button } from "@/components/ui/button";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";

const nothing = { words: "", evidence: [emptyEvidence] };

/** Objects to a decision that weighed one's own mark. */
export function ObjectToDecision({
  claim,
  href,
  resolutionId,
}: {
  claim: { id: string; text: string };
  href: string;
  resolutionId: string;
}) {
  const t = useTranslations("objection");
  const router = useRouter();
  const place = { kind: "objection", of: resolutionId, href, title: claim.text } as const;
  const { draft, send, pending, problem, isOpen, setOpen } = useAnsweredForm(place, () => router.refresh());
  if (!isOpen) {
    return (
      <Button look="quiet" className="-ms-3 mt-1" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
    );
  }
  const value = draft.content ?? nothing;
  return (
    <ObjectionForm
      value={value}
      problem={problem}
      pending={pending}
      onType={(content) => draft.type(content)}
      onCancel={() => setOpen(false)}
      onSend={() =>
        send({
          request: keepCall("createObjection", { params: { id: resolutionId }, body: { ...value, id: draft.id } }),
          records: [claim.id],
          content: value,
        })
      }
    />
  );
}
