/**
 * A `ref` that goes to a field as it appears, where it appears. Unlike `autoFocus` it does not scroll, which would move
 * the words that one is at for a card that has yet to be put beside them.
 */
export function focusInPlace(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true });
}
