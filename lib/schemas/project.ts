import { z } from "zod";
import { roles } from "../domain/permissions";
import { skipRules } from "../domain/queue";
import { InstantSchema } from "./person";
import { ClientIdSchema, requiredText, typedText, VersionSchema } from "./text";

const fields = {
  name: requiredText(200),
  description: typedText(2_000),
  guidelines: typedText(20_000),
  /** How many independent marks, all the same, make a claim agreed. */
  marksRequired: z.int().min(1).max(9),
  resolverMayBeParty: z.boolean(),
  /** Whether those who annotate give verdicts as well. */
  annotatorsMayMark: z.boolean(),
  /** Whether one sees what others say of a claim only once one has said it oneself. */
  blind: z.boolean(),
  /** How long a claim that was handed out is kept for who has it, in minutes; at most a week. */
  reservationMinutes: z.int().min(1).max(10_080),
  /** What becomes of a claim that somebody skipped. */
  skipRule: z.enum(skipRules),
  /** Whether claims that are assigned are handed to nobody else. */
  assignedOnly: z.boolean(),
  /** Whether one may mark a claim that one was not handed. */
  unaskedMarks: z.boolean(),
  /** Whether a resolver sees who marked a claim only once it is decided. */
  resolverBlind: z.boolean(),
  /** Whether those who differ judge each other's reasons before a resolver comes. */
  reasonsRound: z.boolean(),
  /** Whether reports say who marked and decided; where not, no report does. */
  reportNames: z.boolean(),
};

export const CreateProjectSchema = z.strictObject({
  id: ClientIdSchema,
  name: fields.name,
  description: fields.description.optional(),
  guidelines: fields.guidelines.optional(),
  marksRequired: fields.marksRequired.optional(),
  annotatorsMayMark: fields.annotatorsMayMark.optional(),
  blind: fields.blind.optional(),
  resolverBlind: fields.resolverBlind.optional(),
  reasonsRound: fields.reasonsRound.optional(),
  reportNames: fields.reportNames.optional(),
});
export type CreateProject = z.output<typeof CreateProjectSchema>;

export const ChangeProjectSchema = z.strictObject({
  version: VersionSchema,
  name: fields.name.optional(),
  description: fields.description.optional(),
  guidelines: fields.guidelines.optional(),
  marksRequired: fields.marksRequired.optional(),
  resolverMayBeParty: fields.resolverMayBeParty.optional(),
  annotatorsMayMark: fields.annotatorsMayMark.optional(),
  blind: fields.blind.optional(),
  reservationMinutes: fields.reservationMinutes.optional(),
  skipRule: fields.skipRule.optional(),
  assignedOnly: fields.assignedOnly.optional(),
  unaskedMarks: fields.unaskedMarks.optional(),
  resolverBlind: fields.resolverBlind.optional(),
  reasonsRound: fields.reasonsRound.optional(),
  reportNames: fields.reportNames.optional(),
});
export type ChangeProject = z.output<typeof ChangeProjectSchema>;

export const ProjectSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  guidelines: z.string(),
  marksRequired: z.int(),
  resolverMayBeParty: z.boolean(),
  annotatorsMayMark: z.boolean(),
  blind: z.boolean(),
  reservationMinutes: z.int(),
  skipRule: z.enum(skipRules),
  assignedOnly: z.boolean(),
  unaskedMarks: z.boolean(),
  resolverBlind: z.boolean(),
  reasonsRound: z.boolean(),
  reportNames: z.boolean(),
  version: z.int(),
  createdAt: InstantSchema,
  /** The reader's own role in it. */
  role: z.enum(roles),
});
export type ProjectRecord = z.infer<typeof ProjectSchema>;
