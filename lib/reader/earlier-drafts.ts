import { type Draft, readDraft } from "../schemas/draft";
import { draftsOf } from "./draft-store";
import { readStored, storedKeys, writeStored } from "./local-storage";
import { tabName } from "./tab";

/**
 * Takes over what an earlier version of the program kept of a reading room: all drafts of an article and a tab under one
 * key, namely `marks` by claim and, of what was made of words, `composing` and `aside`.
 */
export function adoptEarlierDrafts(personId: string, articleId: string, page: { href: string; title: string }): void {
  for (const key of storedKeys(`tickmark-drafts-${personId}-${articleId}-`)) {
    for (const draft of draftsIn(readStored(key), articleId, page)) draftsOf(personId).put(draft);
    writeStored(key, null);
  }
}

function draftsIn(kept: unknown, articleId: string, page: { href: string; title: string }): Draft[] {
  const { marks, composing, aside } = Object(kept) as Record<string, unknown>;
  const contents = [
    ...Object.entries(Object(marks)).map(([of, content]) => ({ kind: "mark", of, content, isOpen: false })),
    { kind: "annotation", of: articleId, content: composing, isOpen: true },
    { kind: "annotation", of: articleId, content: aside, isOpen: false },
  ];
  const made = { ...page, tab: tabName(), at: new Date().toISOString() };
  return contents.flatMap((one) => readDraft({ ...one, ...made, id: crypto.randomUUID() }) ?? []);
}
