import { z } from "zod";
import { type KeyedOutcome, keyedOutcomes } from "../domain/conflict-keys";
import {
  type DecisionFault,
  type DisagreementCause,
  decisionFault,
  disagreementCauses,
  type ResolutionOutcome,
} from "../domain/resolution-outcome";
import { type Layer, type Verdict, verdicts } from "../domain/verdict";
import type { ResolutionDraft } from "./resolution";

/** Where a place of a claim that is split goes. */
export const placeChoices = ["first", "second", "both"] as const;
export type PlaceChoice = (typeof placeChoices)[number];

/** What a resolver has chosen and written of a decision that she has not sent yet. */
export interface DecisionInWork {
  /** What comes of it, where that is no verdict. */
  outcome: KeyedOutcome | null;
  verdict: Verdict | null;
  cause: DisagreementCause | null;
  figure: string;
  rationale: string;
  question: string;
  /** The claim that it is to be merged into. */
  into: { id: string; text: string } | null;
  /** What the second claim says, and what is left to the first. */
  second: string;
  remains: string;
  /** By the place's id; those that are not in it assert both. */
  places: Record<string, PlaceChoice>;
}

export const emptyDecision: DecisionInWork = {
  outcome: null,
  verdict: null,
  cause: null,
  figure: "",
  rationale: "",
  question: "",
  into: null,
  second: "",
  remains: "",
  places: {},
};

/** As a browser kept it; of one that was begun before there was more to decide the rest is empty. */
export const DecisionInWorkSchema = z.object({
  outcome: z.enum(keyedOutcomes).nullable().default(null),
  verdict: z.enum(verdicts).nullable(),
  cause: z.enum(disagreementCauses).nullable().default(null),
  figure: z.string().default(""),
  rationale: z.string(),
  question: z.string().default(""),
  into: z.object({ id: z.string(), text: z.string() }).nullable().default(null),
  second: z.string().default(""),
  remains: z.string().default(""),
  places: z.record(z.string(), z.enum(placeChoices)).default({}),
});

interface WeighedMark {
  id: string;
  verdict: Verdict | null;
  figure: string | null;
}

/** What a chosen verdict makes of the decision: that of a side where somebody gave it. */
export function outcomeOf({ outcome, verdict }: DecisionInWork, marks: readonly WeighedMark[]): ResolutionOutcome {
  return outcome ?? (marks.some((mark) => mark.verdict === verdict) ? "side" : "third_verdict");
}

/** What is still to be chosen or written; null where it can be sent. */
export type DecisionLack = DecisionFault | "second-missing" | "into-missing";

export function lackOf(work: DecisionInWork, marks: readonly WeighedMark[]): DecisionLack | null {
  const body = decisionBody(work, marks);
  const lack = decisionFault(
    {
      outcome: body.outcome,
      cause: work.cause,
      verdict: body.verdict ?? null,
      figure: body.figure?.trim() || null,
      rationale: body.rationale?.trim() ?? "",
      question: body.question?.trim() || null,
    },
    marks,
  );
  if (lack) return lack;
  if (work.outcome === "split" && work.second.trim() === "") return "second-missing";
  return work.outcome === "merge" && work.into === null ? "into-missing" : null;
}

/** The decision as it is sent. What was written for another outcome than the chosen one stays in the form. */
export function resolutionOf(
  work: DecisionInWork,
  about: { id: string; layer: Layer; marks: readonly WeighedMark[]; occurrenceIds: readonly string[] },
): ResolutionDraft {
  const { id, layer, marks, occurrenceIds } = about;
  const { outcome, into } = work;
  const placeOf = (place: string) => work.places[place] ?? "both";
  const split = {
    text: work.second,
    remains: work.remains,
    occurrences: occurrenceIds
      .filter((place) => placeOf(place) !== "first")
      .map((place) => ({ id: place, stays: placeOf(place) === "both" })),
  };
  return {
    id,
    layer,
    ...decisionBody(work, marks),
    ...(outcome === "split" && { split }),
    ...(outcome === "merge" && into && { into: into.id }),
    marks: marks.map((mark) => mark.id),
  };
}

function decisionBody(work: DecisionInWork, marks: readonly WeighedMark[]) {
  const { cause, rationale } = work;
  const outcome = outcomeOf(work, marks);
  return {
    outcome,
    cause,
    rationale,
    ...(work.outcome === null && { verdict: work.verdict, figure: work.figure }),
    ...(outcome === "send_back" && { question: work.question }),
  };
}
