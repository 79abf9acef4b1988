import "server-only";
import type { EventCursor } from "../../domain/event-cursor";

/** What a write made, and a cursor behind it, where the statement that wrote has said both. */
export class Written<Value> {
  readonly value: Value;
  readonly cursor: EventCursor;

  constructor(value: Value, cursor: EventCursor) {
    this.value = value;
    this.cursor = cursor;
  }
}
