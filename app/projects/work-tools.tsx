"use client";

import { usePathname, useRouter } from "next/navigation";
import { DraftList } from "@/components/unsaved/draft-list";
import { WorkStatus } from "@/components/unsaved/work-status";
import { draftsOf } from "@/lib/reader/draft-store";
import { useOutbox } from "@/lib/reader/outbox/use-outbox";
import { workStatus } from "@/lib/reader/outbox/work-status";
import { usePerson } from "@/lib/reader/person-context";
import { useDraftsOf } from "@/lib/reader/use-draft";
import { draftWords } from "@/lib/schemas/draft";

/** What the person has begun, and whether what she did has arrived: on every page in the same place. */
export function WorkTools() {
  const personId = usePerson();
  const router = useRouter();
  const path = usePathname();
  const queue = useOutbox(personId);
  const { drafts, isKept } = useDraftsOf(personId);
  const { status, waiting } = workStatus(queue);
  const queued = new Set(queue.entries.map(({ write }) => write.command.id));
  const begun = drafts.filter((draft) => !queued.has(draft.id) && draftWords(draft).trim() !== "");
  return (
    <>
      <DraftList
        drafts={begun}
        isElsewhere={(draft) => draftsOf(personId).isElsewhere(draft)}
        onOpen={({ id, href }) => {
          draftsOf(personId).open(id);
          router.push(href);
        }}
        onDiscard={({ id }) => draftsOf(personId).remove(id)}
      />
      <WorkStatus
        status={status}
        waiting={waiting}
        isKept={isKept && (queue.isKept || waiting === 0)}
        signInHref={`/sign-in?next=${encodeURIComponent(path)}`}
      />
    </>
  );
}
