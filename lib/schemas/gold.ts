import { z } from "zod";
import { layers, verdicts } from "../domain/verdict";
import { MarkSchema, maxRationaleLength } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { typedText } from "./text";

/** Says what is known to be right of a claim, and why; without a verdict, that it is not to be held against anybody. */
export const PutGoldSchema = z
  .strictObject({
    layer: z.enum(layers),
    verdict: z.enum(verdicts).nullable(),
    /** What who misses it is told. */
    explanation: typedText(maxRationaleLength).default(""),
  })
  .refine(({ verdict, explanation }) => verdict === null || explanation !== "", {
    message: "required",
    path: ["explanation"],
  });
export type PutGold = z.output<typeof PutGoldSchema>;

/** What is known to be right of a claim on a layer. */
export const GoldVerdictSchema = z.object({
  claimId: z.uuid(),
  layer: z.enum(layers),
  verdict: z.enum(verdicts),
  explanation: z.string(),
  author: PersonSchema,
  createdAt: InstantSchema,
});
export type GoldVerdict = z.infer<typeof GoldVerdictSchema>;

/** The same with the reader's own first verdict, which alone is held against it. */
export const JudgedGoldSchema = GoldVerdictSchema.extend({
  /** Null where she has given none. */
  own: z.enum(verdicts).nullable(),
  isRight: z.boolean().nullable(),
});
export type JudgedGold = z.infer<typeof JudgedGoldSchema>;

/** What is known of one claim, on the layers on which something is. */
export const ClaimGoldSchema = z.object({ items: z.array(JudgedGoldSchema) });

/** A claim of which something is known. */
export const GoldClaimSchema = JudgedGoldSchema.extend({ text: z.string() });
export type GoldClaim = z.infer<typeof GoldClaimSchema>;

/** How somebody did on the claims of one known verdict, by the first verdict that she gave on each. */
const GoldTallySchema = z.object({ verdict: z.enum(verdicts), right: z.int(), missed: z.int() });

export const GoldResultSchema = z.object({ person: PersonSchema, tallies: z.array(GoldTallySchema) });
export type GoldResult = z.infer<typeof GoldResultSchema>;

/** How each reviewer does; to a reviewer, how she does herself. */
export const GoldResultsSchema = z.object({ items: z.array(GoldResultSchema) });

/** A mark as it was made, with what is known of its claim on its layer: null where nothing is, or not for its author. */
export const MadeMarkSchema = MarkSchema.extend({ gold: JudgedGoldSchema.nullable() });
export type MadeMark = z.infer<typeof MadeMarkSchema>;
