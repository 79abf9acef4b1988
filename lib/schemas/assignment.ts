import { z } from "zod";
import { roles } from "../domain/permissions";
import { InstantSchema, PersonSchema } from "./person";
import { IdSchema } from "./text";

export const AssignmentSchema = z.object({
  id: z.uuid(),
  /** What is assigned: an article with all its claims, or a claim. */
  articleId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  /** The article's title or the claim's words. */
  about: z.string(),
  person: PersonSchema,
  assignedBy: PersonSchema,
  createdAt: InstantSchema,
});
export type AssignmentRecord = z.infer<typeof AssignmentSchema>;

export const AssignmentQuerySchema = z.object({ person: IdSchema.optional() });

export const CreateAssignmentSchema = z.strictObject({ person: IdSchema });

export const DeleteAssignmentQuerySchema = z.object({ person: IdSchema });

/** What a member of a project has to do, and has done. */
export const WorkloadSchema = z.object({
  person: PersonSchema,
  role: z.enum(roles),
  /** How many claims are handed to her at most; null: as many as there are. */
  quota: z.int().nullable(),
  weight: z.int(),
  /** Her share of the work by the weights, between 0 and 1. */
  share: z.number(),
  /** How many marks she has made, on both layers, with those that she replaced. */
  marks: z.int(),
  /** How many claims she has in hand. */
  held: z.int(),
  /** What is assigned to her, with the claims of assigned articles; and how many of those she is yet to judge. */
  articles: z.int(),
  claims: z.int(),
  unjudged: z.int(),
});
export type WorkloadRecord = z.infer<typeof WorkloadSchema>;
