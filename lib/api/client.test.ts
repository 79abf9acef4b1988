import { describe, expect, expectTypeOf, it, vi } from "vitest";
import type { MadeMark } from "../schemas/gold";
import { personHeader } from "../schemas/person";
import { problemMediaType } from "../schemas/problem";
import { type Answer, apiClient } from "./client";
import { operations } from "./operations";

const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";
const refused = { type: "urn:tickmark:problem:stale", title: "Stale", status: 409, detail: "It changed." };

/** A client of a server that answers everything alike, and what it was asked. */
function clientOf(answer: () => Promise<Response>, options: Parameters<typeof apiClient>[0] = {}) {
  const fetch = vi.fn((_address: string, _init: RequestInit) => answer());
  return { call: apiClient({ fetch, ...options }), asked: () => fetch.mock.calls[0] as [string, RequestInit] };
}

const answering = (body: string | null, status: number, headers: Record<string, string> = {}) =>
  clientOf(async () => new Response(body, { status, headers }));
const json = { "content-type": "application/json" };
const problem = { "content-type": `${problemMediaType}; charset=utf-8` };

describe("a call", () => {
  it("goes where its operation is, with what it sends", async () => {
    const { call, asked } = answering("{}", 201, json);
    await call(operations.createMark, { params: { id }, body: { layer: "so", verdict: null } });
    expect(asked()).toMatchObject([
      `/api/v1/claims/${id}/marks`,
      { method: "POST", headers: { "content-type": "application/json" }, body: '{"layer":"so","verdict":null}' },
    ]);
  });

  it("has in its query what is given, and nothing else", async () => {
    const { call, asked } = answering("{}", 200, json);
    await call(operations.listClaims, { params: { id }, query: { q: "a & b", limit: 12, cursor: undefined } });
    expect(asked()[0]).toBe(`/api/v1/projects/${id}/claims?q=a+%26+b&limit=12`);
    expect(asked()[1]).not.toHaveProperty("body");
  });

  it("may be made from anywhere, with a token, or in the name of a person", async () => {
    const options = { base: "https://desk.example.org", token: "t", person: id };
    const { call, asked } = clientOf(async () => new Response("{}", { headers: json }), options);
    await call(operations.getHealth, {});
    expect(asked()).toMatchObject([
      "https://desk.example.org/api/v1/health",
      { headers: { authorization: "Bearer t", [personHeader]: id } },
    ]);
  });

  it("cannot leave the path of its operation", async () => {
    const { call, asked } = answering("{}", 200, json);
    await call(operations.getClaim, { params: { id: "../projects?x=#" } });
    expect(asked()[0]).toBe("/api/v1/claims/..%2Fprojects%3Fx%3D%23");
  });

  it("sends a form as it is", async () => {
    const { call, asked } = answering("{}", 201, json);
    const body = new FormData();
    await call(operations.createArticle, { params: { id }, body });
    expect(asked()[1]).toMatchObject({ headers: {}, body });
  });

  it("has the types of its operation", () => {
    const { call } = answering(null, 204);
    expectTypeOf(call<typeof operations.createMark>).returns.resolves.toEqualTypeOf<Answer<MadeMark>>();
    expectTypeOf(call<typeof operations.deleteComment>).returns.resolves.toEqualTypeOf<Answer<undefined>>();
    // @ts-expect-error an operation without parameters takes none
    void call(operations.getHealth, { params: { id } });
    // @ts-expect-error an operation with a body has to be given one
    void call(operations.createMark, { params: { id } });
    // @ts-expect-error a verdict is one of six
    void call(operations.createMark, { params: { id }, body: { layer: "so", verdict: "maybe" } });
  });
});

describe("what is answered", () => {
  it("is the record", async () => {
    const { call } = answering('{"status":"ok"}', 200, json);
    expect(await call(operations.getHealth, {})).toEqual({ ok: true, value: { status: "ok" }, cursor: null });
  });

  it("is nothing where nothing is declared", async () => {
    const { call } = answering(null, 204);
    expect(await call(operations.deleteComment, { params: { id } })).toEqual({
      ok: true,
      value: undefined,
      cursor: null,
    });
  });

  it("is the answer itself where it is a stream", async () => {
    const { call } = answering("a,b", 200, { "content-type": "text/csv" });
    const answer = await call(operations.exportDataset, { params: { id }, query: { format: "csv" } });
    expect(answer.ok && (await answer.value.text())).toBe("a,b");
  });

  const calling = (client: ReturnType<typeof clientOf>) => client.call(operations.getClaim, { params: { id } });

  it("is the problem that the API has with it", async () => {
    const answer = await calling(answering(JSON.stringify(refused), 409, problem));
    expect(answer).toEqual({
      ok: false,
      failure: { kind: "problem", status: 409, problem: refused, retryAfter: null },
    });
  });

  it("says how long to wait, where the server does", async () => {
    const slow = { ...refused, type: "urn:tickmark:problem:too-many-attempts", status: 429 };
    const answer = await calling(answering(JSON.stringify(slow), 429, { ...problem, "retry-after": "30" }));
    expect(answer).toMatchObject({ failure: { kind: "problem", status: 429, retryAfter: 30 } });
  });

  it.each<[string, string, number, Record<string, string>]>([
    ["a fault of the API's own", JSON.stringify({ ...refused, status: 503 }), 503, problem],
    ["a proxy's page", "<h1>Bad Gateway</h1>", 502, { "content-type": "text/html" }],
    ["a page that asks to sign in to the network", "<h1>Welcome</h1>", 200, { "content-type": "text/html" }],
    ["a page with a status that the API has too", "<h1>Not found</h1>", 404, { "content-type": "text/html" }],
    ["JSON that is no problem document", '{"error":"quota"}', 429, json],
    ["a problem document that is none", '{"title":3}', 409, problem],
    ["JSON that was cut short", '{"id":', 200, json],
    ["a record where none is", "", 200, json],
  ])("is the server's failure, which may pass: %s", async (_, body, status, headers) => {
    const answer = await calling(answering(body, status, headers));
    expect(answer).toMatchObject({ ok: false, failure: { kind: "server", status } });
  });

  it.each([
    ["nothing arrives", async () => Promise.reject(new TypeError("fetch failed"))],
    ["it takes too long", async () => Promise.reject(new DOMException("The operation timed out.", "TimeoutError"))],
  ])("is the network's failure where %s", async (_, answer) => {
    expect(await calling(clientOf(answer))).toEqual({ ok: false, failure: { kind: "network" } });
  });
});
