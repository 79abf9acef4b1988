import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ResolutionDraft } from "../../schemas/resolution";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import type { Actor } from "../actor";
import { getClaim } from "../claims/detail";
import { mergeClaim } from "../claims/merge";
import { prisma } from "../db/database";

let team: Team;
let third: Actor;

beforeAll(async () => {
  team = await makeTeam();
  third = await addMember(team, "reviewer", "Selma");
});

/** A claim on which two differ. */
async function makeConflict(words = "1,500 fell.", on = team) {
  const claim = await makeClaim(on, {
    text: words,
    question: "How many fell?",
    attribution: { source: "The service" },
  });
  await makeMark(on, "reviewer", claim.id, "confirmed");
  await makeMark(on, "annotator", claim.id, "refuted");
  return claim;
}

const read = async (id: string, on = team) => getClaim(await on.may("viewer", "read"), id);
const decide = (id: string, about: Partial<ResolutionDraft>) =>
  makeResolution(team, id, null, { rationale: "", ...about });

describe("sent back with a question", () => {
  it("a claim waits for those who marked it, and comes back to the queue when one of them marks anew", async () => {
    const { id } = await makeConflict();
    const asked = await decide(id, { outcome: "send_back", question: "Killed, or wounded as well?" });
    expect(asked).toMatchObject({ verdict: null, question: "Killed, or wounded as well?", dissent: [], stale: false });
    expect(await read(id)).toMatchObject({ state: "marked", verdict: null });
    await makeMark(team, "reviewer", id, "confirmed", { rationale: "Killed alone." });
    const claim = await read(id);
    expect(claim).toMatchObject({ state: "conflict", resolutions: [{ id: asked.id, staleBecause: ["mark"] }] });
    await makeMark(team, "reviewer", id, "refuted");
    expect(await read(id)).toMatchObject({ state: "agreed", verdict: "refuted" });
  });

  it("it is settled by nobody meanwhile", async () => {
    const { id } = await makeConflict();
    await decide(id, { outcome: "send_back", question: "Which year?" });
    await expect(makeResolution(team, id, "refuted")).rejects.toMatchObject({ code: "nothing-to-resolve" });
  });
});

describe("another reviewer asked", () => {
  it("a claim needs one mark more, and is in the queue again once it has it", async () => {
    const { id } = await makeConflict();
    await decide(id, { outcome: "ask_another" });
    expect(await read(id)).toMatchObject({ state: "marked", verdict: null });
    await makeMark(team, third, id, "refuted");
    expect(await read(id)).toMatchObject({ state: "conflict" });
  });

  it("two who say the same are then too few, and three are not", async () => {
    const { id } = await makeConflict();
    await decide(id, { outcome: "ask_another" });
    await makeMark(team, "reviewer", id, "refuted");
    expect(await read(id)).toMatchObject({ state: "marked", verdict: "refuted" });
    const needed = () =>
      prisma().$queryRaw`SELECT marks_needed(${id}::uuid) AS so, marks_needed(${id}::uuid, 'said') AS said`;
    expect(await needed()).toEqual([{ so: 3, said: 2 }]);
    await makeMark(team, third, id, "refuted");
    expect(await read(id)).toMatchObject({ state: "agreed", verdict: "refuted" });
  });
});

describe("split", () => {
  it("a claim is two: the second has its source, its question and the places that go with it", async () => {
    const claim = await makeConflict("1,500 were sent and fell.");
    const [place] = claim.occurrences;
    const split = {
      text: "1,500 fell.",
      remains: "1,500 were sent.",
      occurrences: [{ id: place?.id ?? "", stays: true }],
    };
    const { otherClaim } = await decide(claim.id, { outcome: "split", split });
    const [first, second] = [await read(claim.id), await read(otherClaim?.id ?? "")];
    expect(second).toMatchObject({
      text: "1,500 fell.",
      state: "open",
      question: { text: "How many fell?" },
      attribution: { source: "The service" },
      createdBy: { name: "Viola" },
    });
    const places = (of: typeof first) => of.occurrences.map(({ annotationId }) => annotationId);
    expect([places(first), places(second)]).toEqual([[place?.annotationId], [place?.annotationId]]);
    expect(first).toMatchObject({
      text: "1,500 were sent.",
      state: "open",
      marks: [{ outdated: true }, { outdated: true }],
      earlierWordings: [{ text: "1,500 were sent and fell." }],
      resolutions: [{ outcome: "split", outdated: true }],
    });
  });

  it("it keeps its words where it is given no others, loses a place that goes, and waits for those who marked it", async () => {
    const claim = await makeConflict();
    const occurrences = claim.occurrences.map(({ id }) => ({ id, stays: false }));
    await decide(claim.id, { outcome: "split", split: { text: "They fell in May.", occurrences } });
    expect(await read(claim.id)).toMatchObject({ text: "1,500 fell.", state: "marked", occurrences: [], version: 1 });
  });

  it("by a place that is not its own is refused, and nothing is half done", async () => {
    const [claim, other] = [await makeConflict(), await makeClaim(team)];
    const strange = other.occurrences[0]?.id ?? "";
    const count = () => prisma().claim.count({ where: { projectId: team.projectId } });
    const before = await count();
    const split = { text: "They fell in May.", occurrences: [{ id: strange, stays: true }] };
    await expect(decide(claim.id, { outcome: "split", split })).rejects.toMatchObject({
      fields: [{ path: ["split", "occurrences"], code: "occurrence-unknown", values: { id: strange } }],
    });
    expect(await count()).toBe(before);
    expect(await read(claim.id)).toMatchObject({ state: "conflict", resolutions: [] });
  });
});

