"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Draft, DraftContents, DraftKind } from "../schemas/draft";
import { type DraftsState, draftsOf, noDrafts } from "./draft-store";
import { tabName } from "./tab";

/** All drafts of a person in this browser; none of nobody's, nor while the server draws. */
export function useDraftsOf(personId: string | null): DraftsState {
  return useSyncExternalStore(
    useCallback((listener) => (personId ? draftsOf(personId).subscribe(listener) : () => {}), [personId]),
    () => (personId ? draftsOf(personId).getState() : noDrafts),
    () => noDrafts,
  );
}

/** Which form a draft is of, and where its page is. */
export interface FormPlace<Kind extends DraftKind> {
  kind: Kind;
  of: string;
  href: string;
  title: string;
}

export interface FormDraft<Kind extends DraftKind> {
  /** What was typed; null where nothing was. */
  content: DraftContents[Kind] | null;
  isOpen: boolean;
  /** The id that the record will have. It stays the same until something was sent. */
  id: string;
  /** Null is nothing typed. */
  type: (content: DraftContents[Kind] | null) => void;
  /** Whether the form is open, where it is one that opens. */
  setOpen: (isOpen: boolean) => void;
  /** The draft as it would be kept with such content. */
  draftOf: (content: DraftContents[Kind]) => Draft;
  /** Begins anew: what was typed is gone, at once to the eye and in truth when `until` is done. */
  clear: (until?: Promise<unknown>) => void;
  /** Goes on with the same words towards another record. */
  renew: () => void;
}

/**
 * What is typed in one form: it outlives the page, the session and the tab.
 *
 * @param personId null where nothing is to be kept
 */
export function useDraft<Kind extends DraftKind>(personId: string | null, place: FormPlace<Kind>): FormDraft<Kind> {
  const { kind, of, href, title } = place;
  const { drafts, tabs } = useDraftsOf(personId);
  const [fresh, setFresh] = useState(() => crypto.randomUUID() as string);
  const own = drafts.find((draft) => draft.kind === kind && draft.of === of && draft.tab === tabName()) as
    | Draft<Kind>
    | undefined;

  // What a closed tab left of this form is gone on with here.
  useEffect(() => {
    if (tabs && personId) draftsOf(personId).take(kind, of);
  }, [personId, kind, of, tabs]);

  // What is being typed in is open.
  const draftOf = (content: DraftContents[Kind]) =>
    ({
      ...{ id: own?.id ?? fresh, kind, of, content, href, title },
      ...{ at: new Date().toISOString(), tab: tabName(), isOpen: true },
    }) as Draft;
  const put = (draft: Draft) => personId && draftsOf(personId).put(draft);
  const clear = (until?: Promise<unknown>) => {
    if (own && personId) draftsOf(personId).remove(own.id, until);
    setFresh(crypto.randomUUID());
  };
  return {
    content: own?.content ?? null,
    isOpen: own?.isOpen ?? false,
    id: own?.id ?? fresh,
    type: (content) => (content === null ? clear() : put(draftOf(content))),
    setOpen: (isOpen) => own && put({ ...own, isOpen } as Draft),
    draftOf,
    clear,
    renew: () => {
      const again = own && ({ ...own, id: crypto.randomUUID() } as Draft);
      clear();
      if (again) put(again);
    },
  };
}
