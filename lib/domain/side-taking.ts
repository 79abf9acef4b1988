import { needsFigure } from "./resolution-outcome";
import { type ResolverRules, resolverBar } from "./resolution-rules";
import type { Verdict } from "./verdict";

/*
 * A resolver may take all of one reviewer's marks in an article: each conflict that the reviewer is a side of is decided as
 * she marked it. Each is decided by itself, and those that cannot be are left as they are.
 */

/** Why something is left as it is where many are changed at once. */
export const leftReasons = ["no-mark", "party", "figure-missing", "not-resolved", "too-many"] as const;
export type LeftReason = (typeof leftReasons)[number];

interface SideMark {
  id: string;
  authorId: string;
  verdict: Verdict | null;
  figure: string | null;
}

/** What a conflict comes to where one side of it is taken, or why it is left. */
export type TakenSide<Mark extends SideMark> =
  | { verdict: Verdict; figure: string | null; overridden: Mark[] }
  | { left: LeftReason };

/** Whether the current marks on a layer are sides of a conflict. */
export function areSides(marks: readonly SideMark[]): boolean {
  return new Set(marks.map(({ verdict }) => verdict)).size > 1;
}

/**
 * @param marks the current ones on a layer, on which they differ
 * @param personId whose side is taken
 */
export function takeSide<Mark extends SideMark>(
  marks: readonly Mark[],
  personId: string,
  resolverId: string,
  rules: ResolverRules,
): TakenSide<Mark> {
  const own = marks.find(({ authorId }) => authorId === personId);
  if (!own?.verdict) return { left: "no-mark" };
  const authorIds = marks.map(({ authorId }) => authorId);
  if (resolverBar(resolverId, ["resolve"], authorIds, rules)) return { left: "party" };
  const { verdict } = own;
  const figure = needsFigure(verdict, marks) ? own.figure : null;
  if (needsFigure(verdict, marks) && figure === null) return { left: "figure-missing" };
  return { verdict, figure, overridden: marks.filter((mark) => mark.verdict !== verdict) };
}

/** How often each reason holds, in the order in which they are said. */
export function countLeft(reasons: readonly LeftReason[]): { reason: LeftReason; count: number }[] {
  return leftReasons
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0);
}
