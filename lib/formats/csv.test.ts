import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect, streamOf } from "../testing/stream";
import { anyText } from "../testing/text";
import { columns as columnsOfTable, type Value } from "./claim-table";
import { writeTable } from "./csv";
import { FormatError } from "./format";
import type { WriteOptions } from "./options";
import { readCsv, readTable } from "./read-table";

type CsvRow = Record<string, Value>;

const columns = columnsOfTable.map(({ name }) => name);

/** Where the columns of a claim begin, and those of its marks. */
const claimAt = columns.indexOf("claim_id");
const markAt = columns.indexOf("mark_id");

const plain = { byteOrderMark: false } as const;

function write(...rows: Partial<CsvRow>[]): Promise<string> {
  return writeAs(plain, rows);
}

async function writeAs(options: WriteOptions, rows: Partial<CsvRow>[]): Promise<string> {
  const claims = rows.map((row) => {
    const cells = columns.map((column) => row[column] ?? null);
    return {
      occurrences: [cells.slice(0, claimAt)],
      claim: cells.slice(claimAt, markAt),
      marks: [cells.slice(markAt)],
    };
  });
  return (await collect(writeTable(streamOf(claims), options))).join("");
}

function read(...chunks: string[]): Promise<Record<string, string>[]> {
  return collect(readTable(streamOf(chunks)));
}

/** The cells of the only row, as a program reads them that knows RFC 4180 and nothing of ours. */
async function cellsOf(row: Partial<CsvRow>): Promise<string[]> {
  const body = (await write(row)).slice(columns.join(",").length + 2);
  const cells = [...body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)];
  expect(cells.map(([all]) => all).join("")).toBe(body);
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

/** What goes wrong in tables: quotation marks, separators, line ends, and what a spreadsheet takes for a formula. */
const pieces = [
  '"',
  '""',
  ",",
  ";",
  "\n",
  "\r",
  "\r\n",
  "=",
  "+",
  "-",
  "@",
  "'",
  "\t",
  " ",
  "1",
  "Wort",
  "👨‍👩‍👧‍👦",
  "\uFEFF",
  "＝",
];
const anyCell = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
);

