import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import { type ColumnType, cellsOf, columns, type Value } from "./claim-table";
import { tableLosses } from "./csv";
import type { FileFormat } from "./format";
import { linesAs } from "./lines";
import type { DatasetClaim } from "./view";

/**
 * Apache Parquet with the columns of the CSV, typed: figures are numbers, instants are timestamps in UTC, the chain of a
 * source is a list, evidence and soft labels are JSON. Compressed by Snappy, which every reader knows.
 */
export const parquet: FileFormat = {
  id: "parquet",
  shape: "file",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  offsetUnit: "both",
  losses: tableLosses,
  view: "claims",
  write: (lines) => writeRowGroups(linesAs<DatasetClaim>(lines)),
};

/** A row group is in memory as a whole; it ends with as many rows, or as many characters in them, whichever comes first. */
const rowGroup = { rows: 20_000, characters: 20_000_000 };

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/** Rows as they come, as soon as there are enough of them for a row group. Exported for its tests. */
export async function* writeRowGroups(
  claims: AsyncIterable<DatasetClaim>,
  limit: typeof rowGroup = rowGroup,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: "Tickmark" });
  let group = emptyGroup();
  function* flushed(): Generator<Uint8Array> {
    file.write({ columnData: group.columns, rowGroupSize: group.rows });
    group = emptyGroup();
    yield taken(writer);
  }
  for await (const claim of claims) {
    for (const row of rowsOf(claim)) {
      addRow(group, row);
      if (group.rows >= limit.rows || group.characters >= limit.characters) yield* flushed();
    }
  }
  if (group.rows > 0) yield* flushed();
  file.finish();
  yield taken(writer);
}

/** The bytes that were written, which the writer forgets; where it stands in the file it goes on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function* rowsOf(dataset: DatasetClaim): Generator<Value[]> {
  const { occurrences, claim, marks } = cellsOf(dataset);
  for (const where of occurrences) {
    for (const mark of marks) yield [...where, ...claim, ...mark];
  }
}

interface RowGroup {
  rows: number;
  characters: number;
  columns: (ColumnSource & { data: unknown[] })[];
}

function emptyGroup(): RowGroup {
  return {
    rows: 0,
    characters: 0,
    columns: columns.map(({ name, type }) => ({
      name,
      data: [],
      // Of no use to who looks for rows.
      statistics: type !== "json" && type !== "list",
      offsetIndex: false,
    })),
  };
}

function addRow(group: RowGroup, row: readonly Value[]): void {
  group.rows++;
  for (const [at, { type }] of columns.entries()) {
    const value = row[at] ?? null;
    if (typeof value === "string") group.characters += value.length;
    group.columns[at]?.data.push(type === "instant" && typeof value === "string" ? new Date(value) : value);
  }
}

const schema: Schema = [
  { name: "root", num_children: columns.length },
  ...columns.flatMap(({ name, type }) => elementsOf(name, type)),
];

function elementsOf(name: string, type: ColumnType): Schema {
  const element = { name, repetition_type: "OPTIONAL" } as const;
  switch (type) {
    case "integer":
      return [{ ...element, type: "INT32" }];
    case "number":
      return [{ ...element, type: "DOUBLE" }];
    case "boolean":
      return [{ ...element, type: "BOOLEAN" }];
    case "instant":
      return [
        { ...element, type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } },
      ];
    case "json":
      return [{ ...element, type: "BYTE_ARRAY", converted_type: "JSON" }];
    case "list":
      return [
        { ...element, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
      ];
    // EDTF says more than a day: "2025", "2025-21" for spring.
    case "date":
    case "text":
      return [{ ...element, type: "BYTE_ARRAY", converted_type: "UTF8" }];
  }
}
