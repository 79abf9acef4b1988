import { z } from "zod";
import type { spanMeasures } from "../domain/agreement/span-agreement";
import { IntervalSchema, TwoPeopleSchema } from "./agreement";
import { PersonSchema } from "./person";
import { IdSchema } from "./text";

/** Which spans agreement is measured on: all of the project's, of one article, or of two people. */
export const SpanQuerySchema = z.object({ article: IdSchema.optional(), annotators: TwoPeopleSchema.optional() });
export type SpanQuery = z.output<typeof SpanQuerySchema>;

/**
 * Why there is no value: no article in which two underlined something; chance could not disagree, as one underlined the
 * whole text; or so many spans on the same words that measuring them takes too long.
 */
export const tooFewSpans = ["no-common-articles", "expected-disagreement-is-0", "too-many-spans"] as const;

/** A measure of spans: its value, or why there is none, and what it rests on. */
const SpanMeasureSchema = z.object({
  value: z.number().nullable(),
  reason: z.enum(tooFewSpans).nullable(),
  /** Of the articles; null where it is of one, and of two people beside others. */
  interval: IntervalSchema.nullable(),
  /** In which two or more underlined something. */
  articles: z.int(),
  annotators: z.int(),
  /** Theirs in these articles. */
  spans: z.int(),
});
export type SpanMeasureRecord = z.output<typeof SpanMeasureSchema>;

const SpanMeasuresSchema = z.object({
  exact: SpanMeasureSchema,
  overlap: SpanMeasureSchema,
  alphaU: SpanMeasureSchema,
  gamma: SpanMeasureSchema,
}) satisfies z.ZodType<Record<(typeof spanMeasures)[number], SpanMeasureRecord>>;
export type SpanMeasures = z.output<typeof SpanMeasuresSchema>;

export const SpanAgreementSchema = z.object({
  measures: SpanMeasuresSchema,
  /** At most the hundred with the most spans. */
  articles: z.array(z.object({ id: z.uuid(), title: z.string(), measures: SpanMeasuresSchema })),
  pairs: z.array(z.object({ annotators: z.tuple([PersonSchema, PersonSchema]), measures: SpanMeasuresSchema })),
});
export type SpanAgreementRecord = z.output<typeof SpanAgreementSchema>;
