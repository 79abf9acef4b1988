import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../domain/permissions";
import { CreateObjectionSchema } from "../../schemas/objection";
import { makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { permit } from "../actor";
import { listConflicts } from "../claims/conflicts";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { listGuidelineGaps, listOwnDecisions } from "../resolutions/decisions";
import { listObjections } from "./data";
import { createObjection } from "./mutations";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const known = { stance: "supports", url: "https://a.example/report" } as const;
const fresh = { stance: "contradicts", url: "https://a.example/table", quote: "1,200" } as const;

/** A claim that was decided against the reviewer, who had given a piece of evidence. */
async function makeDecided(on = team, about = {}) {
  const { id } = await makeClaim(on);
  await makeMark(on, "reviewer", id, "confirmed", { evidence: [known] });
  await makeMark(on, "annotator", id, "refuted");
  const resolution = await makeResolution(on, id, "refuted", about);
  return { id, resolution };
}

async function object(resolutionId: string, by: Role = "reviewer", about: object = {}) {
  const input = CreateObjectionSchema.parse({ words: "See the table.", evidence: [fresh], ...about });
  return createObjection(await permit(team.people[by], { resolution: resolutionId }, "mark"), resolutionId, input);
}

describe("an objection", () => {
  it("with new evidence brings the claim back to the queue, and stays with the decision", async () => {
    const { id, resolution } = await makeDecided();
    const made = await object(resolution.id);
    expect(made).toMatchObject({ words: "See the table.", evidence: [{ ...fresh }], author: { name: "Rainer" } });
    const claim = await getClaim(await team.may("viewer", "read"), id);
    expect(claim).toMatchObject({ state: "stale", resolutions: [{ staleBecause: ["objection"], objections: [made] }] });
    const may = await team.may("resolver", "read");
    expect((await listConflicts(may, { state: "stale" })).items.map((one) => one.id)).toContain(id);
    expect((await listObjections(may, resolution.id)).items).toEqual([made]);
    const again = await makeResolution(team, id, "confirmed");
    expect(again).toMatchObject({ stale: false });
  });

  it("sent twice with the same id is one, and another is refused", async () => {
    const { resolution } = await makeDecided();
    const key = { id: randomUUID() };
    expect(await object(resolution.id, "reviewer", key)).toEqual(await object(resolution.id, "reviewer", key));
    await expect(object(resolution.id)).rejects.toMatchObject({ code: "objection-made", status: 409 });
    expect(await prisma().objection.count({ where: { resolutionId: resolution.id } })).toBe(1);
  });

  it("is refused to who is not concerned", async () => {
    const { id, resolution } = await makeDecided();
    await expect(object(resolution.id, "manager")).rejects.toMatchObject({ code: "not-concerned", status: 403 });
    expect(await getClaim(await team.may("viewer", "read"), id)).toMatchObject({ state: "resolved" });
  });

  it("is refused with evidence that the decision had, or with none", async () => {
    const { resolution } = await makeDecided();
    await expect(object(resolution.id, "reviewer", { evidence: [known] })).rejects.toMatchObject({
      status: 422,
      fields: [{ path: ["evidence"], code: "evidence-known" }],
    });
    expect(CreateObjectionSchema.safeParse({ words: "No.", evidence: [] }).success).toBe(false);
  });

  it("is refused to what another decision took the place of, and to what gave no verdict", async () => {
    const { id, resolution } = await makeDecided();
    await makeMark(team, "reviewer", id, "unproven");
    await makeResolution(team, id, "unproven");
    await expect(object(resolution.id)).rejects.toMatchObject({ code: "nothing-to-object", status: 409 });
    const asked = await makeClaim(team);
    await makeMark(team, "reviewer", asked.id, "confirmed");
    await makeMark(team, "annotator", asked.id, "refuted");
    const question = await makeResolution(team, asked.id, null, { outcome: "send_back", question: "Which year?" });
    await expect(object(question.id)).rejects.toMatchObject({ code: "nothing-to-object" });
  });

  it("of two at the same moment by one person one is made", async () => {
    const { resolution } = await makeDecided();
    const answers = await Promise.allSettled([object(resolution.id), object(resolution.id)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await prisma().objection.count({ where: { resolutionId: resolution.id } })).toBe(1);
  });
});

describe("what was decided", () => {
  it("is told to those whose marks it weighed, with why, and to nobody else", async () => {
    const own = await makeTeam();
    const { id, resolution } = await makeDecided(own);
    const told = async (role: Role) => (await listOwnDecisions(await own.may(role, "read"))).items;
    expect(await told("reviewer")).toMatchObject([
      {
        id: resolution.id,
        claim: { id },
        verdict: "refuted",
        ownVerdict: "confirmed",
        rationale: "Weighed.",
        mayObject: true,
      },
    ]);
    expect(await told("annotator")).toMatchObject([{ ownVerdict: "refuted" }]);
    for (const role of ["resolver", "manager", "viewer"] as const) expect(await told(role)).toEqual([]);
  });

  it("for want of a rule is collected with its case", async () => {
    const own = await makeTeam();
    await makeDecided(own);
    const { id, resolution } = await makeDecided(own, { cause: "guideline_gap" });
    const { items } = await listGuidelineGaps(await own.may("viewer", "read"));
    expect(items).toMatchObject([{ id: resolution.id, claim: { id, text: "It was said." }, rationale: "Weighed." }]);
    const blind = await makeTeam({ blind: true });
    await makeDecided(blind, { cause: "guideline_gap" });
    expect((await listGuidelineGaps(await blind.may("viewer", "read"))).items).toEqual([]);
  });
});
