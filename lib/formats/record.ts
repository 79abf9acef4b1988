import { z } from "zod";
import { anchorOrigins } from "../domain/anchor";
import { blockKinds } from "../domain/block";
import { claimStates } from "../domain/claim-state";
import { threadStates } from "../domain/discussion";
import { confidences, grounds } from "../domain/mark-remarks";
import { approximators, quantityKinds } from "../domain/quantity";
import { soundnesses } from "../domain/reasons-round";
import { disagreementCauses, resolutionOutcomes } from "../domain/resolution-outcome";
import { layers, verdicts } from "../domain/verdict";

/**
 * A dataset as a stream of records, each after those that it refers to: the project, its people and questions, its
 * articles and their versions, its claims, its annotations with their anchors and what claims they assert, its marks with
 * their evidence, its resolutions with the objections to them, what was made of reasons, and its comments.
 */

const id = z.string();
const instant = z.string();
const offsets = { start: z.int(), end: z.int(), startCodePoint: z.int(), endCodePoint: z.int() };

const ProjectRecordSchema = z.object({
  type: z.literal("project"),
  /** The version of this format. */
  format: z.literal(3),
  id,
  name: z.string(),
  description: z.string(),
  guidelines: z.string(),
  marksRequired: z.int(),
  /** The dataset as it stood at this time. */
  asOf: instant,
});

const PersonRecordSchema = z.object({ type: z.literal("person"), id, name: z.string() });

const QuestionRecordSchema = z.object({ type: z.literal("question"), id, text: z.string() });

const ArticleRecordSchema = z.object({
  type: z.literal("article"),
  id,
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable(),
  createdBy: id,
  createdAt: instant,
});

const VersionRecordSchema = z.object({
  type: z.literal("version"),
  id,
  articleId: id,
  number: z.int(),
  /** Whether it is the one that the article is read in: the latest. */
  current: z.boolean(),
  sha256: z.string(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), ...offsets })),
  createdBy: id,
  createdAt: instant,
});

const AttributionSchema = z.object({
  source: z.string(),
  cue: z.string().nullable(),
  form: z.enum(["direct", "indirect", "reported"]).nullable(),
  dateSaid: z.string().nullable(),
  chain: z.array(z.string()),
});

const QuantitySchema = z.object({
  raw: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  approximator: z.enum(approximators).nullable(),
  unit: z.string().nullable(),
  counted: z.string().nullable(),
  kind: z.enum(quantityKinds).nullable(),
  timeScope: z.string().nullable(),
  place: z.string().nullable(),
});

const ClaimRecordSchema = z.object({
  type: z.literal("claim"),
  id,
  text: z.string(),
  questionId: id.nullable(),
  attribution: AttributionSchema.nullable(),
  quantity: QuantitySchema.nullable(),
  /** Null in a dataset as it could have been known on an earlier day: what became of it is not said. */
  state: z.enum(claimStates).nullable(),
  verdict: z.enum(verdicts).nullable(),
  version: z.int(),
  createdBy: id,
  createdAt: instant,
});

/** What a claim said before; marks of versions up to that one judged it. */
const WordingRecordSchema = z.object({
  type: z.literal("wording"),
  /** The claim's id and the last version that had these words. */
  id,
  claimId: id,
  untilVersion: z.int(),
  text: z.string(),
  attribution: AttributionSchema.nullable(),
  quantity: QuantitySchema.nullable(),
  /** Whether it was a slip of the pen: the marks then hold for the corrected words. */
  isCorrection: z.boolean(),
  createdBy: id,
  createdAt: instant,
});

const AnnotationRecordSchema = z.object({
  type: z.literal("annotation"),
  id,
  articleId: id,
  createdBy: id,
  createdAt: instant,
});

