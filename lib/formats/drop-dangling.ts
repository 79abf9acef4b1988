import type { DatasetRecord } from "./record";

/**
 * A dataset that can be read back: each record once, after those that it refers to. It is read while people work, so
 * between two of its pages something may be brought back whose parts have been passed: it is left to the next dataset.
 */
export async function* dropDangling(records: AsyncIterable<DatasetRecord>): AsyncGenerator<DatasetRecord> {
  const written = new Set<string>();
  const isThere = (id: string | null) => id === null || written.has(id);
  for await (const record of records) {
    if (written.has(record.id) || !basisOf(record).every(isThere)) continue;
    written.add(record.id);
    yield record.type === "annotation"
      ? { ...record, occurrences: record.occurrences.filter(({ claimId }) => isThere(claimId)) }
      : record;
  }
}

/** What a record would mean nothing without. */
function basisOf(record: DatasetRecord): (string | null)[] {
  switch (record.type) {
    case "version":
      return [record.articleId];
    case "claim":
      return [record.questionId];
    case "annotation":
      return [record.versionId];
    case "mark":
      return [record.claimId];
    case "resolution":
      return [record.claimId, ...record.marks];
    case "comment":
      return [record.annotationId, record.claimId];
    default:
      return [];
  }
}
