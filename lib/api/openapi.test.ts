import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { problemStatuses } from "../schemas/problem";
import { openApiDocument } from "./openapi";
import { type Operation, placeOf } from "./operation";
import { operations } from "./operations";
import { problemsOf } from "./problems";

const all = Object.entries<Operation>(operations);

describe("the OpenAPI document", () => {
  it("has nothing that the linter minds", async () => {
    const source = JSON.stringify(openApiDocument("1.0.0"));
    const faults = await lintFromString({ source, config: await createConfig({ extends: ["recommended-strict"] }) });
    expect(faults.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  }, 60_000);

  it("has every operation under its name", () => {
    const { paths } = openApiDocument("1.0.0");
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, object]) => [
        (object as { operationId: string }).operationId,
        `${method.toUpperCase()} ${path}`,
      ]),
    );
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries(all.map(([id, { method, path }]) => [id, `${method} ${path}`])),
    );
  });
});

describe("what is declared", () => {
  it("is one operation a method and path", () => {
    const routes = all.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(all)("%s: its example is right, and whoever writes may do so twice", (_, declared) => {
    const { method, body, example, idempotency, path } = declared;
    if (body) expect(body.safeParse(example)).toMatchObject({ success: true });
    else expect(example).toBeUndefined();
    expect(idempotency === undefined).toBe(method === "GET");
    if (placeOf(declared)) expect(path).toContain("{id}");
    for (const code of problemsOf(declared)) expect(problemStatuses).toHaveProperty(code);
  });

  it.each(all)("%s: takes the client's id or a version where it says so", (_, { idempotency, body, query }) => {
    const shape = { ...fieldsOf(body), ...fieldsOf(query) };
    if (idempotency === "version") expect(shape).toHaveProperty("version");
    if (idempotency === "client-id") expect(shape.id ?? shape.claim).toBeDefined();
  });
});

/** Where there are several shapes to choose from, the fields that all of them have. */
function fieldsOf(schema: unknown): Record<string, unknown> {
  const { shape, options = [] } = (schema ?? {}) as { shape?: Record<string, unknown>; options?: unknown[] };
  const [first = {}, ...others] = options.map(fieldsOf);
  return shape ?? Object.fromEntries(Object.entries(first).filter(([name]) => others.every((one) => name in one)));
}
