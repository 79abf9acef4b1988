import { toNfc } from "./nfc";

/** What is wrong with words that have to be given; `length` is how many characters they have. */
export type TextInputFault = { fault: "missing" } | { fault: "too-long"; length: number };

/**
 * What is wrong with words as they were typed, by the same count as when they are taken in: in NFC, without space around
 * them, in UTF-16 code units.
 */
export function textInputFault(typed: string, maximum: number): TextInputFault | null {
  const words = toNfc(typed).trim();
  if (!hasPrintableText(words)) return { fault: "missing" };
  return words.length > maximum ? { fault: "too-long", length: words.length } : null;
}

/** Whether there is anything to see: neither space nor control nor format characters, such as a zero-width space. */
export function hasPrintableText(words: string): boolean {
  return /[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(words);
}
