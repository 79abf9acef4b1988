import { readDoccano } from "./doccano";
import type { DatasetFormatId } from "./format-ids";
import type { ArticleReader } from "./imported";
import { readLabelStudio } from "./label-studio-reader";
import { readW3c } from "./w3c-reader";

/** The formats of other tools that are read too, by their ids; native JSONL is read as records (jsonl.ts). */
export const articleReaders: Partial<Record<DatasetFormatId, ArticleReader>> = {
  w3c: readW3c,
  "label-studio": readLabelStudio,
  doccano: readDoccano,
};
