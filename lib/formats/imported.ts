import type { Selector } from "../domain/anchor";
import type { Layer, Verdict } from "../domain/verdict";
import type { RecordOf } from "./record";
import type { JudgedClaim } from "./view";

/*
 * What the formats of other tools are read as: articles with what is annotated in them, and what is wrong with the file.
 * Native JSONL is read as the records that it has (jsonl.ts).
 */

/** A file of an import: the one that was sent, or one within an archive that was sent. It may be read more than once. */
export interface SourceFile {
  /** Its name within the archive, or as it was sent. */
  path: string;
  /** In bytes. */
  size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** @yields articles and problems in the order of the files; an article may come in several parts, which have the same key */
export type ArticleReader = (files: readonly SourceFile[]) => AsyncGenerator<ImportedPart>;

export type ImportedPart = { article: ImportedArticle } | { problem: ImportProblem };

/** An article as a file has it, with some of its annotations or all. */
export interface ImportedArticle {
  /** What tells it from the other articles of the import: an id of the file's own, or a number. */
  key: string;
  /** Where in the files it begins. */
  place: ImportPlace;
  /** What the file says of the article; `id` is one that Tickmark gave. */
  about: Partial<Omit<RecordOf<"article">, "type" | "createdBy" | "createdAt">>;
  /**
   * As it stands in the file, not yet canonical (lib/domain/canonical-text.ts); null where the format carries no texts, so
   * that the article must be here already.
   */
  text: string | null;
  annotations: ImportedAnnotation[];
}

export interface ImportedAnnotation {
  place: ImportPlace;
  /** An id that Tickmark gave, where the file has one. */
  id?: string;
  /** UTF-16 code units into the text as it stands in the file. */
  start: number;
  end: number;
  /**
   * Where the file has no text: by what its place is found in the text that is here (anchorIn in lib/domain/anchor.ts); start
   * and end are not known then, and 0.
   */
  selector?: Selector;
  /** The words, where the file repeats them; they are held against the text. */
  quote?: string;
  /** What the tool's labels say; a person maps them to claims and verdicts. */
  labels: string[];
  /** What somebody wrote of it. */
  notes: { text: string; by?: string; at?: string }[];
  /** What it asserts, where the file knows claims: what Tickmark wrote, or a tool that has a field for it. */
  claims: ImportedClaim[];
  /** Who made it, by name, and when (ISO 8601). */
  by?: string;
  at?: string;
}

export interface ImportedClaim {
  /** An id that Tickmark gave: annotations with the same assert the same claim. */
  id?: string;
  text: string;
  question?: string;
  attribution?: RecordOf<"claim">["attribution"];
  quantity?: RecordOf<"claim">["quantity"];
  /** In the order in which they were made. */
  marks: ImportedMark[];
  /** The latest on each layer, where the file has them. */
  resolutions?: ImportedResolution[];
}

/** A decision, without which marks it weighed. */
export type ImportedResolution = Omit<JudgedClaim["resolutions"][number], "resolver" | "createdAt"> & {
  by?: string;
  at?: string;
};

export interface ImportedMark extends Partial<Pick<RecordOf<"mark">, "confidence" | "ground" | "figure">> {
  id?: string;
  layer: Layer;
  verdict: Verdict | null;
  rationale: string;
  by?: string;
  at?: string;
  evidence?: Omit<RecordOf<"evidence">, "type" | "id" | "markId">[];
}

/** Where in the files something stands. */
export interface ImportPlace {
  file: string;
  /** From 1; null where the file has no lines to speak of. */
  line: number | null;
}

/** What keeps something from being imported, by name, so that a page can say it in the reader's language. */
export interface ImportProblem {
  code: ImportProblemCode;
  place: ImportPlace;
  /** The words that it is about, shortened. */
  words?: string;
  /** What the sentence needs beside: names of fields, numbers, offsets. */
  values?: Record<string, string | number>;
}

export type ImportProblemCode =
  /** `values.reason` says why, in the program's words. */
  | "not-json"
  | "wrong-shape"
  | "not-utf8"
  | "columns-differ"
  | "offsets-outside"
  | "offsets-reversed"
  | "quote-differs"
  | "splits-character"
  | "overlapping-fragments"
  | "text-missing"
  | "text-differs"
  | "text-unusable"
  | "unknown-label"
  | "unknown-reference"
  | "duplicate-id"
  | "too-many-problems";
