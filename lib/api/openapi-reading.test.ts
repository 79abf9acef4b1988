import { describe, expect, it } from "vitest";
import type { JsonSchema } from "./json-schema";
import { openApiDocument } from "./openapi";
import {
  curlOf,
  type DocumentedOperation,
  operationsByTag,
  refusalsOf,
  scopesOf,
  typeWords,
  withoutNull,
} from "./openapi-reading";
import { operations } from "./operations";

const groups = operationsByTag(openApiDocument("1.0.0"));
const all = groups.flatMap((group) => group.operations);
const documented = (id: string): DocumentedOperation => {
  const found = all.find(({ operation }) => operation.operationId === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

it("every operation has its place under one heading", () => {
  expect(all.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(operations).sort());
  expect(groups.filter((group) => group.operations.length === 0)).toEqual([]);
});

it("says which scope a token needs, and where none is enough", () => {
  expect(scopesOf(documented("createMark").operation)).toEqual(["mark"]);
  expect(scopesOf(documented("createToken").operation)).toBeNull();
  expect(scopesOf(documented("getHealth").operation)).toBeNull();
});

it("has the problems by their status", () => {
  const refusals = refusalsOf(documented("createMark").operation);
  expect(refusals.find(({ status }) => status === "403")?.problems).toContain("missing-scope");
  expect(refusals.find(({ status }) => status === "429")?.problems).toEqual(["too-many-requests"]);
});

describe("a call for the shell", () => {
  it("has the token, the body and what is required in the query", () => {
    expect(curlOf(documented("createProject"), "https://desk.example/api/v1")).toBe(
      [
        'curl -X POST "https://desk.example/api/v1/projects"',
        '-H "Authorization: Bearer $TOKEN"',
        '-H "Content-Type: application/json"',
        `-d '{"name":"Soldiers abroad"}'`,
      ].join(" \\\n  "),
    );
    expect(curlOf(documented("exportDataset"), "")).toContain('"/projects/$ID/export?format=jsonl"');
  });

  it("leaves no quote open", () => {
    const { operation, ...place } = documented("createProject");
    const requestBody = {
      required: true as const,
      content: { "application/json": { schema: {}, example: { name: "It's" } } },
    };
    expect(curlOf({ ...place, operation: { ...operation, requestBody } }, "")).toContain(`-d '{"name":"It'\\''s"}'`);
  });
});

describe("a type in words", () => {
  it.each<[JsonSchema, string]>([
    [{ type: "string" }, "string"],
    [{ type: "string", format: "uuid" }, "uuid"],
    [{ type: "string", minLength: 1, maxLength: 100 }, "string (minLength 1, maxLength 100)"],
    [{ type: "integer", minimum: 1, default: 2 }, "integer (minimum 1, default 2)"],
    [{ type: "string", enum: ["a", "b"] }, '"a" | "b"'],
    [{ const: "ok" }, '"ok"'],
    [{ $ref: "#/components/schemas/Mark" }, "Mark"],
    [{ type: "array", items: { $ref: "#/components/schemas/Mark" } }, "Mark[]"],
    [{ type: "array", items: { type: "string", enum: ["a", "b"] } }, '("a" | "b")[]'],
    [{ anyOf: [{ type: "string" }, { type: "number" }] }, "string | number"],
    [{ type: ["string", "null"] as never, format: "uri" }, "uri | null"],
    [{}, "anything"],
  ])("%j is %s", (schema, words) => {
    expect(typeWords(schema)).toBe(words);
  });

  it("tells apart what may be null", () => {
    expect(withoutNull({ anyOf: [{ type: "string" }, { type: "null" }] })).toEqual({
      schema: { type: "string" },
      isNullable: true,
    });
    expect(withoutNull({ type: "string" })).toEqual({ schema: { type: "string" }, isNullable: false });
  });
});
