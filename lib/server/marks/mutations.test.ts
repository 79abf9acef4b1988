import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { roles } from "../../domain/permissions";
import { CreateMarkSchema } from "../../schemas/mark";
import { makeClaim, makeMark, makePerson, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { permit } from "../actor";
import { getClaim } from "../claims/detail";
import { listClaims } from "../claims/list";
import { changeClaim } from "../claims/mutations";
import { prisma } from "../db/database";
import { listMarks } from "./data";
import { createMark } from "./mutations";

const attribution = { source: "The service" };
const confirmed = CreateMarkSchema.parse({ layer: "so", verdict: "confirmed" });

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

describe("a change of mind", () => {
  it("is a new mark beside the old one, which says what it said", async () => {
    const { id } = await makeClaim(team);
    const first = await makeMark(team, "reviewer", id, "confirmed", { rationale: "Seen." });
    const second = await makeMark(team, "reviewer", id, "refuted", { rationale: "Looked again." });
    const { marks } = await getClaim(await team.may("viewer", "read"), id);
    expect(marks).toEqual([{ ...first, current: false }, second]);
    expect(second).toMatchObject({ verdict: "refuted", rationale: "Looked again.", current: true });
  });

  it("leaves the author's mark on the other layer alone", async () => {
    const { id } = await makeClaim(team, { text: "It was said.", attribution });
    const said = await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
    await makeMark(team, "reviewer", id, "confirmed");
    const so = await makeMark(team, "reviewer", id, "unproven");
    const { marks } = await getClaim(await team.may("viewer", "read"), id);
    expect(marks.filter(({ current }) => current)).toEqual([said, so]);
  });

  it("to none at all leaves no mark current, and all of them there", async () => {
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "reviewer", id, null, { rationale: "Not mine to judge." });
    const claim = await getClaim(await team.may("viewer", "read"), id);
    expect(claim.marks.map(({ verdict, current }) => ({ verdict, current }))).toEqual([
      { verdict: "confirmed", current: false },
      { verdict: null, current: false },
    ]);
    expect(claim.markCount).toBe(0);
  });
});

it("a claim counts each author's latest mark on each layer once", async () => {
  const { id } = await makeClaim(team, { text: "It was said.", attribution });
  await makeMark(team, "reviewer", id, "confirmed");
  await makeMark(team, "reviewer", id, "confirmed");
  await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
  await makeMark(team, "annotator", id, "confirmed");
  await makeMark(team, "resolver", id, "refuted");
  await makeMark(team, "resolver", id, null);
  expect(await getClaim(await team.may("viewer", "read"), id)).toMatchObject({ markCount: 3 });
});

it("what one has marked is no longer among what one has not, and stays there for the others", async () => {
  const fresh = await makeTeam();
  const { id } = await makeClaim(fresh);
  await makeMark(fresh, "reviewer", id, "confirmed");
  const unmarked = async (role: "reviewer" | "annotator") =>
    (await listClaims(await fresh.may(role, "read"), { unmarked: "mine" })).items.map((claim) => claim.id);
  expect(await unmarked("reviewer")).toEqual([]);
  expect(await unmarked("annotator")).toEqual([id]);
});

it("a mark keeps its evidence in the order in which it was given, every field of it", async () => {
  const { id } = await makeClaim(team);
  const whole = {
    url: "https://archive.example/1",
    archivedUrl: "https://archive.example/web/1",
    quote: "„Ja“, sagte er.",
    publisher: "Meridian",
    published: "2025-05",
    accessed: "2025-11-14",
    stance: "supports" as const,
    origin: "Rede vom 9. Januar",
  };
  const bare = { stance: "contradicts" as const, quote: "Nein." };
  const { evidence } = await makeMark(team, "reviewer", id, "disputed", { evidence: [whole, bare, whole] });
  const none = { url: null, archivedUrl: null, publisher: null, published: null, accessed: null, origin: null };
  const ids = evidence.map((piece) => ({ id: piece.id }));
  expect(evidence).toEqual([whole, { ...none, ...bare }, whole].map((piece, index) => ({ ...piece, ...ids[index] })));
  expect(new Set(evidence.map((piece) => piece.id)).size).toBe(3);
});

describe("the version of the claim that a mark judges", () => {
  it("is kept with it when the claim changes", async () => {
    const { id, version } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed", { claimVersion: version });
    const changes = { version, text: "It was put otherwise.", question: undefined };
    const { marks } = await changeClaim(await team.may("annotator", "annotate"), id, changes);
    const later = await makeMark(team, "annotator", id, "confirmed");
    expect([...marks, later].map(({ claimVersion }) => claimVersion)).toEqual([version, version + 1]);
  });

  it("must be the current one where it is named", async () => {
    const { id, version } = await makeClaim(team);
    const changes = { version, text: "It was put otherwise.", question: undefined };
    await changeClaim(await team.may("annotator", "annotate"), id, changes);
    await expect(makeMark(team, "reviewer", id, "confirmed", { claimVersion: version })).rejects.toMatchObject({
      code: "stale",
      status: 409,
      current: { id, version: version + 1, text: "It was put otherwise.", marks: [] },
    });
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(0);
  });
});

