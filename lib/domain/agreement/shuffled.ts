import type { Random } from "./random";

/** The same in an order that is drawn: Fisher and Yates, as Durstenfeld has it (1964, Communications of the ACM 7(7), 420). */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const drawn = [...things];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [drawn[last], drawn[other]];
    if (one === undefined || two === undefined) continue;
    drawn[last] = two;
    drawn[other] = one;
  }
  return drawn;
}
