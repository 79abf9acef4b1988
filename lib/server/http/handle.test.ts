import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "../../api/operation";
import { operations } from "../../api/operations";
import { makeClaim, makePerson, makeTeam, type Team } from "../../testing/people";
import { requestOf } from "../../testing/requests";

const folder = path.join(process.cwd(), "app/api/v1");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));

type Route = (request: Request, context: object) => Promise<Response>;

/** The route of a file and method. */
async function routesOf(file: string): Promise<Record<string, Route & { operation?: Operation }>> {
  return import(path.join(folder, file));
}

it("every route is the one of an operation, and every operation has one", async () => {
  const routed: string[] = [];
  for (const file of files) {
    const place = `/${path.dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}");
    for (const [method, { operation }] of Object.entries(await routesOf(file))) {
      expect(operation, `${method} ${place}`).toMatchObject({ method, path: place });
      routed.push(`${method} ${place}`);
    }
  }
  const declared = Object.values<Operation>(operations).map((one) => `${one.method} ${one.path}`);
  expect(routed.sort()).toEqual(declared.sort());
});

describe("a route", () => {
  let team: Team;
  let claim: string;

  beforeAll(async () => {
    team = await makeTeam();
    claim = (await makeClaim(team)).id;
  });

  async function answerTo(request: Request, id = claim) {
    const { GET, POST } = await routesOf("claims/[id]/comments/route.ts");
    const route = request.method === "GET" ? GET : POST;
    const response = await route?.(request, { params: Promise.resolve({ id }) });
    return { status: response?.status, body: await response?.json() };
  }
  const ask = async (person: { id: string } | null, body: unknown, id = claim) =>
    answerTo(await requestOf(person, "POST", `/claims/${id}/comments`, { body }), id);

  it("does what it is declared to do", async () => {
    const answer = await ask(team.people.annotator, { text: "Hm." });
    expect(answer).toMatchObject({ status: 201, body: { text: "Hm.", claimId: claim } });
  });

  it("says first that nobody is signed in, then that nothing is there, then that one may not, then what is wrong", async () => {
    const nonsense = { text: 3 };
    expect(await ask(null, nonsense, "nonsense")).toMatchObject({ status: 401 });
    expect(await ask(await makePerson(), nonsense)).toMatchObject({ status: 404 });
    expect(await ask(team.people.viewer, nonsense, "nonsense")).toMatchObject({ status: 404 });
    expect(await ask(team.people.viewer, nonsense)).toMatchObject({ status: 403 });
    expect(await ask(team.people.annotator, nonsense)).toMatchObject({
      status: 422,
      body: { errors: [{ field: "text", code: "wrong-type" }] },
    });
  });

  const nested = (depth: number, end: string) => "[".repeat(depth) + end + "]".repeat(depth);
  it.each([
    ["arrays", nested(200_000, "")],
    ["arrays that do not end", "[".repeat(200_000)],
    ["objects", `${'{"a":'.repeat(150_000)}1${"}".repeat(150_000)}`],
    ["objects that do not end", '{"a":'.repeat(200_000)],
    ["arrays in a field", `{"text":${nested(200_000, "1")}}`],
    ["arrays, with an error after", `${nested(200_000, "1")}x`],
  ])("refuses a body that is nested too deep: %s", async (_, body) => {
    expect(await answerTo(await requestOf(team.people.annotator, "POST", "/", { text: body }))).toMatchObject({
      status: 400,
      body: { type: "urn:tickmark:problem:nested-too-deep" },
    });
  });

  it("takes brackets in words for words", async () => {
    const text = `${"[{".repeat(500)}\\"`;
    expect(await ask(team.people.annotator, { text })).toMatchObject({ status: 201, body: { text } });
    const unfinished = await requestOf(team.people.annotator, "POST", "/", { text: `{"text":"${"[{".repeat(500)}"` });
    expect(await answerTo(unfinished)).toMatchObject({ status: 400, body: { type: "urn:tickmark:problem:not-json" } });
  });
});
