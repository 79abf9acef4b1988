import { z } from "zod";
import { type ClaimState, claimStates } from "../domain/claim-state";
import { DaySchema, ZoneSchema } from "./day";
import { IdSchema } from "./text";

/** Asks how far a project, or one article of it, was on some days. */
export const CoverageQuerySchema = z.object({
  article: IdSchema.optional(),
  /** Left out: the day on which the project was made, and today. */
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  /** In which zone days end; in UTC where it is left out. */
  zone: ZoneSchema.optional(),
});
export type CoverageQuery = z.output<typeof CoverageQuerySchema>;

const counts = Object.fromEntries(claimStates.map((state) => [state, z.int()])) as Record<ClaimState, z.ZodInt>;

/** How far it was at the end of a day. */
export const CoverageDaySchema = z.object({
  day: z.iso.date(),
  annotations: z.int(),
  claims: z.int(),
  /** The claims by where they stood; null to who may not see what others say before she has said it herself. */
  states: z.object(counts).nullable(),
  /** On how many of the claims the reader had given a verdict. */
  mine: z.int(),
});
export type CoverageDay = z.infer<typeof CoverageDaySchema>;

/** Every day, or some of them at equal distances where there are too many for a chart; the last one is always there. */
export const CoverageSchema = z.object({ days: z.array(CoverageDaySchema) });
export type CoverageOverTime = z.infer<typeof CoverageSchema>;
