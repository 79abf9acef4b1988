import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type ClaimState, claimStates } from "../../domain/claim-state";
import { verdicts } from "../../domain/verdict";
import { type ClaimDraft, ClaimQuerySchema } from "../../schemas/claim";
import { makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { parse } from "../http/parse";
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

describe("a search for words", () => {
  let team: Team;

  beforeAll(async () => {
    team = await makeTeam();
    await makeAll(await makeTeam(), ["11 000 nordkoreanische Soldaten in einem anderen Projekt"]);
    await makeAll(team, [
      "11 000 nordkoreanische Soldaten sind in der Region Kursk.",
      "Die Brücke von Musterwil ist 100 % gesperrt.",
      { text: "Es waren nie so viele.", attribution: { source: "Südkoreas Geheimdienst (NIS)" } },
      "In der Region Kursk sind 4 000 Soldaten getötet worden.",
      "Der Snake_Case ist ein C:\\Pfad.",
    ]);
  });

  it.each([
    ["the very words", "nordkoreanische Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["another way to write the figure", "11.000 Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["words in another order", "Kursk Soldaten 11 000", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["a slip of the pen", "nordkoreansiche Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["capitals", "BRÜCKE", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["an umlaut as two letters", "getoetet", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    ["an umlaut without its dots", "BRUCKE", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["a number however it is parted", "4000 Soldaten", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    [
      "a number parted by a thin space",
      "4\u2009000 Soldaten",
      "In der Region Kursk sind 4 000 Soldaten getötet worden.",
    ],
    ["part of a word", "etöte", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    ["the source", "geheimdienst", "Es waren nie so viele."],
  ])("puts what is most like them first: %s", async (_, q, first) => {
    expect((await texts(team, { q }))[0]).toBe(first);
  });

  it.each([
    ["per cent", "100 % g", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["an underscore", "e_C", "Der Snake_Case ist ein C:\\Pfad."],
    ["a backslash", ":\\P", "Der Snake_Case ist ein C:\\Pfad."],
    ["a quotation mark and a comment", "'; -- ", undefined],
    ["what means any words in a pattern", "S%e", undefined],
    ["what means any letter in one", "o_d", undefined],
  ])("takes signs for themselves: %s", async (_, q, first) => {
    expect((await texts(team, { q }))[0]).toBe(first);
  });

  it("finds nothing where nothing is like it", async () => {
    expect(await texts(team, { q: "Zwiebelkuchen" })).toEqual([]);
  });

  it("is for words in either Unicode form, and for none that no text holds", async () => {
    const { q } = parse(ClaimQuerySchema, { q: "Brücke".normalize("NFD") });
    expect(await texts(team, { q })).toEqual(["Die Brücke von Musterwil ist 100 % gesperrt."]);
    expect(() => parse(ClaimQuerySchema, { q: "Br\0cke" })).toThrow(
      expect.objectContaining({ code: "invalid", fields: [{ path: ["q"], code: "nul", values: { offset: 2 } }] }),
    );
  });

  it("is none where only space is searched for", async () => {
    expect(await texts(team, { q: "  " })).toEqual(await texts(team, {}));
  });

  it("walks page by page over the same claims in the same order", async () => {
    const all = await texts(team, { q: "Soldaten Region Kursk" });
    const may = await team.may("viewer", "read");
    const walked = await walk((cursor) => listClaims(may, { q: "Soldaten Region Kursk", cursor, limit: 1 }));
    expect(walked.length).toBeGreaterThan(1);
    expect(walked.map(({ text }) => text)).toEqual(all);
  });
});

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
  const questions = await listQuestions(may);
  expect(questions.map(({ text }) => text)).toEqual(["How many were sent?", "How many fell?"]);
  expect((await listQuestions(may, "fell"))[0]?.text).toBe("How many fell?");
  expect(await texts(team, { question: questions[0]?.id })).toEqual(["Twelve.", "Eleven."]);
  expect(await texts(team, { question: randomUUID() })).toEqual([]);
});
