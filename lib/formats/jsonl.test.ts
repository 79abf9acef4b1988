import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { contextOf } from "../domain/span";
import { writeContext } from "../testing/datasets";
import { collect, streamOf } from "../testing/stream";
import { anyCanonicalText, anySelection, anyText, spanIn } from "../testing/text";
import { FormatError } from "./format";
import { jsonl, readJsonl } from "./jsonl";
import { type DatasetRecord, DatasetRecordSchema, type RecordOf } from "./record";

const made = { createdBy: "person", createdAt: "2025-10-01T12:00:00.000Z" };
const person = '{"type":"person","id":"1","name":"Edda"}';

function versionOf(text: string): RecordOf<"version"> {
  return { type: "version", id: "v", articleId: "a", number: 1, current: true, sha256: "", text, blocks: [], ...made };
}

function anchorOf(text: string, span: { start: number; end: number }): RecordOf<"anchor"> {
  return {
    type: "anchor",
    id: "n",
    annotationId: "m",
    versionId: "v",
    ...span,
    startCodePoint: 0,
    endCodePoint: 0,
    quote: text.slice(span.start, span.end),
    ...contextOf(text, span),
    origin: "made",
    ...made,
  };
}

/** The file of some records, which come as the database builds them: as lines of JSON, cut in chunks of some size. */
async function write(records: DatasetRecord[], size = 1_000): Promise<string> {
  const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const count = Math.ceil(lines.length / size);
  const chunks = Array.from({ length: count }, (_, at) => lines.subarray(at * size, (at + 1) * size));
  return Buffer.concat(await collect(jsonl.write(streamOf(chunks), writeContext))).toString("utf8");
}

/** Reads some lines, and after them what says that this is all. */
function read(file: string): Promise<DatasetRecord[]> {
  const lines = file.split("\n").filter((line) => line.trim() !== "");
  return readWhole(`${file}\n{"type":"end","records":${lines.length}}\n`);
}

function readWhole(file: string): Promise<DatasetRecord[]> {
  return collect(readJsonl(streamOf([Buffer.from(file)])));
}

/** What a program may take for the end of a line (Unicode Standard Annex 14), but for CR LF, which has LF in it. */
const lineEnd = /[\n\r\u0085\u2028\u2029]/;

/** Any value that a schema of the records accepts. */
function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return anyText;
    case "number":
      return "format" in def
        ? fc.maxSafeInteger()
        : fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "nullable":
      return fc.option(anyOf(def.innerType));
    case "array":
      return fc.array(anyOf(def.element), { maxLength: 3 });
    case "object":
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, anyOf(field)])));
    default:
      throw new Error(`The records have a ${def.type} now, which this test does not make yet.`);
  }
}

describe("what was written is read again", () => {
  const kinds = DatasetRecordSchema.options.map((schema) => [schema.shape.type.value, schema] as const);

  it.each(kinds.filter(([type]) => type !== "anchor"))("a %s with any words and numbers in it", async (_, schema) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOf(schema) as fc.Arbitrary<DatasetRecord>, { maxLength: 3 }), async (records) => {
        const file = await write(records);
        // With the line that says that it is whole, and nothing after that.
        expect(file.split(lineEnd)).toHaveLength(records.length + 2);
        expect(await readWhole(file)).toEqual(records);
      }),
    );
  });

  it("an anchor on any words of any text", async () => {
    await fc.assert(
      fc.asyncProperty(anyCanonicalText, anySelection, async (text, selection) => {
        const records = [versionOf(text), anchorOf(text, spanIn(text, selection))];
        expect(await readWhole(await write(records))).toEqual(records);
      }),
    );
  });

  it("with every line end of Unicode in a name, however the lines are cut in chunks", async () => {
    const names = [
      "\u2028",
      "\u2029",
      "\u0085",
      "„\u2028“",
      "\u2028\u2029\u0085\u2028",
      "\u20ac\u00c2\u2027\u0084",
      "\\u2028",
    ];
    const people = names.map((name, at) => ({ type: "person" as const, id: String(at), name }));
    for (const size of [1, 2, 3, 5, 7, 1_000]) {
      const file = await write(people, size);
      expect(file.split(lineEnd)).toHaveLength(people.length + 2);
      expect(await readWhole(file)).toEqual(people);
    }
  });

  it("empty lines between records are none", async () => {
    expect(await read(`\n${person}\n\r\n  \n${person}\n`)).toHaveLength(2);
  });

  it("line ends of Windows do no harm", async () => {
    expect(await read(`${person}\r\n${person}\r\n`)).toHaveLength(2);
  });

  it("what a newer program adds to a record is left out", async () => {
    expect(await read('{"type":"person","id":"1","name":"Edda","mood":"good"}')).toEqual([JSON.parse(person)]);
  });
});

