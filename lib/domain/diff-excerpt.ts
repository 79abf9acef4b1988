/** A run of words in a text that was changed: in both, in the earlier one alone, or in the later one alone. */
export interface DiffPart {
  kind: "same" | "gone" | "new";
  text: string;
}

/** What stands for words that are left out. */
const leftOut = " … ";

/**
 * What was changed, with some words around it.
 * @param reach how much of what stayed is kept beside each change, in UTF-16 code units
 * @param longest of a run that was changed, in the same; what is longer is cut at its end
 */
export function diffExcerpt(parts: readonly DiffPart[], reach: number, longest: number): DiffPart[] {
  return parts.map(({ kind, text }, index) => {
    if (kind !== "same") return { kind, text: headOf(text, longest) };
    const head = index === 0 ? 0 : reach;
    const tail = index === parts.length - 1 ? 0 : reach;
    if (text.length <= head + tail + leftOut.length) return { kind, text };
    return { kind, text: firstWords(text, head) + leftOut + lastWords(text, tail) };
  });
}

/** A text, or its beginning up to the end of a word and that it goes on. */
export function headOf(text: string, length: number): string {
  return text.length <= length + leftOut.length ? text : firstWords(text, length) + leftOut;
}

/** Up to the end of a word, unless that would leave little; never within a character. */
function firstWords(text: string, length: number): string {
  const cut = text.slice(0, length);
  const space = cut.search(/\s\S*$/);
  return space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "");
}

function lastWords(text: string, length: number): string {
  const cut = length === 0 ? "" : text.slice(-length);
  const space = cut.search(/\s/);
  return space >= 0 && space < length / 2 ? cut.slice(space + 1) : cut.replace(/^[\uDC00-\uDFFF]/, "");
}
