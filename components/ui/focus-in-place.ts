/**
 * A `ref` that goes to a field as it appears, where it appears. Unlike `autoFocus` it does not scroll, which would move
 * the words that one is at for a card that has yet to be put beside them.
 */
export function focusInPlace(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true });
}

/** The same, to go on after the words that stand in it. */
export function focusAtEnd(field: HTMLTextAreaElement | null): void {
  focusInPlace(field);
  field?.setSelectionRange(field.value.length, field.value.length);
}
