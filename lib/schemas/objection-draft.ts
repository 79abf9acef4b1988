import { z } from "zod";
import { stances } from "../domain/evidence";
import type { EvidenceDraft } from "./mark";

/** What somebody has written of an objection that she has not made yet. */
export interface ObjectionInWork {
  words: string;
  evidence: EvidenceDraft[];
}

export const ObjectionInWorkSchema = z.object({
  words: z.string(),
  evidence: z.array(z.object({ stance: z.enum(stances) }).catchall(z.string().nullish())),
});
