import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { CreateResolutionSchema } from "../../schemas/resolution";
import { addMember, makeClaim, makeMark, makePerson, makeResolution, makeTeam, type Team } from "../../testing/people";
import { permit } from "../actor";
import { listConflicts } from "../claims/conflicts";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { changeProject } from "../projects/mutations";
import { listResolutions } from "./data";
import { createResolution } from "./mutations";

const attribution = { source: "The service" };

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

/** A claim on which two differ, with their marks. */
async function makeConflict(on = team) {
  const claim = await makeClaim(on);
  const yes = await makeMark(on, "reviewer", claim.id, "confirmed", { rationale: "Seen it." });
  const no = await makeMark(on, "annotator", claim.id, "refuted", { rationale: "Seen otherwise." });
  return { id: claim.id, yes, no };
}

async function resolve(claimId: string, marks: readonly { id: string }[], about: object = {}) {
  const ids = marks.map(({ id }) => id);
  const decision = { outcome: "side", cause: "reading", verdict: "refuted", rationale: "Weighed." };
  const input = { layer: "so", ...decision, marks: ids, ...about };
  return createResolution(await team.may("resolver", "resolve"), claimId, CreateResolutionSchema.parse(input));
}

describe("a resolution", () => {
  it("keeps its reason, the marks that it weighed, and those of them that say otherwise", async () => {
    const { id, yes, no } = await makeConflict();
    const resolution = await resolve(id, [yes, no], { rationale: " The recording\nsettles it. " });
    expect(resolution).toMatchObject({
      claimId: id,
      layer: "so",
      verdict: "refuted",
      rationale: "The recording\nsettles it.",
      dissent: [yes.id],
      author: { id: team.people.resolver.id, name: "Viola" },
      stale: false,
    });
    expect([...resolution.marks].sort()).toEqual([yes.id, no.id].sort());
    const claim = await getClaim(await team.may("viewer", "read"), id);
    expect(claim.marks).toEqual([yes, no]);
    expect(claim.resolutions).toEqual([resolution]);
  });

  it("may say what none of them said; then all of them dissent", async () => {
    const { id, yes, no } = await makeConflict();
    const { dissent } = await resolve(id, [yes, no], { outcome: "third_verdict", verdict: "missing_context" });
    expect([...dissent].sort()).toEqual([yes.id, no.id].sort());
  });

  it("goes stale and stays when another takes its place", async () => {
    const { id } = await makeConflict();
    const first = await makeResolution(team, id, "refuted");
    await makeMark(team, "reviewer", id, "unproven");
    const second = await makeResolution(team, id, "unproven");
    const { items } = await listResolutions(await team.may("viewer", "read"), id, {});
    expect(items).toEqual([{ ...first, stale: true }, second]);
    expect(second.stale).toBe(false);
  });

  it("on one layer leaves the other in conflict", async () => {
    const { id } = await makeClaim(team, { text: "It was said.", attribution });
    for (const layer of ["so", "said"] as const) {
      await makeMark(team, "reviewer", id, "confirmed", { layer });
      await makeMark(team, "annotator", id, "refuted", { layer });
    }
    await makeResolution(team, id, "confirmed", { layer: "said" });
    const { state, layers } = await getClaim(await team.may("viewer", "read"), id);
    expect(state).toBe("conflict");
    expect(layers).toEqual({
      said: { state: "resolved", verdict: "confirmed" },
      so: { state: "conflict", verdict: null },
    });
  });

  it("sent twice with the same id is one", async () => {
    const { id, yes, no } = await makeConflict();
    const key = { id: randomUUID() };
    const once = await resolve(id, [yes, no], key);
    expect(await resolve(id, [no, yes], key)).toEqual(once);
    await expect(resolve(id, [yes, no], { ...key, rationale: "Another." })).rejects.toMatchObject({ code: "id-taken" });
    expect(await prisma().resolution.count({ where: { claimId: id } })).toBe(1);
  });
});

