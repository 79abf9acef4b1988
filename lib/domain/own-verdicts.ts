import type { Layer, Verdict } from "./verdict";

/** What somebody's own current marks on a claim say, layer by layer. */
export function ownVerdicts(
  marks: readonly { layer: Layer; verdict: Verdict | null; current: boolean; author: { id: string } }[],
  personId: string,
): Partial<Record<Layer, Verdict>> {
  const own = marks.filter((mark) => mark.current && mark.author.id === personId);
  return Object.fromEntries(own.map(({ layer, verdict }) => [layer, verdict]));
}
