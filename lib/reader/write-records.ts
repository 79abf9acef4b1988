import { recordsOf } from "../domain/command-records";
import type { QueuedWrite } from "./database";

/** The records that a write makes or changes. */
export function recordsOfWrite({ articleId, write }: QueuedWrite): readonly string[] {
  return articleId === null ? write.records : recordsOf(write.command);
}
