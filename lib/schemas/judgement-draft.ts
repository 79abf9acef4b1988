import { z } from "zod";
import { soundnesses } from "../domain/reasons-round";

/** What somebody has chosen and written of a judgement of reasons that she has not made yet. */
export const JudgementInWorkSchema = z.object({
  judgement: z.enum(soundnesses).nullable(),
  words: z.string(),
  concede: z.boolean(),
});
export type JudgementInWork = z.infer<typeof JudgementInWorkSchema>;

export const emptyJudgement: JudgementInWork = { judgement: null, words: "", concede: false };
