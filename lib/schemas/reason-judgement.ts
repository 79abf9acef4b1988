import { z } from "zod";
import { soundnesses } from "../domain/reasons-round";
import { layers } from "../domain/verdict";
import { ClaimListItemSchema } from "./claim";
import { MarkSchema, maxRationaleLength } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema, requiredText } from "./text";

/** What one makes of the reasons of somebody who differs. */
export const CreateReasonJudgementSchema = z
  .strictObject({
    id: ClientIdSchema,
    /** The mark whose reasons are judged. */
    mark: IdSchema,
    judgement: z.enum(soundnesses),
    words: requiredText(maxRationaleLength),
    /** Whether one's own mark was an oversight: one takes the other's verdict. */
    concede: z.boolean().optional(),
  })
  .refine(({ judgement, concede }) => !concede || judgement === "sound", {
    message: "concede-unsound",
    path: ["concede"],
  });
export type CreateReasonJudgement = z.output<typeof CreateReasonJudgementSchema>;

export const ReasonJudgementSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  layer: z.enum(layers),
  /** The mark whose reasons are judged. */
  markId: z.uuid(),
  judgement: z.enum(soundnesses),
  words: z.string(),
  /** The mark by which its author took the other's verdict, where she did. */
  concedingMarkId: z.uuid().nullable(),
  /** What the two differed for, where this ended it. */
  cause: z.literal("oversight").nullable(),
  author: PersonSchema,
  createdAt: InstantSchema,
});
export type ReasonJudgementRecord = z.infer<typeof ReasonJudgementSchema>;

/** A claim on which one has still to judge the reasons of those who differ, and their marks. */
export const WaitingReasonsSchema = z.object({ claim: ClaimListItemSchema, marks: z.array(MarkSchema) });
export type WaitingReasons = z.infer<typeof WaitingReasonsSchema>;
