import { z } from "zod";
import { staleReasons } from "../domain/claim-state";
import { layers, verdicts } from "../domain/verdict";
import { maxRationaleLength } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText } from "./text";

export const CreateResolutionSchema = z.strictObject({
  id: ClientIdSchema,
  layer: z.enum(layers),
  verdict: z.enum(verdicts),
  rationale: requiredText(maxRationaleLength),
  /** The marks that were weighed: all current ones on the layer. */
  marks: z.array(IdSchema).min(1).max(1_000),
});
export type CreateResolution = z.output<typeof CreateResolutionSchema>;

export const ResolutionSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  layer: z.enum(layers),
  verdict: z.enum(verdicts),
  rationale: z.string(),
  marks: z.array(z.uuid()),
  /** Those of the marks that say otherwise; they stay. */
  dissent: z.array(z.uuid()),
  author: PersonSchema,
  createdAt: InstantSchema,
  /** Whether it no longer holds, because another took its place or because of what came after it. */
  stale: z.boolean(),
  /** What came after the latest one on the layer; of an earlier one nothing is said. */
  staleBecause: z.array(z.enum(staleReasons)),
});
export type ResolutionRecord = z.infer<typeof ResolutionSchema>;
