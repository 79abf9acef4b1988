import { z } from "zod";
import { claimStates } from "../domain/claim-state";
import { approximators, quantityKinds } from "../domain/quantity";
import { verdicts } from "../domain/verdict";
import { optionalEdtf } from "./edtf";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, optionalText, requiredText, typedText, VersionSchema } from "./text";

export const attributionForms = ["direct", "indirect", "reported"] as const;

export const AttributionInputSchema = z.strictObject({
  source: requiredText(300),
  cue: optionalText(100),
  form: z.enum(attributionForms).nullish(),
  dateSaid: optionalEdtf,
  chain: z.array(requiredText(300)).max(20).nullish(),
});
export type AttributionInput = z.output<typeof AttributionInputSchema>;

export const QuantityInputSchema = z
  .strictObject({
    raw: requiredText(200),
    value: z.number().nullish(),
    lower: z.number().nullish(),
    upper: z.number().nullish(),
    approximator: z.enum(approximators).nullish(),
    unit: optionalText(100),
    counted: optionalText(200),
    kind: z.enum(quantityKinds).nullish(),
    timeScope: optionalText(200),
    place: optionalText(200),
  })
  .refine(({ lower, upper }) => typeof lower !== "number" || typeof upper !== "number" || lower <= upper, {
    message: "interval-reversed",
    path: ["upper"],
  });
export type QuantityInput = z.output<typeof QuantityInputSchema>;

/** Characters, in UTF-16 code units. */
export const maxClaimLength = 2_000;

const about = {
  text: requiredText(maxClaimLength),
  attribution: AttributionInputSchema.nullish(),
  quantity: QuantityInputSchema.nullish(),
  /** The question's words; a question with the same words is the same question. */
  question: optionalText(500),
};

export const CreateClaimSchema = z.strictObject({ id: ClientIdSchema, ...about });
export type CreateClaim = z.output<typeof CreateClaimSchema>;

/** Which claim a span asserts: one that is there, by its id alone, or a new one in full. */
export const ClaimChoiceSchema = z
  .strictObject({ ...CreateClaimSchema.shape, text: about.text.optional() })
  .refine((choice) => choice.text || (choice.id && !choice.attribution && !choice.quantity && !choice.question), {
    message: "required",
    path: ["text"],
  });
export type ClaimChoice = z.output<typeof ClaimChoiceSchema>;

/** A new claim, where the choice is not one that is there. */
export function newClaimOf(choice: ClaimChoice): CreateClaim | null {
  return choice.text === undefined ? null : { ...choice, text: choice.text };
}

export const ChangeClaimSchema = z.strictObject({
  version: VersionSchema,
  text: about.text.optional(),
  attribution: about.attribution,
  quantity: about.quantity,
  question: about.question.optional(),
  /** A slip of the pen is corrected and nothing else is asserted: marks made before hold for the corrected words. */
  correction: z.boolean().optional(),
});
export type ChangeClaim = z.output<typeof ChangeClaimSchema>;

export const ClaimQuerySchema = z.object({
  /** Words; the most similar claims come first. */
  q: typedText(500).optional(),
  state: z.enum(claimStates).optional(),
  verdict: z.enum(verdicts).optional(),
  question: IdSchema.optional(),
  article: IdSchema.optional(),
  /** `mine`: only those that the reader has not marked, in any words. */
  unmarked: z.enum(["mine"]).optional(),
  /** `mine`: only those that the reader marked before their words were changed, and not since. */
  outdated: z.enum(["mine"]).optional(),
});
export type ClaimQuery = z.output<typeof ClaimQuerySchema>;

/** Words; the questions most like them come first. */
export const QuestionQuerySchema = z.object({ q: typedText(500).optional() });
export type QuestionQuery = z.output<typeof QuestionQuerySchema>;

export const QuestionSchema = z.object({ id: z.uuid(), text: z.string() });
export const ListedQuestionSchema = QuestionSchema.extend({ claimCount: z.int() });
export type ListedQuestion = z.infer<typeof ListedQuestionSchema>;

export const AttributionSchema = z.object({
  source: z.string(),
  cue: z.string().nullable(),
  form: z.enum(attributionForms).nullable(),
  dateSaid: z.string().nullable(),
  chain: z.array(z.string()),
});
export type AttributionRecord = z.infer<typeof AttributionSchema>;

export const QuantitySchema = z.object({
  raw: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  approximator: z.enum(approximators).nullable(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  kind: z.enum(quantityKinds).nullable(),
  timeScope: z.string().nullable(),
  place: z.string().nullable(),
});
export type QuantityRecord = z.infer<typeof QuantitySchema>;

export const LayerStateSchema = z.object({ state: z.enum(claimStates), verdict: z.enum(verdicts).nullable() });

/** A claim as a list shows it. */
export const ClaimSummarySchema = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  text: z.string(),
  state: z.enum(claimStates),
  verdict: z.enum(verdicts).nullable(),
  /** How many marks there are of how many that are needed, where it waits for some. */
  progress: z.object({ given: z.int(), needed: z.int() }).nullable(),
  attribution: AttributionSchema.nullable(),
  quantity: QuantitySchema.nullable(),
  question: QuestionSchema.nullable(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
  version: z.int(),
});
export type ClaimSummary = z.infer<typeof ClaimSummarySchema>;

export const ClaimListItemSchema = ClaimSummarySchema.extend({
  occurrenceCount: z.int(),
  articleCount: z.int(),
  markCount: z.int(),
});
export type ClaimListItem = z.infer<typeof ClaimListItemSchema>;

/** A claim as a form sends it. */
export type ClaimDraft = z.input<typeof CreateClaimSchema>;

/** `version` is the one that was seen; left out, whichever there is. */
export const DeleteClaimQuerySchema = z.object({ version: z.coerce.number<number>().int().min(1).optional() });

/** `into` is the claim that goes on. */
export const MergeClaimSchema = z.strictObject({ into: IdSchema });