/** Where an annotation stands in a version; without offsets where the words are not in it. */
const AnchorRecordSchema = z.object({
  type: z.literal("anchor"),
  id,
  annotationId: id,
  versionId: id,
  start: z.int().nullable(),
  end: z.int().nullable(),
  startCodePoint: z.int().nullable(),
  endCodePoint: z.int().nullable(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  origin: z.enum(anchorOrigins),
  createdBy: id,
  createdAt: instant,
});

const OccurrenceRecordSchema = z.object({
  type: z.literal("occurrence"),
  id,
  annotationId: id,
  claimId: id,
  createdBy: id,
  createdAt: instant,
});

const MarkRecordSchema = z.object({
  type: z.literal("mark"),
  id,
  claimId: id,
  claimVersion: z.int(),
  layer: z.enum(layers),
  /** Null withdraws its author's earlier mark. */
  verdict: z.enum(verdicts).nullable(),
  rationale: z.string(),
  /** What follows is null where its author did not say. */
  confidence: z.enum(confidences).nullable(),
  /** What the verdict rests on. */
  ground: z.enum(grounds).nullable(),
  /** The figure that she finds to hold instead of the claim's. */
  figure: z.string().nullable(),
  /** Whether it is its author's latest on the layer, and not withdrawn. */
  current: z.boolean(),
  /** Whether it judged words that the claim no longer has. */
  outdated: z.boolean(),
  createdBy: id,
  createdAt: instant,
});

const EvidenceRecordSchema = z.object({
  type: z.literal("evidence"),
  id,
  markId: id,
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  quote: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  accessed: z.string().nullable(),
  stance: z.enum(["supports", "contradicts", "context"]),
  origin: z.string().nullable(),
});

const ResolutionRecordSchema = z.object({
  type: z.literal("resolution"),
  id,
  claimId: id,
  layer: z.enum(layers),
  outcome: z.enum(resolutionOutcomes),
  /** What the marks differed for; null where nobody was asked. */
  cause: z.enum(disagreementCauses).nullable(),
  /** Null where the outcome gives none. */
  verdict: z.enum(verdicts).nullable(),
  /** The figure that holds instead of the claim's. */
  figure: z.string().nullable(),
  rationale: z.string(),
  /** What those who marked were asked. */
  question: z.string().nullable(),
  /** The claim that came of a split. */
  otherClaimId: id.nullable(),
  /** The marks that it weighed … */
  marks: z.array(id),
  /** … and those of them that say otherwise. */
  dissent: z.array(id),
  createdBy: id,
  createdAt: instant,
});

/** What somebody whose mark a resolution weighed says against it, on evidence that it did not have. */
const ObjectionRecordSchema = z.object({
  type: z.literal("objection"),
  id,
  claimId: id,
  resolutionId: id,
  words: z.string(),
  evidence: z.array(EvidenceRecordSchema.omit({ type: true, id: true, markId: true })),
  createdBy: id,
  createdAt: instant,
});

/** What somebody made of the reasons of a mark that differed from hers. */
const ReasonJudgementRecordSchema = z.object({
  type: z.literal("reason-judgement"),
  id,
  claimId: id,
  layer: z.enum(layers),
  markId: id,
  judgement: z.enum(soundnesses),
  words: z.string(),
  /** The mark by which she took the other's verdict: the two had differed by an oversight of hers. */
  concedingMarkId: id.nullable(),
  createdBy: id,
  createdAt: instant,
});

const CommentRecordSchema = z.object({
  type: z.literal("comment"),
  id,
  annotationId: id.nullable(),
  claimId: id.nullable(),
  /** The first comment of its thread; null: this is it, or that one is not here. */
  replyToId: id.nullable(),
  text: z.string(),
  /** Whether its author declared that it shows nothing of a verdict. */
  isNeutral: z.boolean(),
  /** Whom it names, and where in its text. */
  mentions: z.array(z.object({ start: z.int(), end: z.int(), person: id })),
  /** What became of the thread that it begins; null for a reply. */
  threadState: z.enum(threadStates).nullable(),
  createdBy: id,
  createdAt: instant,
});

export const DatasetRecordSchema = z.discriminatedUnion("type", [
  ProjectRecordSchema,
  PersonRecordSchema,
  QuestionRecordSchema,
  ArticleRecordSchema,
  VersionRecordSchema,
  ClaimRecordSchema,
  WordingRecordSchema,
  AnnotationRecordSchema,
  AnchorRecordSchema,
  OccurrenceRecordSchema,
  MarkRecordSchema,
  EvidenceRecordSchema,
  ResolutionRecordSchema,
  ObjectionRecordSchema,
  ReasonJudgementRecordSchema,
  CommentRecordSchema,
]);
export type DatasetRecord = z.infer<typeof DatasetRecordSchema>;
export type RecordOf<Type extends DatasetRecord["type"]> = Extract<DatasetRecord, { type: Type }>;
