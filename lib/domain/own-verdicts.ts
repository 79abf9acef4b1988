import { type RemarksInWork, remarksIn } from "./mark-remarks";
import type { Layer, Verdict } from "./verdict";

/** What somebody's own current marks on a claim say, layer by layer. */
export function ownVerdicts(
  marks: readonly { layer: Layer; verdict: Verdict | null; current: boolean; author: { id: string } }[],
  personId: string,
): Partial<Record<Layer, Verdict>> {
  const own = marks.filter((mark) => mark.current && mark.author.id === personId);
  return Object.fromEntries(own.map(({ layer, verdict }) => [layer, verdict]));
}

/**
 * Whether somebody who says so again, without new words, has said nothing: a verdict that she holds already, and about which
 * nobody asks her.
 * @param asked what she is asked about her marks
 */
export function saysNothingNew(
  own: Partial<Record<Layer, Verdict>>,
  mark: {
    layer: Layer;
    verdict: Verdict | null;
    rationale?: string | undefined;
    evidence?: readonly object[] | undefined;
  } & RemarksInWork,
  asked: readonly { layer: Layer }[] = [],
): boolean {
  if (asked.some(({ layer }) => layer === mark.layer)) return false;
  const hasRemarks = Object.keys(remarksIn(mark)).length > 0;
  const hasWords = hasRemarks || (mark.rationale ?? "").trim() !== "" || (mark.evidence ?? []).length > 0;
  return !hasWords && (own[mark.layer] ?? null) === mark.verdict;
}
