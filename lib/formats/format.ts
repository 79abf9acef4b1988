import type { DatasetFormatId } from "./format-ids";
import type { WriteOptions } from "./options";

/*
 * What a dataset format is. Each stands in a file of its own (csv.ts, jsonl.ts) and says in its `losses` what of the
 * dataset it cannot carry; the words for each loss are in lib/i18n/messages, under `datasets.loss`. The list of them all is
 * format-ids.ts, and formats.ts has them by their ids.
 */

/** What the offsets of a format count; `both` where it names each. */
export type OffsetUnit = "utf16" | "code-points" | "both" | "tokens" | "none";

/** What of a dataset a format may have no place for. */
export type Loss =
  | "history"
  | "texts"
  | "blocks"
  | "comments"
  | "notes-to-resolver"
  | "objections"
  | "superseded-resolutions"
  | "earlier-versions"
  | "unclaimed-annotations"
  | "unplaced-claims"
  | "claim-comments"
  | "superseded-marks"
  | "outdated-marks"
  | "resolutions"
  | "undecided-resolutions"
  | "reasons"
  | "evidence"
  | "times"
  | "claim-details"
  /** Where in the articles the words stand that assert a claim. */
  | "places"
  | "undecided-claims"
  | "uncheckable-claims"
  /** Verdicts that share a label, so that it does not tell which of them it was. */
  | "coarse-verdicts"
  | "said-layer"
  /** What those say who did not say what was decided. */
  | "dissent"
  /** Who underlined and marked. */
  | "annotators";

/**
 * How the stream runs that a format is written from; each line is one JSON object (record.ts, view.ts). As `records`, one after the
 * other and each after those that it refers to; as `claims`, with all that hangs on each of them beside it; as `articles`,
 * with the text of each, its annotations, and what they assert.
 */
export type DatasetView = "records" | "claims" | "articles";

/** What of the dataset as a whole a file says, beside what stands in the lines. */
export interface WriteContext {
  /** Where the program is, such as `https://tickmark.example.org`; null where it has not been told. */
  origin: string | null;
  project: { id: string; name: string };
  options: WriteOptions;
}

interface FormatBase {
  readonly id: DatasetFormatId;
  readonly mediaType: string;
  readonly offsetUnit: OffsetUnit;
  readonly losses: readonly Loss[];
  readonly view: DatasetView;
}

/** A format whose dataset is one file. */
export interface FileFormat extends FormatBase {
  readonly shape: "file";
  /** Without the dot. */
  readonly extension: string;
  /**
   * @param lines the dataset in the format's view, as UTF-8 in chunks of any size; each line ends in LF
   * @returns the file, in chunks of any size
   */
  write(lines: AsyncIterable<Uint8Array>, context: WriteContext): AsyncGenerator<Uint8Array>;
}

/** A file of several. */
export interface DatasetFile {
  /** With `/`, never absolute, without `..`. */
  path: string;
  content: AsyncIterable<Uint8Array>;
}

/** A format whose dataset is many files, which leave together in a ZIP archive. */
export interface FolderFormat extends FormatBase {
  readonly shape: "folder";
  /** @returns the files; each is read to its end before the next is asked for */
  write(lines: AsyncIterable<Uint8Array>, context: WriteContext): AsyncGenerator<DatasetFile>;
}

/** A file format of datasets: what it is called, what it cannot carry, how it is written. */
export type DatasetFormat = FileFormat | FolderFormat;

/** Why a file cannot be read, by name, so that a program can tell and a page can say it in the reader's language. */
export type FormatErrorCode =
  | "not-utf8"
  | "not-json"
  | "wrong-record"
  | "version-missing"
  | "quote-mismatch"
  | "cut-short"
  | "cells-differ"
  | "quotation-open"
  | "quotation-in-cell"
  | "unreadable";

/** What cannot be read, and where, in words. `line` counts from 1. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly line: number;

  constructor(code: FormatErrorCode, line: number, reason: string) {
    super(`Line ${line}: ${reason}`);
    this.code = code;
    this.line = line;
  }
}
