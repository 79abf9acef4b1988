"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ReopenForm } from "@/components/bulk/reopen-form";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { ResolutionRecord } from "@/lib/schemas/resolution";

/** Takes a decision back, so that its claim is in conflict again, with a reason. */
export function ReopenClaim({
  claim,
  href,
  resolution: { id, layer, marks },
}: {
  claim: { id: string; text: string };
  href: string;
  resolution: ResolutionRecord;
}) {
  const t = useTranslations("bulk.reopen");
  const router = useRouter();
  const place = { kind: "fields", of: `reopen ${id}`, href, title: claim.text } as const;
  const { draft, send, pending, problem, isOpen, setOpen } = useAnsweredForm(place, () => router.refresh());
  const rationale = draft.content?.rationale ?? "";
  if (!isOpen) {
    return (
      <Button look="quiet" className="-ms-3 mt-1" onClick={() => setOpen(true)}>
        {t("one")}
      </Button>
    );
  }
  return (
    <div className="mt-3 border-s-2 border-rule ps-4">
      <ReopenForm
        rationale={rationale}
        isReady={!pending}
        label={t("goOne")}
        onType={(typed) => draft.type({ rationale: typed })}
        onSend={() => {
          const body = { id: draft.id, layer, outcome: "reopen" as const, rationale, marks };
          const request = keepCall("createResolution", { params: { id: claim.id }, body });
          send({ request, records: [claim.id], content: { rationale } });
        }}
      >
        <ProblemNotice problem={problem} />
      </ReopenForm>
      <Button look="quiet" className="-ms-3 mt-2" onClick={() => setOpen(false)}>
        {t("cancel")}
      </Button>
    </div>
  );
}
