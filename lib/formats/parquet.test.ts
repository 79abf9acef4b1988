import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDataset } from "../testing/datasets-arbitrary";
import { askDuckDb } from "../testing/duckdb";
import { collect, streamOf } from "../testing/stream";
import { type ColumnType, cellsOf, columns, type Value } from "./claim-table";
import { writeRowGroups } from "./parquet";
import type { DatasetClaim } from "./view";

const groups = { rows: 20_000, characters: 20_000_000 };

async function written(claims: readonly DatasetClaim[], limit = groups): Promise<Buffer> {
  return Buffer.concat(await collect(writeRowGroups(streamOf(claims), limit)));
}

/** What DuckDB takes the columns for. */
const types: Record<ColumnType, string> = {
  text: "VARCHAR",
  date: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  instant: "TIMESTAMP WITH TIME ZONE",
  list: "VARCHAR[]",
  json: "JSON",
};

/** A value as DuckDB gives it where it is asked for JSON. */
function asRead(type: ColumnType, value: Value): unknown {
  if (value === null) return null;
  if (type === "json") return JSON.stringify(value);
  if (type === "instant") return Date.parse(String(value));
  return value;
}

describe("DuckDB reads a Parquet file", () => {
  it("column by column with their types, and row by row, however many row groups they stand in", async () => {
    const anySize = fc.record({
      rows: fc.integer({ min: 1, max: 5 }),
      characters: fc.integer({ min: 1, max: 10_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyDataset, { minLength: 1, maxLength: 3 }), anySize, async (datasets, limit) => {
        const claims = datasets.flatMap((dataset) => dataset.claims);
        const bytes = await written(claims, limit);
        const read = await askDuckDb(bytes, "claims.parquet", "SELECT * FROM read_parquet(FILE)");
        const meant = claims.flatMap((dataset) => {
          const { occurrences, claim, marks } = cellsOf(dataset);
          return occurrences.flatMap((where) => marks.map((mark) => [...where, ...claim, ...mark]));
        });
        const rows = read.map((row) =>
          columns.map(({ name, type }) => {
            const value = row[name] ?? null;
            return type === "instant" && value !== null ? Date.parse(String(value).replace("+00", "Z")) : value;
          }),
        );
        expect(rows).toEqual(meant.map((row) => columns.map(({ type }, at) => asRead(type, row[at] ?? null))));
      }),
      { numRuns: 10 },
    );
  });

  it("with columns of their types, also where there is no row", async () => {
    const described = await askDuckDb(await written([]), "none.parquet", "DESCRIBE SELECT * FROM read_parquet(FILE)");
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      columns.map(({ name, type }) => [name, types[type]]),
    );
  });
});

it("hands rows on as soon as there are enough for a row group", async () => {
  const [claim] = fc.sample(
    anyDataset.filter(({ claims }) => claims.length > 0).map(({ claims }) => claims[0]),
    { numRuns: 1, seed: 1 },
  );
  let asked = 0;
  async function* endless(): AsyncGenerator<DatasetClaim> {
    for (; claim; asked++) yield claim;
  }
  for await (const bytes of writeRowGroups(endless(), { ...groups, rows: 100 })) {
    expect(bytes.length).toBeGreaterThan(0);
    break;
  }
  expect(asked).toBeLessThanOrEqual(100);
});
