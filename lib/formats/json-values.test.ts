import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect, streamOf } from "../testing/stream";
import { jsonValues } from "./json-values";

const arrays = [["items"], ["first", "items"]];

/** What comes of a text that arrives in chunks of some size. */
function read(text: string, size = 7) {
  const count = Math.ceil(text.length / size);
  const chunks = Array.from({ length: count }, (_, at) => text.slice(at * size, (at + 1) * size));
  return collect(jsonValues(streamOf(chunks), arrays));
}

describe("the objects of a file", () => {
  it.each([
    [
      "one a line",
      '{"a":1}\n{"a":2}\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    [
      "one a line, the last without an end, and empty lines between",
      '\n{"a":1}\r\n\n{"a":2}',
      [
        [2, { a: 1 }],
        [4, { a: 2 }],
      ],
    ],
    ["one over several lines", '{\n  "a": [\n    1\n  ]\n}\n', [[1, { a: [1] }]]],
    [
      "one after the other on a line",
      '{"a":1} {"a":2}',
      [
        [1, { a: 1 }],
        [1, { a: 2 }],
      ],
    ],
    [
      "of an array",
      '[{"a":1},\n {"a":{"b":[2]}}]',
      [
        [1, { a: 1 }],
        [2, { a: { b: [2] } }],
      ],
    ],
    ["an empty array", "[]", []],
    [
      "arrays in an array",
      "[[1],[2]]",
      [
        [1, [1]],
        [1, [2]],
      ],
    ],
    [
      "of an array in an object",
      '{"label":"x","items":[\n{"a":1},\n{"a":2}\n],"total":2}',
      [
        [2, { a: 1 }],
        [3, { a: 2 }],
      ],
    ],
    ["of an array deeper in it", '{"first":{"items":[{"a":1}]},"total":1}', [[1, { a: 1 }]]],
    [
      "with an array under the same key elsewhere",
      '{"body":{"items":[{"a":1}]}}',
      [[1, { body: { items: [{ a: 1 }] } }]],
    ],
    ["with such an array in an item", '{"items":[{"items":[{"a":1}]}]}', [[1, { items: [{ a: 1 }] }]]],
    ["with brackets, quotation marks and backslashes in strings", '{"a":"}]{[\\"\\\\"}', [[1, { a: '}]{["\\' }]]],
    ["none", "", []],
    ["none but space", " \n\n", []],
  ])("%s", async (_, text, expected) => {
    for (const size of [1, 2, 5, 1_000]) {
      expect(await read(text, size)).toEqual(expected.map(([line, value]) => ({ line, value })));
    }
  });

  it("any that JSON has, however they are laid out and cut", async () => {
    const anyObjects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyObjects, fc.nat(3), fc.integer({ min: 1, max: 40 }), async (given, indent, size) => {
        const objects = JSON.parse(JSON.stringify(given)) as object[];
        const asLines = objects.map((object) => `${JSON.stringify(object, null, indent)}\n`).join("");
        const values = async (text: string) => (await read(text, size)).map((part) => "value" in part && part.value);
        expect(await values(JSON.stringify(objects, null, indent))).toEqual(objects);
        expect(await values(JSON.stringify({ items: objects, items2: 1 }, null, indent))).toEqual(objects);
        if (objects.every((object) => !("items" in object || "first" in object))) {
          expect(await values(asLines)).toEqual(objects);
        }
      }),
    );
  });
});

describe("what is wrong is said with its line, and the rest is read", () => {
  const faults = async (text: string) =>
    (await read(text)).map((part) => ("reason" in part ? `${part.line}: ${part.reason}` : part.value));

  it.each([
    ["a line cut short in a string", '{"a":"b\n{"a":1}', [/^1: a string is not closed/, { a: 1 }]],
    ["a line cut short in an object", '{"a":[1\n{"a":1}', [/^1: a comma is missing/, { a: 1 }]],
    ["a line that is no JSON", '{"a":1}\nsoup {}\n{"a":2}', [{ a: 1 }, /^2: neither/, { a: 2 }]],
    ["an object that is no JSON", '{"a":1,}\n{"a":2}', [/^1: /, { a: 2 }]],
    ["brackets that cross", '{"a":[1}]\n{"a":2}', [/^1: } closes what was not opened/, { a: 2 }]],
    ["a file that ends in an object", '{"a":1}\n{"a":', [{ a: 1 }, /^2: the file ends/]],
    ["a file that ends in an array", '[{"a":1},\n', [{ a: 1 }, /^2: the file ends/]],
    ["a file that ends in a string", '{"a":"b', [/^1: the file ends/]],
    ["an item that is no object", '[1,\n{"a":1}]', [/^1: neither/, { a: 1 }]],
    ["an item cut short in an array with one a line", '{"items":[\n{"a":"b\n{"a":1}\n]}', [/^2: a string/, { a: 1 }]],
    ["a page of the web", "<html></html>", [/^1: neither/]],
  ])("%s", async (_, text, expected) => {
    const found = await faults(text);
    expect(found).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) {
      if (one instanceof RegExp) expect(found[index]).toMatch(one);
      else expect(found[index]).toEqual(one);
    }
  });

  it("what is deeper than anything that a tool writes ends it", async () => {
    expect(await faults(`${'{"a":'.repeat(100_000)}`)).toEqual(["1: it is more than 100 levels deep"]);
    expect(await faults(`{"a":${"[".repeat(99)}${"]".repeat(99)}}`)).toHaveLength(1);
  });
});
