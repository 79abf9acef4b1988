import type { Verdict } from "./verdict";

/** What one side of a conflict makes of the other's reasons. */
export const soundnesses = ["sound", "beside_the_point", "wrong"] as const;

interface SidedMark {
  id: string;
  authorId: string;
  verdict: Verdict | null;
}

/** Why a judgement of somebody's reasons is refused, or null where nothing stands against it. */
export type JudgementFault = "no-reasons-round" | "not-concerned" | "nothing-to-judge";

/**
 * In a project that has rounds of reasons whoever is a party to a conflict judges the reasons of those who differ from her, as
 * long as the marks are those of today.
 * @param marks the current ones on the layer
 */
export function judgementFault(asked: {
  hasRounds: boolean;
  personId: string;
  markId: string;
  isConflict: boolean;
  marks: readonly SidedMark[];
}): JudgementFault | null {
  if (!asked.hasRounds) return "no-reasons-round";
  const own = asked.marks.find(({ authorId }) => authorId === asked.personId);
  if (!own) return "not-concerned";
  const judged = asked.marks.find(({ id }) => id === asked.markId);
  if (judged?.authorId === asked.personId) return "not-concerned";
  return asked.isConflict && judged && judged.verdict !== own.verdict ? null : "nothing-to-judge";
}

/** Whose reasons somebody has still to judge: those of all who differ from her. */
export function unjudged<M extends SidedMark>(
  personId: string,
  marks: readonly M[],
  judgements: readonly { authorId: string; markId: string }[],
): M[] {
  const own = marks.find(({ authorId }) => authorId === personId);
  if (!own) return [];
  return marks.filter(
    (mark) =>
      mark.verdict !== own.verdict &&
      !judgements.some(({ authorId, markId }) => authorId === personId && markId === mark.id),
  );
}

/**
 * How far a round is: `open` while somebody has not judged the reasons of all who differ from her; a `real_difference` once
 * all have, and nobody has changed her mind: then they would not differ.
 */
export type RoundState = "open" | "real_difference";

export function roundState(
  marks: readonly SidedMark[],
  judgements: readonly { authorId: string; markId: string }[],
): RoundState {
  const isDone = marks.every(({ authorId }) => unjudged(authorId, marks, judgements).length === 0);
  return isDone ? "real_difference" : "open";
}
