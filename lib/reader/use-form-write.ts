"use client";

import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import type { DraftContents, DraftKind } from "../schemas/draft";
import type { ProblemDocument } from "../schemas/problem";
import type { FormWrite } from "./outbox/form-write";
import { outboxOf } from "./outbox/outbox";
import { useOutbox } from "./outbox/use-outbox";
import { usePerson } from "./person-context";
import { type FormDraft, type FormPlace, useDraft } from "./use-draft";

interface Sent<Content> {
  request: FormWrite["request"];
  records: readonly string[];
  content: Content;
}

/**
 * A form whose words are kept while they are typed and sent through the person's queue. Once they are queued the form is
 * empty again: what becomes of them is seen beside it, and what is refused in the list of refusals.
 */
export function useFormWrite<Kind extends DraftKind>(place: FormPlace<Kind>) {
  const personId = usePerson();
  const draft = useDraft(personId, place);
  return {
    draft,
    send: ({ request, records, content }: Sent<DraftContents[Kind]>) =>
      draft.clear(
        outboxOf(personId).add<{ articleId: null; write: FormWrite }>(null, {
          ...{ command: { id: draft.id, kind: "form" }, request, records },
          draft: draft.draftOf(content),
        }),
      ),
  };
}

export interface AnsweredForm<Kind extends DraftKind> {
  draft: FormDraft<Kind>;
  send: (sent: Sent<DraftContents[Kind]>) => void;
  /** On its way, now or when the server can be reached again. */
  pending: boolean;
  problem: ProblemDocument | null;
  clearProblem: () => void;
  /** Whether the form is open, where it is one that opens: it is open again wherever its draft is gone on with. */
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/**
 * The same for a form that is about one record and waits for the answer: its words stay until the server has taken them,
 * and what is wrong is said beside them.
 *
 * @param onTaken hears what the server answered once it has taken what this form sent
 */
export function useAnsweredForm<Kind extends DraftKind>(
  place: FormPlace<Kind>,
  onTaken: (answer: unknown) => void,
): AnsweredForm<Kind> {
  const personId = usePerson();
  const draft = useDraft(personId, place);
  const [problem, setProblem] = useState<ProblemDocument | null>(null);
  const [wasOpened, setOpened] = useState(false);
  const entry = useOutbox(personId).entries.find(({ write }) => write.command.id === draft.id);
  const refused = entry?.problem ?? null;

  const takeUp = useEffectEvent((refused: ProblemDocument) => {
    setProblem(refused);
    void outboxOf(personId).dismiss(draft.id);
    // The same words, towards another record.
    draft.renew();
  });
  // Before it is painted: the list of what was refused would say it as well.
  useLayoutEffect(() => {
    if (refused) takeUp(refused);
  }, [refused]);

  const hear = useEffectEvent((commandId: string, answer: unknown) => {
    if (commandId !== draft.id) return;
    draft.clear();
    setOpened(false);
    onTaken(answer);
  });
  useEffect(() => outboxOf(personId).onAccepted(({ write, value }) => hear(write.command.id, value)), [personId]);

  return {
    draft,
    send: ({ request, records, content }) => {
      setProblem(null);
      draft.type(content);
      void outboxOf(personId).add<{ articleId: null; write: FormWrite }>(null, {
        ...{ command: { id: draft.id, kind: "form" }, request, records },
        draft: draft.draftOf(content),
      });
    },
    pending: entry !== undefined && entry.problem === null,
    problem,
    clearProblem: () => setProblem(null),
    isOpen: wasOpened || draft.isOpen,
    setOpen: (isOpen) => {
      setOpened(isOpen);
      draft.setOpen(isOpen);
    },
  };
}
