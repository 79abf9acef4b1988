import type { Span } from "./span";

/** A span that is told from another on the same words. */
export interface NamedSpan extends Span {
  id: string;
}

/** The order of the text; of two that begin together the longer first. It is the same however they arrived. */
export function inTextOrder(a: NamedSpan, b: NamedSpan): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}
