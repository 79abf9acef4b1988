import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { askDuckDb } from "../testing/duckdb";
import { cellsOf, columns, type Value } from "./claim-table";
import { csv, tsv } from "./csv";
import { jsonl } from "./jsonl";
import type { DatasetClaim } from "./view";

/** The rows of a table as it was meant, by the names of the columns. */
function rowsOf(claims: readonly DatasetClaim[]): Record<string, Value>[] {
  return claims.flatMap((dataset) => {
    const { occurrences, claim, marks } = cellsOf(dataset);
    return occurrences.flatMap((where) =>
      marks.map((mark) => {
        const cells = [...where, ...claim, ...mark];
        return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null]));
      }),
    );
  });
}

/** A cell as words, as a program has it that takes every cell for words. */
const asWords = (value: Value) =>
  value === null || value === "" ? null : typeof value === "object" ? JSON.stringify(value) : String(value);

describe("a table of claims", () => {
  it("has a row for each occurrence and mark, and who underlined, marked and decided", () => {
    fc.assert(
      fc.property(anyDataset, ({ claims }) => {
        const rows = rowsOf(claims);
        expect(rows).toHaveLength(
          claims.reduce((sum, { occurrences, marks }) => {
            return sum + Math.max(1, occurrences.length) * Math.max(1, marks.length);
          }, 0),
        );
        const annotators = claims.flatMap(({ occurrences }) => occurrences.map(({ annotator }) => annotator));
        const reviewers = claims.flatMap(({ marks }) => marks.map(({ reviewer }) => reviewer));
        expect(new Set(rows.flatMap(({ annotator }) => annotator ?? []))).toEqual(new Set(annotators));
        expect(new Set(rows.flatMap(({ reviewer }) => reviewer ?? []))).toEqual(new Set(reviewers));
      }),
    );
  });

  it("has shares of the verdicts on each layer that come to 1, of marks that hold alone", () => {
    fc.assert(
      fc.property(anyDataset, ({ claims }) => {
        for (const dataset of claims) {
          for (const row of rowsOf([dataset])) {
            if (row.mark_id === null) continue;
            const held = dataset.marks.filter(({ layer, current, outdated }) => {
              return layer === row.layer && current && !outdated;
            });
            const label = row.soft_label as Record<string, number> | null;
            expect(Object.keys(label ?? {}).sort()).toEqual([...new Set(held.map(({ verdict }) => verdict))].sort());
            const sum = Object.values(label ?? { none: 1 }).reduce((total, share) => total + share, 0);
            expect(sum).toBeCloseTo(1);
          }
        }
      }),
    );
  });
});

describe("DuckDB reads", () => {
  it.each([
    { format: csv, delimiter: "," },
    { format: tsv, delimiter: "\\t" },
  ])("$format.id cell by cell", async ({ format, delimiter }) => {
    const claims = fc.sample(anyDataset, { numRuns: 60, seed: 10 }).flatMap((dataset) => dataset.claims);
    const bytes = (await writtenFiles(format, claims)).get("") ?? Buffer.alloc(0);
    const read = await askDuckDb(
      bytes,
      "claims.csv",
      `SELECT * FROM read_csv(FILE, header = true, all_varchar = true, delim = '${delimiter}', quote = '"', escape = '"',
        new_line = '\\r\\n', max_line_size = 10000000)`,
    );
    const meant = rowsOf(claims);
    expect(read).toHaveLength(meant.length);
    for (const [at, row] of meant.entries()) {
      const cells = Object.entries(read[at] ?? {}).map(([name, cell]) => [name, unarmed(cell)]);
      expect(Object.fromEntries(cells)).toEqual(
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unarmed(asWords(value))])),
      );
    }
  });

  it("native JSONL, with as many of each record as there are", async () => {
    const records = [
      { type: "question", id: "q1", text: "How many?\nWho?" },
      { type: "question", id: "q2", text: "Wie viele 👍🏽?\u2028" },
    ];
    const bytes = (await writtenFiles(jsonl, records)).get("") ?? Buffer.alloc(0);
    const read = await askDuckDb(bytes, "dataset.jsonl", "SELECT type, id, text, records FROM read_json(FILE)");
    expect(read).toEqual([
      ...records.map((record) => ({ ...record, records: null })),
      { type: "end", id: null, text: null, records: "2" },
    ]);
  });
});

/** Words without the apostrophes that keep a spreadsheet from running them, and without what those may be mistaken for. */
const unarmed = (cell: unknown) => (typeof cell === "string" ? cell.replaceAll("'", "") : cell);
