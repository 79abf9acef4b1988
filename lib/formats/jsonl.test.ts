import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { contextOf } from "../domain/span";
import { collect, streamOf } from "../testing/stream";
import { anyCanonicalText, anySelection, anyText, spanIn } from "../testing/text";
import { readJsonl, writeJsonl } from "./jsonl";
import { type DatasetRecord, DatasetRecordSchema, FormatError, type RecordOf } from "./record";

const made = { createdBy: "person", createdAt: "2025-10-01T12:00:00.000Z" };
const person = '{"type":"person","id":"1","name":"Edda"}';

function versionOf(text: string): RecordOf<"version"> {
  return { type: "version", id: "v", articleId: "a", number: 1, sha256: "", text, blocks: [], ...made };
}

function annotationOf(text: string, span: { start: number; end: number }): RecordOf<"annotation"> {
  return {
    type: "annotation",
    id: "n",
    articleId: "a",
    versionId: "v",
    ...span,
    startCodePoint: 0,
    endCodePoint: 0,
    quote: text.slice(span.start, span.end),
    ...contextOf(text, span),
    occurrences: [],
    ...made,
  };
}

async function write(records: DatasetRecord[]): Promise<string> {
  return (await collect(writeJsonl(streamOf(records)))).join("");
}

function read(file: string): Promise<DatasetRecord[]> {
  return collect(readJsonl(streamOf(file.split("\n"))));
}

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

  it.each(kinds.filter(([type]) => type !== "annotation"))(
    "a %s with any words and numbers in it",
    async (_, schema) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyOf(schema) as fc.Arbitrary<DatasetRecord>, { maxLength: 3 }), async (records) => {
          const file = await write(records);
          expect(file.split("\n")).toHaveLength(records.length + 1);
          expect(await read(file)).toEqual(records);
        }),
      );
    },
  );

  it("an annotation of any words of any text", async () => {
    await fc.assert(
      fc.asyncProperty(anyCanonicalText, anySelection, async (text, selection) => {
        const records = [versionOf(text), annotationOf(text, spanIn(text, selection))];
        expect(await read(await write(records))).toEqual(records);
      }),
    );
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
  const annotation = annotationOf(text, { start: 9, end: 12 });

  it.each([
    ["no JSON", `${person}\n{"type":"person",\n`, /^Line 2: not JSON: ./],
    ["no record", `${person}\n\n[]`, "Line 3: Invalid input: expected object, received array"],
    ["a record of another kind", '{"type":"tweet"}', /^Line 1: type: .*'person'/],
    [
      "a field of another kind",
      '{"type":"person","id":1,"name":"Edda"}',
      "Line 1: id: Invalid input: expected string, received number",
    ],
    [
      "several fields",
      '{"type":"person","id":1}',
      "Line 1: id: Invalid input: expected string, received number; name: Invalid input: expected string, received undefined",
    ],
    ["an annotation before its version", JSON.stringify(annotation), "Line 1: the version v does not stand before it"],
    [
      "a quote that stands elsewhere",
      `${version}\n${JSON.stringify({ ...annotation, start: 8 })}`,
      "Line 2: the quote of n is not what stands at its offsets",
    ],
    [
      "a quote that stands nowhere",
      `${version}\n${JSON.stringify({ ...annotation, quote: "400" })}`,
      "Line 2: the quote of n is not what stands at its offsets",
    ],
  ])("%s", async (_, file, sentence) => {
    const error: unknown = await read(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FormatError);
    expect((error as FormatError).message).toMatch(sentence);
    expect((error as FormatError).message).not.toContain("\n");
  });

  it("the lines before it have been read", async () => {
    const records = readJsonl(streamOf([person, "{"]));
    expect(await records.next()).toEqual({ done: false, value: JSON.parse(person) });
    await expect(records.next()).rejects.toMatchObject({ line: 2 });
  });
});
