import { z } from "zod";
import { EvidenceInputSchema, EvidenceSchema, maxRationaleLength } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, requiredText } from "./text";

/** What somebody concerned says against a decision; some of the evidence has to be none that it had. */
export const CreateObjectionSchema = z.strictObject({
  id: ClientIdSchema,
  words: requiredText(maxRationaleLength),
  evidence: z.array(EvidenceInputSchema).min(1).max(50),
});
export type CreateObjection = z.output<typeof CreateObjectionSchema>;

export const ObjectionSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  resolutionId: z.uuid(),
  words: z.string(),
  evidence: z.array(EvidenceSchema.omit({ id: true })),
  author: PersonSchema,
  createdAt: InstantSchema,
});
export type ObjectionRecord = z.infer<typeof ObjectionSchema>;
