import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readJsonl } from "../../formats/jsonl";
import { CreateReasonJudgementSchema } from "../../schemas/reason-judgement";
import { exported } from "../../testing/exports";
import { makeClaim, makeMark, makePerson, makeResolution, makeTeam, type Team } from "../../testing/people";
import { collect } from "../../testing/stream";
import { permit } from "../actor";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { listReasonJudgements } from "./data";
import { createReasonJudgement } from "./mutations";

let team: Team;

beforeAll(async () => {
  team = await makeTeam({ reasonsRound: true });
});

/** A claim on which the reviewer and the annotator differ. */
async function makeConflict(on = team) {
  const { id } = await makeClaim(on);
  const yes = await makeMark(on, "reviewer", id, "confirmed", { rationale: "In the report." });
  const no = await makeMark(on, "annotator", id, "refuted", { rationale: "In the table.", figure: "11 000" });
  return { id, yes, no };
}

async function judge(claimId: string, by: "reviewer" | "annotator" | "resolver", about: object, on = team) {
  const input = CreateReasonJudgementSchema.parse({ judgement: "wrong", words: "It is of another year.", ...about });
  return createReasonJudgement(await permit(on.people[by], { claim: claimId }, "mark"), claimId, input);
}

const read = async (id: string) => getClaim(await team.may("viewer", "read"), id);

describe("a judgement of reasons", () => {
  it("stays with its words, and leaves the conflict to the resolver", async () => {
    const { id, yes, no } = await makeConflict();
    const first = await judge(id, "reviewer", { mark: no.id, judgement: "beside_the_point" });
    const second = await judge(id, "annotator", { mark: yes.id });
    expect(first).toMatchObject({ layer: "so", markId: no.id, cause: null, author: { name: "Rainer" } });
    expect((await listReasonJudgements(await team.may("resolver", "read"), id)).items).toEqual([first, second]);
    expect(await read(id)).toMatchObject({ state: "conflict" });
    await makeResolution(team, id, "confirmed", { cause: "real_difference" });
    const records = await collect(readJsonl(exported(await team.may("viewer", "read"), "jsonl")));
    const about = records.filter((record) => "claimId" in record && record.claimId === id);
    expect(about).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ type: "reason-judgement", id: first.id, concedingMarkId: null }),
        expect.objectContaining({ type: "resolution", cause: "real_difference" }),
      ]),
    );
  });

  it("that concedes ends the conflict without a resolver, with both names", async () => {
    const { id, no } = await makeConflict();
    const about = { mark: no.id, judgement: "sound", words: "I read the wrong line.", concede: true };
    const made = await judge(id, "reviewer", about);
    const claim = await read(id);
    expect(claim).toMatchObject({ state: "agreed", verdict: "refuted", resolutions: [] });
    expect(made).toMatchObject({ cause: "oversight", markId: no.id, author: { name: "Rainer" } });
    expect(claim.marks.at(-1)).toMatchObject({
      ...{ id: made.concedingMarkId, verdict: "refuted", rationale: "I read the wrong line.", figure: "11 000" },
      author: { name: "Rainer" },
    });
  });

  it("sent twice with the same id is one", async () => {
    const { id, no } = await makeConflict();
    const about = { id: randomUUID(), mark: no.id, judgement: "sound", concede: true };
    expect(await judge(id, "reviewer", about)).toEqual(await judge(id, "reviewer", about));
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(3);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof makeConflict>>) => Promise<unknown>, object]>([
    [
      "by who is no party",
      ({ id, no }) => judge(id, "resolver", { mark: no.id }),
      { code: "not-concerned", status: 403 },
    ],
    [
      "of one's own reasons",
      ({ id, yes }) => judge(id, "reviewer", { mark: yes.id }),
      { code: "not-concerned", status: 403 },
    ],
    [
      "of a mark that was replaced",
      async ({ id, no }) => {
        await makeMark(team, "annotator", id, "unproven");
        return judge(id, "reviewer", { mark: no.id });
      },
      { code: "nothing-to-judge", status: 409 },
    ],
    [
      "of another claim's mark",
      async ({ id }) => judge(id, "reviewer", { mark: (await makeConflict()).no.id }),
      { fields: [{ path: ["mark"], code: "mark-unknown" }] },
    ],
  ])("%s is refused, and nothing is written", async (_, act, problem) => {
    const made = await makeConflict();
    await expect(act(made)).rejects.toMatchObject(problem);
    expect(await prisma().reasonJudgement.count({ where: { claimId: made.id } })).toBe(0);
  });

  it("that concedes to what is not sound is none", () => {
    const given = { mark: randomUUID(), judgement: "wrong", words: "No.", concede: true };
    expect(CreateReasonJudgementSchema.safeParse(given).success).toBe(false);
  });

  it("is refused in a project without rounds, and to a stranger the claim is not there", async () => {
    const without = await makeTeam();
    const { id, no } = await makeConflict(without);
    await expect(judge(id, "reviewer", { mark: no.id }, without)).rejects.toMatchObject({ code: "no-reasons-round" });
    await expect(permit(await makePerson("Otto"), { claim: id }, "mark")).rejects.toMatchObject({ code: "not-found" });
  });
});

it("in a blind project it is seen as the marks are", async () => {
  const blind = await makeTeam({ blind: true, reasonsRound: true });
  const { id, no } = await makeConflict(blind);
  await judge(id, "reviewer", { mark: no.id }, blind);
  const seenBy = async (role: "viewer" | "annotator" | "resolver") =>
    (await listReasonJudgements(await blind.may(role, "read"), id)).items.length;
  expect([await seenBy("viewer"), await seenBy("annotator"), await seenBy("resolver")]).toEqual([0, 1, 1]);
});
