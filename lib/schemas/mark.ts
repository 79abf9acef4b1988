import { z } from "zod";
import { stances } from "../domain/evidence";
import { confidences, grounds } from "../domain/mark-remarks";
import { layers, verdicts } from "../domain/verdict";
import { optionalEdtf } from "./edtf";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, optionalAddress, optionalText, typedText, VersionSchema } from "./text";

/** Of a mark or a resolution, in UTF-16 code units. */
export const maxRationaleLength = 10_000;

export const EvidenceInputSchema = z
  .strictObject({
    url: optionalAddress,
    archivedUrl: optionalAddress,
    quote: optionalText(10_000),
    publisher: optionalText(300),
    published: optionalEdtf,
    accessed: optionalEdtf,
    stance: z.enum(stances),
    /** The independent origin that it goes back to. */
    origin: optionalText(300),
  })
  .refine((evidence) => evidence.url || evidence.quote || evidence.publisher, {
    message: "evidence-empty",
    path: ["url"],
  });
export type EvidenceInput = z.output<typeof EvidenceInputSchema>;

export const CreateMarkSchema = z.strictObject({
  id: ClientIdSchema,
  layer: z.enum(layers),
  /** Null withdraws one's earlier mark on the layer. */
  verdict: z.enum(verdicts).nullable(),
  rationale: typedText(maxRationaleLength).optional(),
  evidence: z.array(EvidenceInputSchema).max(50).optional(),
  confidence: z.enum(confidences).nullish(),
  /** What the verdict rests on. */
  ground: z.enum(grounds).nullish(),
  /** The figure that holds instead of the claim's. */
  figure: optionalText(200).optional(),
  /** Seen by those alone who may settle a conflict. */
  noteToResolver: optionalText(2_000).optional(),
  /** The claim's version that was judged; sent, a claim that has changed since is answered with 409. */
  claimVersion: VersionSchema.optional(),
  /** The reservation by which one was handed the claim; sent, one that was lost to others is answered with 409. */
  reservation: ClientIdSchema,
});
export type CreateMark = z.output<typeof CreateMarkSchema>;

export const EvidenceSchema = z.object({
  id: z.uuid(),
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  quote: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  accessed: z.string().nullable(),
  stance: z.enum(stances),
  origin: z.string().nullable(),
});
export type EvidenceRecord = z.infer<typeof EvidenceSchema>;

export const MarkSchema = z.object({
  id: z.uuid(),
  claimId: z.uuid(),
  claimVersion: z.int(),
  layer: z.enum(layers),
  verdict: z.enum(verdicts).nullable(),
  rationale: z.string(),
  evidence: z.array(EvidenceSchema),
  confidence: z.enum(confidences).nullable(),
  ground: z.enum(grounds).nullable(),
  figure: z.string().nullable(),
  /** Null also where it is not for the reader. */
  noteToResolver: z.string().nullable(),
  author: PersonSchema,
  createdAt: InstantSchema,
  /** Whether it is its author's latest on the layer, not withdrawn, and judged what the claim says today. */
  current: z.boolean(),
  /** Whether it judged words that the claim no longer has. */
  outdated: z.boolean(),
});
export type MarkRecord = z.infer<typeof MarkSchema>;

/** A mark, and a piece of evidence, as a form sends them. */
export type MarkDraft = z.input<typeof CreateMarkSchema>;
export type EvidenceDraft = z.input<typeof EvidenceInputSchema>;
