/** How long a page waits for more before it is read again, in milliseconds. */
const soon = 150;
/** How long it waits at least between two times: longer and longer while things go on happening. */
const firstGap = 1_000;
const longestGap = 8_000;

/**
 * Reads a page again for what others did: at once for one thing, more and more rarely for many, and not while it would
 * disturb.
 */
export class CalmRefresh {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gap = firstGap;
  #lastAt = Number.NEGATIVE_INFINITY;
  #isHeldBack = false;
  readonly #refresh: () => void;
  readonly #isBusy: () => boolean;
  readonly #onHeldBack: (isHeldBack: boolean) => void;

  constructor(refresh: () => void, isBusy: () => boolean, onHeldBack: (isHeldBack: boolean) => void) {
    this.#refresh = refresh;
    this.#isBusy = isBusy;
    this.#onHeldBack = onHeldBack;
  }

  /** Something happened that is to be seen. */
  ask(): void {
    if (this.#timer !== undefined || this.#isHeldBack) return;
    const since = performance.now() - this.#lastAt;
    this.#gap = since < 2 * this.#gap ? Math.min(this.#gap * 2, longestGap) : firstGap;
    this.#timer = setTimeout(() => this.#try(), Math.max(soon, this.#gap - since));
  }

  /** The person may have ended what it would have disturbed. */
  look(): void {
    if (this.#isHeldBack && !this.#isBusy()) this.now();
  }

  /** Reads at once, as the person wants it. */
  now(): void {
    this.#setHeldBack(false);
    this.#lastAt = performance.now();
    this.#refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #try(): void {
    this.#timer = undefined;
    if (this.#isBusy()) this.#setHeldBack(true);
    else this.now();
  }

  #setHeldBack(isHeldBack: boolean): void {
    if (this.#isHeldBack === isHeldBack) return;
    this.#isHeldBack = isHeldBack;
    this.#onHeldBack(isHeldBack);
  }
}

/**
 * Whether somebody is writing on the page, or has begun to, or to decide, and not sent it: what changed would move under
 * her hands, and she would send an answer to what she has not read.
 */
export function isWriting(page: HTMLElement | null): boolean {
  const focused = document.activeElement;
  const isTyping = focused !== null && page?.contains(focused) && focused.matches("textarea, input, [contenteditable]");
  const begun = [...(page?.querySelectorAll<HTMLTextAreaElement>("form textarea") ?? [])].some(({ value, form }) => {
    const choices = [...(form?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
    return value.trim() !== "" || choices.some(({ checked, defaultChecked }) => checked && !defaultChecked);
  });
  return Boolean(isTyping) || begun;
}
