import { z } from "zod";
import { verdicts } from "../domain/verdict";
import { ResolutionSchema } from "./resolution";

/** A decision with what it decided on. */
export const DecisionSchema = ResolutionSchema.extend({
  claim: z.object({ id: z.uuid(), text: z.string() }),
});
export type DecisionRecord = z.infer<typeof DecisionSchema>;

/** One that weighed a mark of the reader's. */
export const OwnDecisionSchema = DecisionSchema.extend({
  /** What she had said. */
  ownVerdict: z.enum(verdicts).nullable(),
  /** Whether she may object to it. */
  mayObject: z.boolean(),
});
export type OwnDecision = z.infer<typeof OwnDecisionSchema>;
