/**
 * Unicode NFC of any text in linear time. The platform sorts the marks on a letter one by one, which is quadratic where
 * there are tens of thousands; those are sorted here before.
 */
export function toNfc(text: string): string {
  let done = "";
  let from = 0;
  for (let run = longRun.exec(text); run; run = longRun.exec(text)) {
    let end = longRun.lastIndex;
    // By hand: a pattern that takes any number of marks runs out of room at some millions.
    for (let next = markAt(text, end); next > 0; next = markAt(text, end)) end += next;
    done += text.slice(from, run.index) + ordered(text.slice(run.index, end));
    from = end;
    longRun.lastIndex = end;
  }
  return (done + text.slice(from)).normalize("NFC");
}

/** More marks on a letter than any writing has (Unicode allows for 30), and few enough for the platform. */
const longRun = /\p{M}{64}/gu;

/** How many code units the mark has that stands at an offset; 0 where none does. */
function markAt(text: string, offset: number): number {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return /^\p{M}/u.test(character) ? character.length : 0;
}

/** A run of marks in canonical order: by their classes, and within a class as they stood. */
function ordered(run: string): string {
  const parts = new Map([...new Set(run)].map((mark) => [mark, [...mark.normalize("NFD")]]));
  const rankOf = ranks(new Set([...parts.values()].flat()));
  let done = "";
  // What stands since the last mark without a class, over which no other moves.
  const open: string[] = [];
  const close = () => {
    for (const rank of open.keys()) done += open[rank] ?? "";
    open.length = 0;
  };
  for (const mark of run) {
    for (const part of parts.get(mark) ?? []) {
      const rank = rankOf.get(part);
      if (rank !== undefined) open[rank] = (open[rank] ?? "") + part;
      else {
        close();
        done += part;
      }
    }
  }
  close();
  return done;
}

/** The marks that have a combining class, each with its rank among the classes; there are some 900 such marks at all. */
function ranks(marks: ReadonlySet<string>): Map<string, number> {
  const sorted = [...marks].filter(hasClass).sort((a, b) => (swaps(a, b) ? 1 : swaps(b, a) ? -1 : 0));
  let rank = 0;
  return new Map(
    sorted.map((mark, index) => {
      const last = sorted[index - 1];
      if (last !== undefined && swaps(mark, last)) rank++;
      return [mark, rank];
    }),
  );
}

/** Whether two marks, already decomposed, change places: the class of the first is the higher one, and both have one. */
const swaps = (first: string, second: string) => (first + second).normalize("NFD") !== first + second;

/** The highest class is that of the iota below, the lowest that of the tilde through a letter. */
const hasClass = (mark: string) => swaps("\u0345", mark) || swaps(mark, "\u0334");