describe("who resolves", () => {
  it.each(["annotator", "reviewer", "viewer"] as const)("a member may not as %s", async (role) => {
    const { id } = await makeConflict();
    const asked = permit(team.people[role], { claim: id }, "resolve");
    await expect(asked).rejects.toMatchObject({ code: "forbidden", status: 403 });
  });

  it("to a stranger the claim is not there", async () => {
    const { id } = await makeConflict();
    const asked = permit(await makePerson("Otto"), { claim: id }, "resolve");
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });

  it("is none of those whose marks it weighs", async () => {
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "resolver", id, "refuted");
    const asked = makeResolution(team, id, "confirmed");
    await expect(asked).rejects.toMatchObject({ code: "resolver-is-party", status: 403 });
    expect((await getClaim(await team.may("viewer", "read"), id)).resolutions).toEqual([]);
    await expect(makeResolution(team, id, "confirmed", { by: team.people.manager })).resolves.toMatchObject({
      verdict: "confirmed",
    });
  });

  it("may be one who has withdrawn her mark", async () => {
    const { id } = await makeConflict();
    await makeMark(team, "resolver", id, "unproven");
    await makeMark(team, "resolver", id, null);
    await expect(makeResolution(team, id, "refuted")).resolves.toMatchObject({ stale: false });
  });

  it("may be a party where the project allows it", async () => {
    const lenient = await makeTeam();
    const may = await lenient.may("manager", "manage");
    const changes = { name: undefined, description: undefined, guidelines: undefined, marksRequired: undefined };
    await changeProject(may, { version: 1, resolverMayBeParty: true, ...changes });
    const { id } = await makeClaim(lenient);
    await makeMark(lenient, "reviewer", id, "confirmed");
    await makeMark(lenient, "resolver", id, "refuted");
    await expect(makeResolution(lenient, id, "refuted")).resolves.toMatchObject({ verdict: "refuted" });
  });
});

describe("what was weighed", () => {
  it("must be all marks that are current; what came meanwhile is shown", async () => {
    const { id, yes, no } = await makeConflict();
    const late = await makeMark(team, await addMember(team, "reviewer", "Selma"), id, "unproven");
    await expect(resolve(id, [yes, no])).rejects.toMatchObject({
      code: "marks-changed",
      status: 409,
      current: { id, marks: [yes, no, late], state: "conflict" },
    });
    expect(await resolve(id, [yes, no, late])).toMatchObject({ dissent: expect.arrayContaining([yes.id, late.id]) });
  });

  it("must not be a mark that its author has replaced", async () => {
    const { id, yes, no } = await makeConflict();
    await makeMark(team, "annotator", id, "disputed");
    await expect(resolve(id, [yes, no])).rejects.toMatchObject({ code: "marks-changed" });
  });

  it.each<[string, () => Promise<string>]>([
    ["of another claim", async () => (await makeConflict()).yes.id],
    ["that nobody made", async () => randomUUID()],
  ])("must not be a mark %s", async (_, stranger) => {
    const { id, yes, no } = await makeConflict();
    const strange = { id: await stranger() };
    await expect(resolve(id, [yes, no, strange])).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: ["marks"], code: "mark-unknown", values: strange }],
    });
  });

  it("must not be a mark of the other layer", async () => {
    const { id } = await makeClaim(team, { text: "It was said.", attribution });
    const said = await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "refuted");
    await expect(resolve(id, [said])).rejects.toMatchObject({ fields: [{ code: "mark-unknown" }] });
  });

  it("must be a conflict: what all agree on needs nobody to settle it", async () => {
    const { id } = await makeClaim(team);
    const marks = [await makeMark(team, "reviewer", id, "refuted"), await makeMark(team, "annotator", id, "refuted")];
    await expect(resolve(id, marks)).rejects.toMatchObject({ code: "nothing-to-resolve", status: 409 });
  });

  it("is settled once: a second resolution of the same marks finds nothing to settle", async () => {
    const { id, yes, no } = await makeConflict();
    await resolve(id, [yes, no]);
    await expect(resolve(id, [yes, no])).rejects.toMatchObject({ code: "nothing-to-resolve" });
  });
});

it("what waits for a resolver is what is in conflict or stale, in this project alone", async () => {
  const desk = await makeTeam();
  const other = await makeConflict();
  const open = await makeConflict(desk);
  const stale = await makeConflict(desk);
  const settled = await makeConflict(desk);
  await makeResolution(desk, stale.id, "refuted");
  await makeMark(desk, "reviewer", stale.id, "unproven");
  await makeResolution(desk, settled.id, "refuted");
  const { items } = await listConflicts(await desk.may("viewer", "read"), {});
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [stale.id, "stale"],
    [open.id, "conflict"],
  ]);
  expect(items.map(({ id }) => id)).not.toContain(other.id);
});
