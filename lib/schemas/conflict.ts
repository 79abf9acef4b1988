import { z } from "zod";
import { resolverStates } from "../domain/claim-state";
import { conflictReasons } from "../domain/conflict-reasons";
import { ClaimWithReviewsSchema } from "./claim-detail";
import { PageQuerySchema } from "./list";
import { IdSchema } from "./text";

/** Which of the claims that wait for a resolver. */
export const ConflictFilterSchema = z.object({
  /** Those for this reason; `ground` also asks for claims on which the verdicts are the same. */
  reason: z.enum(conflictReasons).optional(),
  state: z.enum(resolverStates).optional(),
  /** Those that an article asserts. */
  article: IdSchema.optional(),
});
export type ConflictFilter = z.output<typeof ConflictFilterSchema>;

export const ConflictQuerySchema = ConflictFilterSchema.extend(PageQuerySchema.shape);

const ReasonsSchema = z.array(z.enum(conflictReasons));

/** A claim that waits for a resolver, and why each of its layers does. */
export const ConflictSchema = ClaimWithReviewsSchema.extend({
  reasons: z.object({ so: ReasonsSchema, said: ReasonsSchema }),
});
export type ConflictRecord = z.infer<typeof ConflictSchema>;
