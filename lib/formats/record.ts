import { z } from "zod";
import { blockKinds } from "../domain/block";
import { claimStates } from "../domain/claim-state";
import { approximators, quantityKinds } from "../domain/quantity";
import { layers, verdicts } from "../domain/verdict";

/**
 * A dataset as a stream of records, each after those it refers to: the project, its people and questions, its articles
 * and their versions, its claims, annotations, marks, resolutions and comments. Every format is written from this.
 */

const id = z.string();
const instant = z.string();
const offsets = { start: z.int(), end: z.int(), startCodePoint: z.int(), endCodePoint: z.int() };

const ProjectRecordSchema = z.object({
  type: z.literal("project"),
  /** The version of this format. */
  format: z.literal(1),
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
  sha256: z.string(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), ...offsets })),
  createdBy: id,
  createdAt: instant,
});

const ClaimRecordSchema = z.object({
  type: z.literal("claim"),
  id,
  text: z.string(),
  questionId: id.nullable(),
  attribution: z
    .object({
      source: z.string(),
      cue: z.string().nullable(),
      form: z.enum(["direct", "indirect", "reported"]).nullable(),
      dateSaid: z.string().nullable(),
      chain: z.array(z.string()),
    })
    .nullable(),
  quantity: z
    .object({
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
    })
    .nullable(),
  state: z.enum(claimStates),
  verdict: z.enum(verdicts).nullable(),
  version: z.int(),
  createdBy: id,
  createdAt: instant,
});

const AnnotationRecordSchema = z.object({
  type: z.literal("annotation"),
  id,
  articleId: id,
  versionId: id,
  ...offsets,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  occurrences: z.array(z.object({ id, claimId: id, createdBy: id, createdAt: instant })),
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
  evidence: z.array(
    z.object({
      id,
      url: z.string().nullable(),
      archivedUrl: z.string().nullable(),
      quote: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      accessed: z.string().nullable(),
      stance: z.enum(["supports", "contradicts", "context"]),
      origin: z.string().nullable(),
    }),
  ),
  /** Whether it is its author's latest on the layer, and not withdrawn. */
  current: z.boolean(),
  /** Whether it judged words that the claim no longer has. */
  outdated: z.boolean(),
  createdBy: id,
  createdAt: instant,
});

const ResolutionRecordSchema = z.object({
  type: z.literal("resolution"),
  id,
  claimId: id,
  layer: z.enum(layers),
  verdict: z.enum(verdicts),
  rationale: z.string(),
  /** The marks that it weighed … */
  marks: z.array(id),
  /** … and those of them that say otherwise. */
  dissent: z.array(id),
  createdBy: id,
  createdAt: instant,
});

const CommentRecordSchema = z.object({
  type: z.literal("comment"),
  id,
  annotationId: id.nullable(),
  claimId: id.nullable(),
  text: z.string(),
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
  AnnotationRecordSchema,
  MarkRecordSchema,
  ResolutionRecordSchema,
  CommentRecordSchema,
]);
export type DatasetRecord = z.infer<typeof DatasetRecordSchema>;
export type RecordOf<Type extends DatasetRecord["type"]> = Extract<DatasetRecord, { type: Type }>;

/** What cannot be read, and where, in words. `line` counts from 1. */
export class FormatError extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`Line ${line}: ${reason}`);
    this.line = line;
  }
}