describe("a line that cannot be read is refused in a sentence with its number", () => {
  const text = "Es waren 300 Boote.";
  const version = JSON.stringify(versionOf(text));
  const anchor = anchorOf(text, { start: 9, end: 12 });

  it.each([
    ["no JSON", "not-json", `${person}\n{"type":"person",\n`, /^Line 2: not JSON: ./],
    ["no record", "wrong-record", `${person}\n\n[]`, "Line 3: Invalid input: expected object, received array"],
    ["a record of another kind", "wrong-record", '{"type":"tweet"}', /^Line 1: type: .*'person'/],
    [
      "a field of another kind",
      "wrong-record",
      '{"type":"person","id":1,"name":"Edda"}',
      "Line 1: id: Invalid input: expected string, received number",
    ],
    [
      "several fields",
      "wrong-record",
      '{"type":"person","id":1}',
      "Line 1: id: Invalid input: expected string, received number; name: Invalid input: expected string, received undefined",
    ],
    [
      "an anchor before its version",
      "version-missing",
      JSON.stringify(anchor),
      "Line 1: the version v does not stand before it",
    ],
    [
      "a quote that stands elsewhere",
      "quote-mismatch",
      `${version}\n${JSON.stringify({ ...anchor, start: 8 })}`,
      "Line 2: the quote of n is not what stands at its offsets",
    ],
    [
      "a quote that stands nowhere",
      "quote-mismatch",
      `${version}\n${JSON.stringify({ ...anchor, quote: "400" })}`,
      "Line 2: the quote of n is not what stands at its offsets",
    ],
  ])("%s", async (_, code, file, sentence) => {
    const error: unknown = await read(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ code });
    expect((error as FormatError).message).toMatch(sentence);
    expect((error as FormatError).message).not.toContain("\n");
  });

  it("an anchor in a version that does not have the words needs no place there", async () => {
    const nowhere = { start: null, end: null, startCodePoint: null, endCodePoint: null, origin: "orphaned" };
    const record = { ...anchor, ...nowhere };
    expect((await read(`${version}\n${JSON.stringify(record)}`))[1]).toEqual(record);
  });

  it("a file that is not UTF-8 from some line on", async () => {
    const file = Buffer.concat([Buffer.from(`${person}\n{"`), Buffer.from([0xe4])]);
    await expect(collect(readJsonl(streamOf([file])))).rejects.toMatchObject({ code: "not-utf8", line: 2 });
  });

  it.each([
    ["without its end", `${person}\n`, "Line 1: here the file ends, and it says nowhere that it is whole"],
    [
      "with a record too few",
      `${person}\n{"type":"end","records":2}`,
      "Line 2: the file had 2 records, and 1 are here",
    ],
    [
      "that goes on after its end",
      `{"type":"end","records":0}\n${person}`,
      "Line 2: something follows what says that it is the end",
    ],
    ["of nothing", "", "Line 0: here the file ends, and it says nowhere that it is whole"],
  ])("a file %s", async (_, file, sentence) => {
    await expect(readWhole(file)).rejects.toMatchObject({ code: "cut-short", message: sentence });
  });

  it("the lines before it have been read", async () => {
    const records = readJsonl(streamOf([Buffer.from(`${person}\n{`)]));
    expect(await records.next()).toEqual({ done: false, value: JSON.parse(person) });
    await expect(records.next()).rejects.toMatchObject({ line: 2 });
  });
});
