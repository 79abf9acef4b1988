import { z } from "zod";
import { layers, type Verdict, verdicts } from "../domain/verdict";
import { DaySchema } from "./day";
import { type InstantSchema, PersonSchema } from "./person";
import { IdSchema } from "./text";

/** What agreement is looked at by, beside the project as a whole. */
export const agreementGroupings = ["article", "question", "reviewers", "month"] as const;
export type AgreementGrouping = (typeof agreementGroupings)[number];

/**
 * Which marks are compared: each reviewer's first on today's words, made before the layer was resolved, or what each says
 * now, after whatever was discussed.
 */
export const comparedMarks = ["first", "current"] as const;

/** Two people, by their ids with a comma between them. */
export const TwoPeopleSchema = z
  .string()
  .transform((value) => value.split(","))
  .pipe(z.tuple([IdSchema, IdSchema], "not-two-ids"));

/** Which marks agreement is measured on. */
export const RatingsQuerySchema = z.object({
  layer: z.enum(layers).default("so"),
  marks: z.enum(comparedMarks).default("first"),
  article: IdSchema.optional(),
  question: IdSchema.optional(),
  reviewers: TwoPeopleSchema.optional(),
  /** The first and the last day on which the marks were made, in UTC. */
  from: DaySchema.optional(),
  until: DaySchema.optional(),
});
export type RatingsQuery = z.output<typeof RatingsQuerySchema>;

export const AgreementQuerySchema = RatingsQuerySchema.extend({ by: z.enum(agreementGroupings).optional() });
export type AgreementQuery = z.output<typeof AgreementQuerySchema>;

export const tooLittle = [
  "no-common-items",
  "expected-agreement-is-1",
  "one-category-scale",
  "not-two-raters",
] as const;

/** Between these 95 of 100 resamples of what a measure rests on come to lie. */
export const IntervalSchema = z.object({ lower: z.number(), upper: z.number() });

/** A measure: its value, or why there is none, and what it rests on. */
export const MeasureSchema = z.object({
  value: z.number().nullable(),
  reason: z.enum(tooLittle).nullable(),
  /** Of the claims. */
  interval: IntervalSchema.nullable(),
  /** Claims that two reviewers or more marked. */
  items: z.int(),
  raters: z.int(),
  /** Marks of these claims. */
  pairable: z.int(),
});
export type Measure = z.output<typeof MeasureSchema>;

export const agreementMeasures = [
  "percent",
  "cohenKappa",
  "fleissKappa",
  "gwetAC1",
  "krippendorffAlpha",
  "ordinalAlpha",
] as const;
export type AgreementMeasure = (typeof agreementMeasures)[number];

export const MeasuresSchema = z.object({
  percent: MeasureSchema,
  cohenKappa: MeasureSchema,
  fleissKappa: MeasureSchema,
  gwetAC1: MeasureSchema,
  krippendorffAlpha: MeasureSchema,
  ordinalAlpha: MeasureSchema,
}) satisfies z.ZodType<Record<AgreementMeasure, Measure>>;
export type Measures = z.output<typeof MeasuresSchema>;

const VerdictSchema = z.enum(verdicts);

export const AgreementSchema = z.object({
  layer: z.enum(layers),
  marks: z.enum(comparedMarks),
  /** Whether only claims are in it that the reader has marked herself, because the project is blind. */
  judgedOnly: z.boolean(),
  /** Whether the reader resolves blind. Nothing is compared then: she may know names on decided conflicts alone. */
  namesHidden: z.boolean(),
  measures: MeasuresSchema,
  /** At most the hundred with the most claims in common. */
  groups: z.array(z.object({ id: z.string(), name: z.string(), measures: MeasuresSchema })),
  pairs: z.array(
    z.object({
      reviewers: z.tuple([PersonSchema, PersonSchema]),
      percent: MeasureSchema,
      cohenKappa: MeasureSchema,
      gwetAC1: MeasureSchema,
      krippendorffAlpha: MeasureSchema,
    }),
  ),
  /** How often two verdicts met on a claim, each two verdicts once. */
  coincidences: z.array(
    z.object({ verdicts: z.tuple([VerdictSchema, VerdictSchema]), pairs: z.int(), items: z.int() }),
  ),
  /** Each reviewer's first marks against what was decided. */
  reviewers: z.array(
    z.object({
      reviewer: PersonSchema,
      settled: z.int(),
      right: z.int(),
      confusion: z.array(z.object({ verdict: VerdictSchema, outcome: VerdictSchema, count: z.int() })),
    }),
  ),
});
export type AgreementRecord = z.output<typeof AgreementSchema>;

/** One mark as agreement looks at it. */
export interface RatingRow {
  claimId: string;
  reviewerId: string;
  verdict: Verdict;
  /** RFC 3339 */
  at: z.output<typeof InstantSchema>;
}
