import type { QueuedWrite } from "./database";
import { recordsOf } from "./room/commands/table";

/** The records that a write makes or changes. */
export function recordsOfWrite({ articleId, write }: QueuedWrite): readonly string[] {
  return articleId === null ? write.records : recordsOf(write.command);
}
