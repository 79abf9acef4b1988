import "server-only";
import type { Loss } from "../../formats/format";
import type { DatasetPreview } from "../../schemas/dataset";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import type { Dataset } from "./dataset";
import { claimsFrom, claimsWhere } from "./fields";
import { annotationsOf, lossCounts, marksOf } from "./loss-counts";
import { articleIsWanted } from "./scope";

/** What of a dataset goes lost, of what a format cannot carry: only what there is. */
export async function countLosses(dataset: Dataset, losses: readonly Loss[]): Promise<DatasetPreview["losses"]> {
  if (losses.length === 0) return [];
  const counted = losses.map((loss) => `(${lossCounts[loss](dataset)})::int AS "${loss}"`);
  const [counts = {}] = await database().query<Partial<Record<Loss, number>>>(
    Prisma.raw(`SELECT ${counted.join(", ")}`),
  );
  return losses.flatMap((loss) => (counts[loss] ? [{ loss, count: counts[loss] }] : []));
}

/** How much a dataset has of what people speak of. */
export async function countDataset(dataset: Dataset): Promise<DatasetPreview["counts"]> {
  const [counts] = await database().query<DatasetPreview["counts"]>(
    Prisma.raw(`SELECT (SELECT count(*) FROM "Article" article WHERE ${articleIsWanted(dataset, "article")})::int AS articles,
      (SELECT count(*) FROM ${annotationsOf(dataset)})::int AS annotations,
      (SELECT count(*) FROM ${claimsFrom(dataset)} WHERE ${claimsWhere(dataset)})::int AS claims,
      (SELECT count(*) FROM ${marksOf(dataset)})::int AS marks`),
  );
  return counts ?? { articles: 0, annotations: 0, claims: 0, marks: 0 };
}