/** What a spreadsheet runs as a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const delimiters = ["comma", "semicolon", "tab"] as const;
const separators = [",", ";", "\t"];

describe("a written table", () => {
  it("begins with its columns, and has a row a line", async () => {
    expect(await write({ claim: "It was said." }, {})).toBe(
      `${columns.join(",")}\r\n${columns.map((column) => (column === "claim" ? "It was said." : "")).join(",")}\r\n${",".repeat(columns.length - 1)}\r\n`,
    );
  });

  it.each([
    ["nothing", null, ""],
    ["no words", "", ""],
    ["a number", 12_000, "12000"],
    ["a negative number, which stays one", -2.5, "-2.5"],
    ["nought", 0, "0"],
    ["yes", true, "true"],
    ["no", false, "false"],
    ["words", "11 000 Soldaten", "11 000 Soldaten"],
    ["words with a comma and quotation marks", 'Er sagte "300", "ungefähr".', 'Er sagte "300", "ungefähr".'],
    ["words on two lines", "Eins\nZwei", "Eins\nZwei"],
    ["an emoji", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"],
    ["an apostrophe in front, which gets one more", "'s war so", "''s war so"],
    ["what would begin a cell with another separator", "12;=1+1", "12;'=1+1"],
    ["a tab in front of a formula", "\t=1", "'\t'=1"],
    ["a line end in front of one", "\r\n=1", "'\r'\n'=1"],
    ["what would, behind quotation marks", '12,"=1+1"', '12,"\'=1+1"'],
    ["an apostrophe within", "12'000", "12'000"],
  ])("has %s", async (_, value, cell) => {
    const cells = await cellsOf({ value });
    expect(cells[columns.indexOf("value")]).toBe(cell);
  });

  it.each(["=1+1", "+49 30", "-3", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", '=HYPERLINK("https://example.org")'])(
    "gives no spreadsheet a formula to run: %j",
    async (words) => {
      expect((await cellsOf({ rationale: words }))[columns.indexOf("rationale")]).toBe(`'${words}`);
    },
  );

  it("every cell of any words is a cell of RFC 4180, and none begins a formula", async () => {
    await fc.assert(
      fc.asyncProperty(anyCell, anyCell, async (claim, quote) => {
        const cells = await cellsOf({ claim, quote });
        expect(cells).toHaveLength(columns.length);
        expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
      }),
    );
  });

  it.each(separators)(
    "gives no formula to a program that takes %j for the separator, whichever it was written with",
    (opened) =>
      fc.assert(
        fc.asyncProperty(anyCell, anyCell, fc.constantFrom(...delimiters), async (claim, quote, delimiter) => {
          const file = await writeAs({ ...plain, delimiter }, [{ claim, quote }]);
          // As carelessly as it can be cut: at every separator and line end, within quotation marks too.
          const cells = file.split(/\r\n?|\n/).flatMap((line) => line.split(opened));
          expect(cells.filter((cell) => /^[\t\r\n"]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
        }),
      ),
  );

  it("begins with a byte-order mark unless it is asked to leave it out, so that a spreadsheet takes it for UTF-8", async () => {
    expect((await writeAs({}, [])).startsWith(`\uFEFF${columns[0]},`)).toBe(true);
    expect((await writeAs({ delimiter: "semicolon" }, [])).startsWith(`\uFEFF${columns[0]};`)).toBe(true);
    expect(await write()).not.toContain("\uFEFF");
  });

  it("comes row by row, however many there are", async () => {
    const rows = Array.from({ length: 450 }, (_, number) => ({ value: number }));
    expect((await read(await write(...rows))).map(({ value }) => value)).toEqual(
      rows.map(({ value }) => String(value)),
    );
  });
});

describe("reading what was written", () => {
  it("gives back every cell, whatever words are in it and wherever it is cut in pieces", async () => {
    const anyTable = fc.array(fc.record({ claim: anyCell, quote: anyCell, rationale: anyCell }), { maxLength: 4 });
    const anyOptions = fc.record({ delimiter: fc.constantFrom(...delimiters), byteOrderMark: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(anyTable, fc.integer({ min: 1, max: 40 }), anyOptions, async (rows, size, options) => {
        const characters = [...(await writeAs(options, rows))];
        const count = Math.ceil(characters.length / size);
        const chunks = Array.from({ length: count }, (_, at) => characters.slice(at * size, (at + 1) * size).join(""));
        const expected = rows.map((row) => expect.objectContaining(row));
        expect(await read(...chunks)).toEqual(expected);
      }),
    );
  });

  it("skips a byte-order mark, and takes other line ends too", async () => {
    expect(await read("\uFEFFclaim,quote\nEins,Zwei\n")).toEqual([{ claim: "Eins", quote: "Zwei" }]);
  });

  it("as a file of bytes, cut within characters too", async () => {
    const file = Buffer.from(await write({ claim: "„Über 👨‍👩‍👧‍👦“; =1" }));
    const chunks = Array.from(file, (_, at) => file.subarray(at, at + 1));
    expect(await collect(readCsv(streamOf(chunks)))).toMatchObject([{ claim: "„Über 👨‍👩‍👧‍👦“; =1" }]);
  });

  it("a file that is not UTF-8 is refused with its line", async () => {
    const file = Buffer.concat([Buffer.from("a,b\r\n1,2\r\nM"), Buffer.from([0xfc]), Buffer.from("ller,3\r\n")]);
    await expect(collect(readCsv(streamOf([file])))).rejects.toMatchObject({ code: "not-utf8", line: 3 });
  });

  it("a table without rows has none", async () => {
    expect(await read(await write())).toEqual([]);
  });
});

describe("a table that cannot be read is refused with its line", () => {
  it.each([
    ["a cell too few", "a,b\r\n1,2\r\n3\r\n", "cells-differ", "Line 3: the header has 2 cells, and the row has 1"],
    ["a cell too many", "a,b\r\n1,2,3\r\n4,5\r\n", "cells-differ", "Line 2: the header has 2 cells, and the row has 3"],
    ["an empty line", "a,b\n1,2\n\n3,4", "cells-differ", "Line 3: the header has 2 cells, and the row has 1"],
    [
      "a row after cells on several lines",
      'a,b\r\n"1\r\n2\n3","4\r5"\r\n6\r\n',
      "cells-differ",
      "Line 6: the header has 2 cells, and the row has 1",
    ],
    [
      "a quotation mark left open",
      'a,b\r\n1,2\r\n3,"4\r\n5,6\r\n',
      "quotation-open",
      "Line 3: the row opens a quotation mark that nothing closes",
    ],
    [
      "a quotation mark left open in the header",
      'a,"b\r\n1,2\r\n',
      "quotation-open",
      "Line 1: the row opens a quotation mark that nothing closes",
    ],
    [
      "a quotation mark in the midst of a cell",
      'a,b\r\n1,2"3\r\n',
      "quotation-in-cell",
      /^Line 2: the row has a quotation mark within a cell;/,
    ],
    [
      "words after a closing quotation mark",
      'a,b\r\n"1"2,3\r\n',
      "quotation-in-cell",
      /^Line 2: the row has a quotation mark within a cell;/,
    ],
  ] as const)("%s", async (_, table, code, sentence) => {
    const error = await read(table).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it("where its source fails, what failed is said, and it does not wait for more", async () => {
    async function* broken(): AsyncGenerator<string> {
      yield "a,b\r\n";
      throw new Error("The connection was lost.");
    }
    await expect(collect(readTable(broken()))).rejects.toThrow("The connection was lost.");
  });

  it("whoever stops reading closes its source", async () => {
    let close = (_: string) => {};
    const closing = new Promise<string>((resolve) => {
      close = resolve;
    });
    async function* endless(): AsyncGenerator<string> {
      try {
        yield "a,b\r\n";
        for (;;) yield "1,2\r\n";
      } finally {
        close("closed");
      }
    }
    for await (const row of readTable(endless())) {
      expect(row).toEqual({ a: "1", b: "2" });
      break;
    }
    expect(await closing).toBe("closed");
  });
});