describe("merged", () => {
  it("a claim goes into the other, and the decision stays with those whose marks it weighed", async () => {
    const [claim, into] = [await makeConflict(), await makeClaim(team, "1,500 died.")];
    const id = randomUUID();
    const merge = { id, outcome: "merge", into: into.id } as const;
    const made = await decide(claim.id, merge);
    expect(made).toMatchObject({ otherClaim: { id: into.id, text: "1,500 died." }, marks: { length: 2 } });
    expect(await read(into.id)).toMatchObject({ merged: [{ id: claim.id }], occurrences: { length: 2 } });
  });

  it.each<[string, (claim: string) => Promise<string>, object]>([
    ["into itself", async (claim) => claim, { fields: [{ path: ["into"], code: "merge-into-itself" }] }],
    [
      "across projects",
      async () => (await makeClaim(await makeTeam())).id,
      { fields: [{ path: ["into"], code: "claim-unknown" }] },
    ],
    [
      "in a circle",
      async (claim) => {
        const { id } = await makeClaim(team);
        await mergeClaim(await team.may("manager", "annotate"), id, claim);
        return id;
      },
      { fields: [{ path: ["into"], code: "claim-unknown" }] },
    ],
  ])("%s it is not, and nothing is half done", async (_, choose, problem) => {
    const { id } = await makeConflict();
    const into = await choose(id);
    await expect(decide(id, { outcome: "merge", into })).rejects.toMatchObject({ status: 422, ...problem });
    expect(await read(id)).toMatchObject({ state: "conflict", resolutions: [] });
  });
});

describe("a figure", () => {
  it("is part of a decision that refutes a claim for another one that a mark names", async () => {
    const { id } = await makeClaim(team, "11 000 were sent.");
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "refuted", { figure: "12 000" });
    await expect(makeResolution(team, id, "refuted")).rejects.toMatchObject({
      status: 422,
      fields: [{ path: ["figure"], code: "figure-missing" }],
    });
    expect(await read(id)).toMatchObject({ state: "conflict", resolutions: [] });
    expect(await makeResolution(team, id, "refuted", { figure: "12 000" })).toMatchObject({ figure: "12 000" });
  });

  it("for which all refute a claim may be decided where they name several", async () => {
    const { id } = await makeClaim(team, "11 000 were sent.");
    await makeMark(team, "reviewer", id, "refuted", { figure: "10 000" });
    await makeMark(team, "annotator", id, "refuted", { figure: "12 000" });
    expect(await read(id)).toMatchObject({ state: "agreed" });
    await makeResolution(team, id, "refuted", { figure: "12 000", rationale: "" });
    expect(await read(id)).toMatchObject({ state: "resolved", resolutions: [{ figure: "12 000", dissent: [] }] });
  });
});

describe("taken back", () => {
  it("a decision leaves the conflict as it was, and stays on record", async () => {
    const { id } = await makeConflict();
    await makeResolution(team, id, "refuted");
    await decide(id, { outcome: "reopen", cause: null });
    expect(await read(id)).toMatchObject({
      state: "conflict",
      resolutions: [
        { outcome: "side", stale: true },
        { outcome: "reopen", verdict: null },
      ],
    });
    expect(await makeResolution(team, id, "confirmed")).toMatchObject({ stale: false });
  });
});

it("a reason is owed to most of those who marked, and not to one of two", async () => {
  const { id } = await makeConflict();
  await makeMark(team, third, id, "confirmed");
  await expect(makeResolution(team, id, "refuted", { rationale: "" })).rejects.toMatchObject({
    fields: [{ path: ["rationale"], code: "reason-missing" }],
  });
  await expect(makeResolution(team, id, "confirmed", { rationale: "" })).resolves.toMatchObject({ rationale: "" });
});

it("a note to the resolver is seen by its author, who resolves and who manages, and by nobody else", async () => {
  const { id } = await makeClaim(team);
  const words = "Ask me about the second page.";
  await makeMark(team, "reviewer", id, "confirmed", { noteToResolver: words, confidence: "low", ground: "logic" });
  const noteOf = async (role: "reviewer" | "resolver" | "manager" | "annotator" | "viewer") =>
    (await getClaim(await team.may(role, "read"), id)).marks[0];
  for (const role of ["reviewer", "resolver", "manager"] as const) {
    expect(await noteOf(role)).toMatchObject({ noteToResolver: words, confidence: "low", ground: "logic" });
  }
  for (const role of ["annotator", "viewer"] as const)
    expect(await noteOf(role)).toMatchObject({ noteToResolver: null });
  const events = await prisma().event.findMany({ where: { claimId: id, subjectType: "Mark" } });
  expect(JSON.stringify(events.map(({ after }) => after))).not.toContain(words);
});
