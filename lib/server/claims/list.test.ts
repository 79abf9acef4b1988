import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type ClaimState, claimStates } from "../../domain/claim-state";
import { verdicts } from "../../domain/verdict";
import type { ClaimDraft } from "../../schemas/claim";
import { makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import type { ClaimFilter } from "./filter";
import { countClaimStates, listClaims } from "./list";
import { listQuestions } from "./questions";

async function texts(team: Team, filter: ClaimFilter): Promise<string[]> {
  return (await listClaims(await team.may("reviewer", "read"), filter)).items.map(({ text }) => text);
}

async function makeAll(team: Team, claims: readonly (ClaimDraft | string)[]): Promise<string[]> {
  const ids = [];
  for (const claim of claims) ids.push((await makeClaim(team, claim)).id);
  return ids;
}

describe("a list by state", () => {
  let team: Team;

  beforeAll(async () => {
    team = await makeTeam();
    const ids = await makeAll(team, ["open", "withdrawn", "marked", "agreed", "conflict", "resolved", "stale"]);
    const [, withdrawn = "", marked = "", agreed = "", conflict = "", resolved = "", stale = ""] = ids;
    await makeMark(team, "reviewer", withdrawn, "confirmed");
    await makeMark(team, "reviewer", withdrawn, null);
    await makeMark(team, "annotator", marked, "unproven");
    for (const author of ["reviewer", "annotator"] as const) await makeMark(team, author, agreed, "confirmed");
    for (const id of [conflict, resolved, stale]) {
      await makeMark(team, "reviewer", id, "confirmed");
      await makeMark(team, "annotator", id, "refuted");
    }
    await makeResolution(team, resolved, "refuted");
    await makeResolution(team, stale, "refuted");
    await makeMark(team, "reviewer", stale, null);
  });

  it.each<[ClaimState, string[]]>([
    ["open", ["withdrawn", "open"]],
    ["marked", ["marked"]],
    ["agreed", ["agreed"]],
    ["conflict", ["conflict"]],
    ["resolved", ["resolved"]],
    ["stale", ["stale"]],
  ])("%s", async (state, found) => {
    expect(await texts(team, { states: [state] })).toEqual(found);
    const { items } = await listClaims(await team.may("viewer", "read"), { states: [state] });
    expect(items.map((claim) => claim.state)).toEqual(found.map(() => state));
  });

  it("takes several states at once, and all of them are all claims", async () => {
    expect(await texts(team, { states: ["conflict", "stale"] })).toEqual(["stale", "conflict"]);
    expect(await texts(team, { states: claimStates })).toEqual(await texts(team, {}));
  });

  it("counts as many as it lists", async () => {
    const counts = await countClaimStates(await team.may("viewer", "read"));
    expect(counts).toEqual({ open: 2, marked: 1, agreed: 1, conflict: 1, resolved: 1, stale: 1 });
  });

  it("may be one by verdict: what holds, not what somebody said", async () => {
    const found = await Promise.all(verdicts.map((verdict) => texts(team, { verdict })));
    expect(Object.fromEntries(verdicts.map((verdict, index) => [verdict, found[index]]))).toEqual({
      confirmed: ["agreed"],
      disputed: [],
      refuted: ["stale", "resolved"],
      missing_context: [],
      unproven: ["marked"],
      not_checkable: [],
    });
    expect(await texts(team, { verdict: "refuted", states: ["open", "resolved"] })).toEqual(["resolved"]);
  });

  it("is narrowed to what the reader has not marked, and by words at once", async () => {
    expect(await texts(team, { unmarked: "mine" })).toEqual(["marked", "open"]);
    expect(await texts(team, { unmarked: "mine", q: "mark" })).toEqual(["marked"]);
    expect(await texts(team, { states: ["resolved"], q: "mark" })).toEqual([]);
  });
});

it("the claims of a project are walked from the latest back, each once, while others are made", async () => {
  const team = await makeTeam();
  const made = (await makeAll(team, ["1", "2", "3", "4", "5"])).reverse();
  const may = await team.may("viewer", "read");
  const walked = await walk(
    (cursor) => listClaims(may, { cursor, limit: 2 }),
    () => makeClaim(team, "Meanwhile."),
  );
  expect(walked.map(({ id }) => id)).toEqual(made);
});

it("claims and questions are found by the question that they answer", async () => {
  const team = await makeTeam();
  await makeAll(team, [
    { text: "Eleven.", question: "How many were sent?" },
    { text: "Twelve.", question: " How many were sent? " },
    { text: "Four.", question: "How many fell?" },
  ]);
  const may = await team.may("viewer", "read");
  const { items } = await listQuestions(may);
  expect(items.map(({ text, claimCount }) => [text, claimCount])).toEqual([
    ["How many fell?", 1],
    ["How many were sent?", 2],
  ]);
  expect((await listQuestions(may, { q: "sent" })).items.map(({ text }) => text)).toEqual(["How many were sent?"]);
  expect(await walk((cursor) => listQuestions(may, { cursor, limit: 1 }))).toEqual(items);
  expect(await texts(team, { question: items[1]?.id })).toEqual(["Twelve.", "Eleven."]);
  expect(await texts(team, { question: randomUUID() })).toEqual([]);
});
