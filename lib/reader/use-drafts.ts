"use client";

import { useEffect, useEffectEvent } from "react";
import { type Draft, draftOfWords } from "../schemas/draft";
import {
  type Composing,
  emptyMark,
  isEmptyMark,
  isTyped,
  type MarkDrafts,
  type MarkInWork,
} from "../schemas/room-drafts";
import { draftsOf } from "./draft-store";
import { adoptEarlierDrafts } from "./earlier-drafts";
import { tabName } from "./tab";
import { useDraftsOf } from "./use-draft";

/**
 * What a person has begun in an article's room and not sent: marks by claim, and what she makes of the article's words.
 * Of the latter one is open at a time; the others are found again on the same words, or on these made a little longer or
 * shorter. Each tab has its own; what was begun in a tab that is closed, the next one goes on with.
 */
export function useDrafts(personId: string, article: { id: string; projectId: string; title: string }) {
  const { drafts, tabs, asked } = useDraftsOf(personId);
  const href = `/projects/${article.projectId}/articles/${article.id}`;
  const isOwn = (draft: Draft) => draft.tab === tabName();
  const isOurs = (draft: Draft) => isOwn(draft) || tabs?.has(draft.tab) === false;
  const made = drafts.filter(
    (draft): draft is Draft<"annotation"> => draft.kind === "annotation" && draft.of === article.id,
  );
  const open = made.find((draft) => isOwn(draft) && draft.isOpen) ?? null;
  const marks = drafts.filter((draft): draft is Draft<"mark"> => draft.kind === "mark" && isOurs(draft));
  // Of each claim this tab's own, the latest first.
  const markOf = (claimId: string) => {
    const ofClaim = marks.filter(({ of }) => of === claimId);
    return ofClaim.find(isOwn) ?? ofClaim[0] ?? null;
  };

  const put = (draft: Draft) => draftsOf(personId).put({ ...draft, tab: tabName(), at: new Date().toISOString() });
  const remove = ({ id }: Draft) => draftsOf(personId).remove(id);
  const fresh = () => ({ id: crypto.randomUUID() as string, href, title: article.title, tab: "", at: "" });
  const putAside = (draft: Draft<"annotation"> | null) => {
    if (draft) isTyped(draft.content) ? put({ ...draft, isOpen: false }) : remove(draft);
  };
  const compose = (content: Composing) => {
    const draft = open ?? { ...fresh(), kind: "annotation" as const, of: article.id };
    put({ ...draft, content, isOpen: true });
  };

  const takeOver = useEffectEvent(() => {
    adoptEarlierDrafts(personId, article.id, { href, title: article.title });
    if (open) return;
    const left = made.find((draft) => draft.isOpen && isOurs(draft));
    if (left) put(left);
  });
  useEffect(() => {
    if (tabs) takeOver();
  }, [tabs]);

  return {
    composing: open?.content ?? null,
    /** Null is done with it. */
    compose: (content: Composing | null) => (content ? compose(content) : open && remove(open)),
    /** Begins to make something of some words: with what was typed of much the same words before, or with nothing. */
    begin: (begun: Pick<Composing, "choice" | "span" | "annotationId">) => {
      putAside(open);
      const found = draftOfWords(made.filter(isOurs), begun);
      const content = found ? { ...found.content, ...begun } : { ...begun, claim: null, comment: "" };
      put({ ...(found ?? { ...fresh(), kind: "annotation" as const, of: article.id }), content, isOpen: true });
    },
    /** Leaves what is being made; what was typed can be gone on with. */
    putAside: () => putAside(open),
    /** Goes on with what was sent and refused. */
    recover: (content: Composing) => {
      putAside(open);
      put({ ...fresh(), kind: "annotation", of: article.id, content, isOpen: true });
    },
    /** The marks that were begun, by claim. */
    drafts: Object.fromEntries(marks.map(({ of }) => [of, markOf(of)?.content ?? emptyMark])) as MarkDrafts,
    setMark: (claimId: string, mark: MarkInWork) => {
      const draft = markOf(claimId);
      const isAsBefore = isEmptyMark(mark) && mark.layer === emptyMark.layer;
      if (!isAsBefore)
        put({ ...(draft ?? { ...fresh(), kind: "mark", of: claimId, isOpen: false }), content: mark } as Draft);
      else if (draft) remove(draft);
    },
    /** The draft that the person has asked for in the list of them, if it is of this room. */
    asked: drafts.find(({ id, href: at }) => id === asked && at === href) ?? null,
    answered: () => draftsOf(personId).answered(),
  };
}

export type Desk = ReturnType<typeof useDrafts>;
