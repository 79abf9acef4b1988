import { z } from "zod";
import { layers } from "../domain/verdict";
import { AttributionSchema, ClaimListItemSchema, LayerStateSchema, QuantitySchema } from "./claim";
import { CommentSchema } from "./comment";
import { JudgedGoldSchema } from "./gold";
import { PageQuerySchema } from "./list";
import { MarkSchema } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ResolutionSchema } from "./resolution";

/** A place where a claim is asserted, in its sentence. */
export const OccurrenceSchema = z.object({
  id: z.uuid(),
  annotationId: z.uuid(),
  quote: z.string(),
  /** The sentence's words before and after the quote. */
  before: z.string(),
  after: z.string(),
  start: z.int(),
  end: z.int(),
  startCodePoint: z.int(),
  endCodePoint: z.int(),
  /** Whether the article's current version does not have the words; the offsets are then those of the last that has. */
  isOrphaned: z.boolean(),
  article: z.object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    versionId: z.uuid(),
    versionNumber: z.int(),
  }),
});
export type OccurrenceRecord = z.infer<typeof OccurrenceSchema>;

/** Asks for the claims of an article, or for one of them. */
export const ArticleClaimsQuerySchema = PageQuerySchema.extend({ claim: z.uuid().optional() });

/** A claim with everything that was said about it, which may be nothing, as a card in the reading room shows it. */
export const ClaimWithReviewsSchema = ClaimListItemSchema.extend({
  layers: z.object({ so: LayerStateSchema, said: LayerStateSchema }),
  marks: z.array(MarkSchema),
  resolutions: z.array(ResolutionSchema),
  comments: z.array(CommentSchema),
  /** What is known to be right of it, to who has judged it or manages the project. */
  gold: z.array(JudgedGoldSchema),
});
export type ClaimWithReviews = z.infer<typeof ClaimWithReviewsSchema>;

/** A claim that was merged into another: its marks judged its own words and stay on record. */
const MergedClaimSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  version: z.int(),
  mergedAt: InstantSchema,
  marks: z.array(MarkSchema),
});
export type MergedClaim = z.infer<typeof MergedClaimSchema>;

/** Words that a claim had until a version of it, and who changed them. */
export const EarlierWordingSchema = z.object({
  untilVersion: z.int(),
  text: z.string(),
  attribution: AttributionSchema.nullable(),
  quantity: QuantitySchema.nullable(),
  /** The layers on which the later words assert something else. */
  outdates: z.array(z.enum(layers)),
  /** Whether who changed them declared the correction of a slip of the pen. */
  isCorrection: z.boolean(),
  author: PersonSchema,
  createdAt: InstantSchema,
});
export type EarlierWording = z.infer<typeof EarlierWordingSchema>;

/** The same, with every place where it is asserted, the words that it had, and what was merged into it. */
export const ClaimDetailSchema = ClaimWithReviewsSchema.extend({
  earlierWordings: z.array(EarlierWordingSchema),
  occurrences: z.array(OccurrenceSchema),
  merged: z.array(MergedClaimSchema),
});
export type ClaimDetail = z.infer<typeof ClaimDetailSchema>;
