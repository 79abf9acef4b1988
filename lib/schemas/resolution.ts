import { z } from "zod";
import { staleReasons } from "../domain/claim-state";
import { disagreementCauses, resolutionOutcomes } from "../domain/resolution-outcome";
import { layers, verdicts } from "../domain/verdict";
import { maxClaimLength } from "./claim";
import { maxRationaleLength } from "./mark";
import { ObjectionSchema } from "./objection";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, optionalText, requiredText, typedText } from "./text";

/** The second of two claims that were one. */
export const SplitSchema = z.strictObject({
  /** What the second claim says. */
  text: requiredText(maxClaimLength),
  /** What is left to the first one; left out, it says what it said. */
  remains: optionalText(maxClaimLength),
  /** The places that assert the second claim, and whether each asserts the first one as well. */
  occurrences: z.array(z.strictObject({ id: IdSchema, stays: z.boolean() })).max(1_000),
});
export type SplitClaim = z.output<typeof SplitSchema>;

export const CreateResolutionSchema = z
  .strictObject({
    id: ClientIdSchema,
    layer: z.enum(layers),
    outcome: z.enum(resolutionOutcomes),
    /** What the marks differed for; needed but where a decision is taken back. */
    cause: z.enum(disagreementCauses).nullish(),
    /** Where the outcome gives one: that of a side, or a third. */
    verdict: z.enum(verdicts).nullish(),
    /** The figure that holds; needed where the claim is refuted and a mark names another one. */
    figure: optionalText(200),
    /** Needed where it overrides those who marked. */
    rationale: typedText(maxRationaleLength).optional(),
    /** What those who marked are asked, where it goes back to them. */
    question: optionalText(2_000),
    split: SplitSchema.optional(),
    /** The claim that it is merged into. */
    into: IdSchema.optional(),
    /** The marks that were weighed: all current ones on the layer. */
    marks: z.array(IdSchema).min(1).max(1_000),
  })
  .refine(({ outcome, split }) => outcome !== "split" || split, { message: "required", path: ["split"] })
  .refine(({ outcome, into }) => outcome !== "merge" || into, { message: "required", path: ["into"] })
  .refine(({ outcome, split }) => outcome === "split" || !split, { message: "superfluous", path: ["split"] })
  .refine(({ outcome, into }) => outcome === "merge" || !into, { message: "superfluous", path: ["into"] });
export type CreateResolution = z.output<typeof CreateResolutionSchema>;
/** A decision as a form sends it. */
export type ResolutionDraft = z.input<typeof CreateResolutionSchema>;

export const ResolutionSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  layer: z.enum(layers),
  outcome: z.enum(resolutionOutcomes),
  /** Null where nobody was asked for it. */
  cause: z.enum(disagreementCauses).nullable(),
  verdict: z.enum(verdicts).nullable(),
  figure: z.string().nullable(),
  rationale: z.string(),
  question: z.string().nullable(),
  /** The claim that came of a split, or that this one was merged into. */
  otherClaim: z.object({ id: z.uuid(), text: z.string() }).nullable(),
  marks: z.array(z.uuid()),
  /** Those of the marks that say otherwise; they stay. Where it gives no verdict there are none. */
  dissent: z.array(z.uuid()),
  /** The earliest first. */
  objections: z.array(ObjectionSchema),
  author: PersonSchema,
  createdAt: InstantSchema,
  /** Whether it decided on words that the claim no longer has. */
  outdated: z.boolean(),
  /** Whether it no longer holds, because another took its place or because of what came after it. */
  stale: z.boolean(),
  /** What came after the latest one on the layer; of an earlier one nothing is said. */
  staleBecause: z.array(z.enum(staleReasons)),
});
export type ResolutionRecord = z.infer<typeof ResolutionSchema>;
