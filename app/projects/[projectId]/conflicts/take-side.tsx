"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { JobProgress } from "@/components/bulk/job-progress";
import { type SideInWork, TakeSideForm } from "@/components/bulk/take-side-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { keepCall } from "@/lib/api/kept-call";
import { disagreementCauses } from "@/lib/domain/resolution-outcome";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import { useJobPreview } from "@/lib/reader/use-job-preview";
import { useUndoableJob } from "@/lib/reader/use-undoable-job";
import { type JobPreview, JobSchema, seenIn } from "@/lib/schemas/job";
import type { Person } from "@/lib/schemas/person";

/** Takes all of one reviewer's marks in an article: says beforehand what that does, shows how far it is, and undoes it. */
export function TakeSide({
  projectId,
  article,
  href,
  people,
}: {
  projectId: string;
  article: { id: string; title: string };
  href: string;
  /** Those who are sides of conflicts in the article, and of how many. */
  people: readonly (Person & { count: number })[];
}) {
  const t = useTranslations("bulk.takeSide");
  const router = useRouter();
  const { follow, ...undoable } = useUndoableJob(() => router.refresh());
  const place = { kind: "fields", of: `take-side ${article.id}`, href, title: article.title } as const;
  const form = useAnsweredForm(place, (answer) => follow(JobSchema.parse(answer)));
  const value = sideIn(form.draft.content);
  const { person, cause, rationale } = value;
  const looked = useJobPreview(
    projectId,
    form.isOpen && person ? { kind: "take-side", article: article.id, person } : null,
  );

  function send(preview: JobPreview) {
    if (!person || !cause) return;
    const about = { kind: "take-side" as const, article: article.id, person, cause, rationale };
    const body = { ...about, seen: seenIn(preview), id: form.draft.id };
    const request = keepCall("createJob", { params: { id: projectId }, body });
    form.send({ request, records: [], content: fieldsOf(value) });
  }

  return (
    <>
      <Button disabled={people.length === 0} onClick={() => form.setOpen(true)}>
        {t("open")}
      </Button>
      <JobProgress {...undoable} />
      {form.isOpen && (
        <Dialog title={t("title")} open onOpenChange={form.setOpen}>
          <TakeSideForm
            people={people}
            value={value}
            preview={looked.preview}
            pending={form.pending}
            onType={(typed) => form.draft.type(fieldsOf(typed))}
            onSend={send}
          >
            <ProblemNotice problem={form.problem ?? looked.problem} />
          </TakeSideForm>
        </Dialog>
      )}
    </>
  );
}

/** The form as a draft keeps it, and back. */
function fieldsOf({ person, cause, rationale }: SideInWork): Record<string, string> {
  return { ...(person && { person }), ...(cause && { cause }), rationale };
}

function sideIn(fields: Record<string, string> | null): SideInWork {
  const cause = disagreementCauses.find((one) => one === fields?.cause) ?? null;
  return { person: fields?.person ?? null, cause, rationale: fields?.rationale ?? "" };
}