describe("who may mark", () => {
  it.each(roles.filter((role) => role !== "viewer"))("a member may as %s", async (role) => {
    const { id } = await makeClaim(team);
    expect(await makeMark(team, role, id, "confirmed")).toMatchObject({ author: { id: team.people[role].id } });
  });

  it("a viewer may not", async () => {
    const { id } = await makeClaim(team);
    await expect(permit(team.people.viewer, { claim: id }, "mark")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("to a stranger the claim is not there", async () => {
    const { id } = await makeClaim(team);
    const stranger = await makePerson("Otto");
    await expect(permit(stranger, { claim: id }, "mark")).rejects.toMatchObject({ code: "not-found", status: 404 });
  });

  it("to nobody is a claim there that is not", async () => {
    const asked = permit(team.people.manager, { claim: randomUUID() }, "mark");
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });

  it("no permit in one project marks another project's claim", async () => {
    const { id } = await makeClaim(await makeTeam());
    await expect(createMark(await team.may("manager", "mark"), id, confirmed)).rejects.toThrow();
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(0);
  });
});

it("a claim without attribution has nothing said to mark", async () => {
  const { id } = await makeClaim(team);
  await expect(makeMark(team, "reviewer", id, "confirmed", { layer: "said" })).rejects.toMatchObject({
    code: "invalid",
    status: 422,
    fields: [{ path: ["layer"], code: "no-attribution" }],
  });
});

it("the marks on a claim are walked page by page, each once", async () => {
  const { id } = await makeClaim(team);
  for (const verdict of ["confirmed", "refuted", "unproven", null, "disputed"] as const) {
    await makeMark(team, "reviewer", id, verdict);
  }
  const may = await team.may("viewer", "read");
  const walked = await walk((cursor) => listMarks(may, id, { cursor, limit: 2 }));
  expect(walked).toEqual((await getClaim(may, id)).marks);
  expect(walked.map(({ current }) => current)).toEqual([false, false, false, false, true]);
});

describe("the same verdict again", () => {
  const evidence = [{ stance: "supports" as const, quote: "Yes." }];

  it("without new words is no new mark, and answers with the one that is there", async () => {
    const { id } = await makeClaim(team);
    const first = await makeMark(team, "reviewer", id, "confirmed", { rationale: "Seen.", evidence });
    expect(await makeMark(team, "reviewer", id, "confirmed")).toEqual(first);
    expect(await makeMark(team, "reviewer", id, "confirmed", { rationale: "Seen." })).toEqual(first);
    expect(
      await makeMark(team, "reviewer", id, "confirmed", { id: randomUUID(), rationale: "Seen.", evidence }),
    ).toEqual(first);
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(1);
  });

  it.each<[string, object]>([
    ["another reason", { rationale: "Looked again." }],
    ["other evidence", { evidence: [{ stance: "contradicts", quote: "Yes." }] }],
    ["more evidence", { evidence: [...evidence, ...evidence] }],
    ["another verdict", { verdict: "refuted" }],
  ])("with %s is one", async (_, about) => {
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed", { rationale: "Seen.", evidence });
    await makeMark(team, "reviewer", id, "confirmed", about);
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(2);
  });

  it("by somebody else, on the other layer, after a withdrawal or on other words is one", async () => {
    const { id, version } = await makeClaim(team, { text: "It was said.", attribution });
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "confirmed");
    await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
    await makeMark(team, "reviewer", id, null);
    await makeMark(team, "reviewer", id, "confirmed");
    await changeClaim(await team.may("annotator", "annotate"), id, {
      version,
      text: "It was put otherwise.",
      question: undefined,
    });
    await makeMark(team, "reviewer", id, "confirmed");
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(6);
  });
});

it("an annotator marks only where the project lets annotators mark", async () => {
  const strict = await makeTeam({ annotatorsMayMark: false });
  const { id } = await makeClaim(strict);
  await expect(makeMark(strict, "annotator", id, "confirmed")).rejects.toMatchObject({ code: "forbidden" });
  await expect(makeMark(strict, "reviewer", id, "confirmed")).resolves.toMatchObject({ verdict: "confirmed" });
});

describe("a change of the claim", () => {
  it("in what it asserts outdates its marks, keeps the words that they judged, and sends it back to who marked it", async () => {
    const { id } = await makeClaim(team, "1,500 fell.");
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "confirmed");
    const changes = { version: 1, text: "Nobody fell.", question: undefined };
    const claim = await changeClaim(await team.may("annotator", "annotate"), id, changes);
    expect(claim).toMatchObject({ state: "open", verdict: null, markCount: 0 });
    expect(claim.marks.map(({ current, outdated }) => [current, outdated])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(claim.earlierWordings).toMatchObject([{ untilVersion: 1, text: "1,500 fell.", isCorrection: false }]);
    const outdated = async () =>
      (await listClaims(await team.may("reviewer", "read"), { outdated: "mine" })).items.map((one) => one.id);
    expect(await outdated()).toContain(id);
    await makeMark(team, "reviewer", id, "refuted");
    expect(await outdated()).not.toContain(id);
  });

  it("that is declared the correction of a slip of the pen leaves them current, and is shown as one", async () => {
    const { id } = await makeClaim(team, "1,500 fel.");
    await makeMark(team, "reviewer", id, "confirmed");
    const changes = { version: 1, text: "1,500 fell.", question: undefined, correction: true };
    const claim = await changeClaim(await team.may("annotator", "annotate"), id, changes);
    expect(claim).toMatchObject({ state: "marked", marks: [{ current: true, outdated: false }] });
    expect(claim.earlierWordings).toMatchObject([
      { untilVersion: 1, text: "1,500 fel.", isCorrection: true, outdates: [], author: { name: "Edda" } },
    ]);
  });

  it("in its question alone is no earlier wording", async () => {
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    const changes = { version: 1, question: "Was it said?" };
    const claim = await changeClaim(await team.may("annotator", "annotate"), id, changes);
    expect(claim).toMatchObject({ state: "marked", marks: [{ current: true, outdated: false }], earlierWordings: [] });
    expect(await makeMark(team, "annotator", id, "confirmed", { claimVersion: 1 })).toMatchObject({
      claimVersion: 1,
      current: true,
    });
  });
});
