"use client";

import { usePathname, useRouter } from "next/navigation";
import { type Unsaved, UnsavedList } from "@/components/unsaved/unsaved-list";
import { draftsOf } from "@/lib/reader/draft-store";
import type { OutboxEntry } from "@/lib/reader/outbox/entry";
import { outboxOf } from "@/lib/reader/outbox/outbox";
import { useOutbox } from "@/lib/reader/outbox/use-outbox";
import { usePerson } from "@/lib/reader/person-context";
import { wordsOf } from "@/lib/reader/recover-draft";
import { tabName } from "@/lib/reader/tab";
import { draftWords } from "@/lib/schemas/draft";
import { isRoomPath } from "./room-path";

/** What the server refused, or could not be brought there, in sight wherever one is until something was done about it. */
export function WorkNotices() {
  const personId = usePerson();
  const router = useRouter();
  const isRoom = isRoomPath(usePathname());
  const { entries } = useOutbox(personId);
  // What was refused in reading rooms they show themselves, and take up again beside the words.
  const shown = entries.filter(({ problem, failure, articleId }) =>
    problem ? articleId === null || !isRoom : failure?.isSetAside,
  );

  function resume(id: string) {
    const entry = entries.find(({ write }) => write.command.id === id);
    if (!entry) return;
    if (entry.articleId === null) {
      const { draft } = entry.write;
      const drafts = draftsOf(personId);
      drafts.remove(draft.id);
      const begun = { id: crypto.randomUUID(), tab: tabName(), at: new Date().toISOString(), isOpen: true };
      drafts.put({ ...draft, ...begun });
      void outboxOf(personId).dismiss(id);
    }
    const href = hrefOf(entry);
    if (href) router.push(href);
  }

  if (shown.length === 0) return null;
  return (
    <div className="sticky top-2 z-40 mx-auto max-w-3xl px-4 pt-4 lg:top-15">
      <UnsavedList
        items={shown.map(present)}
        onResume={resume}
        onRetry={(id) => void outboxOf(personId).retry(id)}
        onDiscard={(id) => void outboxOf(personId).dismiss(id)}
      />
    </div>
  );
}

function present(entry: OutboxEntry): Unsaved {
  const { problem, write } = entry;
  const common = { id: write.command.id, problem, href: hrefOf(entry) };
  if (entry.articleId === null) {
    const { draft } = entry.write;
    return { ...common, what: draft.kind, words: draftWords(draft), title: draft.title };
  }
  const { command } = entry.write;
  const what = command.kind === "mark" ? "mark" : command.kind === "edit-blocks" ? "blocks" : "annotation";
  return { ...common, what, words: wordsOf(entry.write), title: "" };
}

function hrefOf(entry: OutboxEntry): string | null {
  return entry.articleId === null ? entry.write.draft.href : (entry.href ?? null);
}
