import { beforeAll, describe, expect, it } from "vitest";
import { makeClaim, makePerson, makeTeam, type Team } from "../../testing/people";
import { ask, type RouteFile, readRoutes } from "../../testing/routes";

describe("a route", () => {
  let files: RouteFile[];
  let team: Team;
  let claim: string;

  beforeAll(async () => {
    files = await readRoutes();
    team = await makeTeam();
    claim = (await makeClaim(team)).id;
  });

  async function comment(person: { id: string } | null, body: unknown, id = claim) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await ask(files, person, "POST", `/api/v1/claims/${id}/comments`, text);
    return { status: response.status, body: await response.json() };
  }

  it("does what it is declared to do", async () => {
    const answer = await comment(team.people.annotator, { text: "Hm." });
    expect(answer).toMatchObject({ status: 201, body: { text: "Hm.", claimId: claim } });
  });

  it("says first that nobody is signed in, then that nothing is there, then that one may not, then what is wrong", async () => {
    const nonsense = { text: 3 };
    expect(await comment(null, nonsense, "nonsense")).toMatchObject({ status: 401 });
    expect(await comment(await makePerson(), nonsense)).toMatchObject({ status: 404 });
    expect(await comment(team.people.viewer, nonsense, "nonsense")).toMatchObject({ status: 404 });
    expect(await comment(team.people.viewer, nonsense)).toMatchObject({ status: 403 });
    expect(await comment(team.people.annotator, nonsense)).toMatchObject({
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
    expect(await comment(team.people.annotator, body)).toMatchObject({
      status: 400,
      body: { type: "urn:tickmark:problem:nested-too-deep" },
    });
  });

  it("takes brackets in words for words", async () => {
    const text = `${"[{".repeat(500)}\\"`;
    expect(await comment(team.people.annotator, { text })).toMatchObject({ status: 201, body: { text } });
    const unfinished = await comment(team.people.annotator, `{"text":"${"[{".repeat(500)}"`);
    expect(unfinished).toMatchObject({ status: 400, body: { type: "urn:tickmark:problem:not-json" } });
  });
});
