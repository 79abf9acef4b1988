import type { KeptCall } from "../../api/kept-call";
import type { Draft } from "../../schemas/draft";

/** What a form sends, with the draft that it was: should it be refused, one can go on with that. */
export interface FormWrite {
  /** The id of the record that it makes, where it makes one. */
  command: { id: string; kind: "form" };
  request: KeptCall;
  /** The records that it makes or changes, by their ids: what comes later and is about one of them waits for it. */
  records: readonly string[];
  draft: Draft;
}
