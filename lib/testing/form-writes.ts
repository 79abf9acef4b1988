import { keepCall } from "../api/kept-call";
import type { OutboxEntry } from "../reader/outbox/entry";
import type { FormWrite } from "../reader/outbox/form-write";
import type { Draft } from "../schemas/draft";
import { emptyComment } from "../schemas/draft";

/** A comment on a claim, as its form sends it; its id is `claim-number`. */
export function commentOn(claim: string, number: number): FormWrite {
  const id = `${claim}-${number}`;
  const draft: Draft = {
    ...{ id, kind: "comment", of: claim, content: { ...emptyComment, text: `Notiz ${id}` } },
    ...{ href: `/claims/${claim}`, title: claim, at: "2025-10-20T08:00:00.000Z", tab: "t", isOpen: false },
  };
  return {
    command: { id, kind: "form" },
    request: keepCall("commentOnClaim", { params: { id }, body: { id, text: `Notiz ${id}` } }),
    records: [claim],
    draft,
  };
}

/** The same in somebody's queue. */
export function queuedComment(
  claim: string,
  number: number,
  state: Partial<Pick<OutboxEntry, "seq" | "problem" | "failure">> = {},
): OutboxEntry {
  const write = commentOn(claim, number);
  return { seq: number, personId: "edda", problem: null, failure: null, ...state, articleId: null, write };
}
