import type { Draft } from "../schemas/draft";
import type { KeptRequest } from "./api";

/** What a form sends, with the draft that it was: should it be refused, one can go on with that. */
export interface FormWrite {
  /** The id of the record that it makes, where it makes one. */
  command: { id: string; kind: "form" };
  request: KeptRequest;
  /** The records that it makes or changes, by their ids: what comes later and is about one of them waits for it. */
  records: readonly string[];
  draft: Draft;
}
