import { beforeEach, describe, expect, it } from "vitest";
import { ChangeProjectSchema } from "../../schemas/project";
import { addMember, makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { type Actor, permit } from "../actor";
import { assign, unassign } from "../assignments/mutations";
import { prisma } from "../db/database";
import { createMark } from "../marks/mutations";
import { changeProject } from "../projects/mutations";
import { listQueue } from "./data";
import { releaseClaim, reserveClaim, reserveNext, returnClaim, skipClaim } from "./mutations";
import { listSkips } from "./skips";

let team: Team;
/** A second reviewer. */
let second: Actor;

beforeEach(async () => {
  team = await makeTeam();
  second = await addMember(team, "reviewer", "Selma");
});

const mayMark = (who: Actor) => permit(who, { project: team.projectId }, "mark");
const next = async (who: Actor, about = {}) =>
  (await reserveNext(await mayMark(who), { id: undefined, ...about })).value;
const reserve = async (who: Actor, claimId: string) => (await reserveClaim(await mayMark(who), claimId)).value;
const queueOf = async (who: Actor) => (await listQueue(await mayMark(who), {})).items.map(({ claim }) => claim.text);

async function setRules(rules: object) {
  const { version } = await prisma().project.findUniqueOrThrow({ where: { id: team.projectId } });
  const changes = ChangeProjectSchema.parse({ version, ...rules });
  await changeProject(await team.may("manager", "manage"), changes);
}

/** A mark as the page of the queue sends it. */
async function markBy(who: Actor, claimId: string, reservation: string) {
  const draft = { id: undefined, layer: "so", verdict: "confirmed", claimVersion: undefined } as const;
  const input = { ...draft, rationale: undefined, evidence: undefined, reservation };
  return (await createMark(await mayMark(who), claimId, input)).value;
}

/** The time of a reservation runs out. */
async function expire(id: string) {
  await prisma().reservation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
}

describe("handing out", () => {
  it("fifty at once are handed twenty claims forty times, each claim to two of them", async () => {
    const claims = [];
    for (let number = 0; number < 20; number++) claims.push(await makeClaim(team, `Claim ${number}.`));
    const asking = [];
    for (let number = 0; number < 50; number++) asking.push(await addMember(team, "reviewer", `Reviewer ${number}`));
    const answers = await Promise.all(asking.map((who) => next(who)));
    const handed = answers.flatMap(({ reservation }) => reservation?.claimId ?? []);
    expect(handed).toHaveLength(40);
    for (const { id } of claims) expect(handed.filter((claimId) => claimId === id)).toHaveLength(2);
    expect(answers.filter(({ because }) => because === "nothing")).toHaveLength(10);
  });

  it("fifty who want the same claim get it twice", async () => {
    const { id } = await makeClaim(team);
    const asking = [];
    for (let number = 0; number < 50; number++) asking.push(await addMember(team, "reviewer", `Reviewer ${number}`));
    const answers = await Promise.allSettled(asking.map((who) => reserve(who, id)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "queue-full" });
    }
  });

  it("who reviews side by side is handed claims that nobody has, and then what lacks a mark", async () => {
    const [one, two] = [await makeClaim(team, "One."), await makeClaim(team, "Two.")];
    expect((await next(team.people.reviewer)).reservation?.claimId).toBe(one.id);
    expect((await next(second)).reservation?.claimId).toBe(two.id);
    await makeMark(team, second, two.id, "confirmed");
    expect((await next(second)).reservation?.claimId).toBe(one.id);
  });

  it("what one has comes first, also after a reload, and asking twice hands out once", async () => {
    await makeClaim(team, "One.");
    await makeClaim(team, "Two.");
    const id = crypto.randomUUID();
    const first = await next(second, { id });
    expect(await next(second, { id })).toEqual(first);
    expect((await next(second)).reservation?.id).toBe(id);
    await expect(next(team.people.reviewer, { id })).rejects.toMatchObject({ code: "id-taken" });
  });

  it("what was given back, or whose time is over, is handed to others", async () => {
    await setRules({ marksRequired: 1 });
    const { id } = await makeClaim(team);
    const held = await reserve(second, id);
    expect(await next(team.people.reviewer)).toEqual({ reservation: null, because: "nothing" });
    await expire(held.id);
    expect((await next(team.people.reviewer)).reservation?.claimId).toBe(id);
    await expect(reserve(second, id)).rejects.toMatchObject({ code: "queue-full" });
    await releaseClaim(await mayMark(team.people.reviewer), id);
    expect(await reserve(second, id)).toMatchObject({ claimId: id });
  });

  it("the author of a claim makes its first mark, and not its second", async () => {
    const { id } = await makeClaim(team);
    expect(await queueOf(team.people.annotator)).toHaveLength(1);
    await makeMark(team, "reviewer", id, "confirmed");
    expect(await queueOf(team.people.annotator)).toEqual([]);
    await expect(reserve(team.people.annotator, id)).rejects.toMatchObject({ code: "own-claim" });
  });

  it("a claim that another project has is not there", async () => {
    const other = await makeTeam();
    const { id } = await makeClaim(other);
    await expect(permit(second, { claim: id }, "mark")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what becomes of a mark", () => {
  it("ends the reservation of who makes it", async () => {
    const { id } = await makeClaim(team);
    const held = await reserve(second, id);
    await markBy(second, id, held.id);
    const row = await prisma().reservation.findUniqueOrThrow({ where: { id: held.id } });
    expect(row.ended).toBe("marked");
    await expect(reserve(second, id)).rejects.toMatchObject({ code: "already-marked" });
  });

  it("whose time was over is taken where a place is left", async () => {
    const { id } = await makeClaim(team);
    const held = await reserve(second, id);
    await expire(held.id);
    expect(await markBy(second, id, held.id)).toMatchObject({ verdict: "confirmed" });
  });

  it("whose time was over and whose place is taken is refused, and taken when it is meant as one more", async () => {
    const { id } = await makeClaim(team);
    const held = await reserve(second, id);
    await expire(held.id);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "resolver", id, "confirmed");
    await expect(markBy(second, id, held.id)).rejects.toMatchObject({ code: "reservation-lost" });
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(2);
    expect(await makeMark(team, second, id, "confirmed")).toMatchObject({ current: true });
  });

  it("of who was not asked is refused where only those mark who were, and nothing is written", async () => {
    await setRules({ unaskedMarks: false });
    const { id } = await makeClaim(team);
    await expect(makeMark(team, second, id, "confirmed")).rejects.toMatchObject({ code: "not-asked", status: 403 });
    expect(await prisma().mark.count({ where: { claimId: id } })).toBe(0);
    const held = await reserve(second, id);
    await makeMark(team, second, id, "confirmed");
    // Who has judged it may change her mind, and take it back.
    await makeMark(team, second, id, "refuted");
    await makeMark(team, second, id, null);
    expect(held.claimId).toBe(id);
    await assign(await team.may("manager", "manage"), { claimId: id }, team.people.reviewer.id);
    expect(await makeMark(team, "reviewer", id, "confirmed")).toMatchObject({ current: true });
  });

  it("that was answered before is answered again, though its place is taken now", async () => {
    await setRules({ marksRequired: 1 });
    const { id } = await makeClaim(team);
    const held = await reserve(second, id);
    const mark = crypto.randomUUID();
    const draft = { layer: "so", verdict: "confirmed", claimVersion: undefined, rationale: undefined } as const;
    const send = async () =>
      (await createMark(await mayMark(second), id, { id: mark, ...draft, evidence: undefined, reservation: held.id }))
        .value;
    const made = await send();
    await makeMark(team, "reviewer", id, "refuted");
    expect(await send()).toEqual({ ...made, current: true });
  });
});

describe("skipping", () => {
  const skip = async (who: Actor, claimId: string) =>
    skipClaim(await mayMark(who), claimId, { reason: "I wrote the report that it cites." });

  it.each([
    ["to_others", ["Two."], ["One.", "Two."]],
    ["returns_to_me", ["Two.", "One."], ["One.", "Two."]],
    ["out", ["Two."], ["Two."]],
  ])("with the rule %s she has %j and others %j", async (skipRule, hers, others) => {
    await setRules({ skipRule });
    const { id } = await makeClaim(team, "One.");
    await makeClaim(team, "Two.");
    await reserve(second, id);
    await skip(second, id);
    expect(await queueOf(second)).toEqual(hers);
    expect(await queueOf(team.people.reviewer)).toEqual(others);
  });

  it("is seen by a manager with its reason, who can put the claim back", async () => {
    await setRules({ skipRule: "out" });
    const { id } = await makeClaim(team, "One.");
    await skip(second, id);
    await skip(second, id);
    const manages = await team.may("manager", "manage");
    expect(await listSkips(manages, 10)).toMatchObject([
      { claim: { id }, person: { name: "Selma" }, reason: "I wrote the report that it cites." },
    ]);
    await expect(reserve(team.people.reviewer, id)).rejects.toMatchObject({ code: "taken-out" });
    await returnClaim(manages, id);
    expect(await listSkips(manages, 10)).toEqual([]);
    expect(await queueOf(team.people.reviewer)).toEqual(["One."]);
    const history = await prisma().event.findMany({
      where: { claimId: id, subjectType: "Reservation" },
      orderBy: { seq: "asc" },
    });
    expect(JSON.stringify(history.map(({ after }) => after))).not.toContain("report");
    expect(history.map(({ actorId }) => actorId)).toEqual([second.id, team.people.manager.id]);
  });

  it("is taken back by who asks for the claim after all", async () => {
    const { id } = await makeClaim(team, "One.");
    await skip(second, id);
    expect(await reserve(second, id)).toMatchObject({ claimId: id });
    expect(await queueOf(second)).toEqual(["One."]);
  });
});

describe("what is assigned", () => {
  it("comes first to whom it is assigned to, and keeps her place from others", async () => {
    await makeClaim(team, "One.");
    const two = await makeClaim(team, "Two.");
    const manages = await team.may("manager", "manage");
    await assign(manages, { articleId: two.occurrences[0]?.article.id ?? "" }, second.id);
    expect(await queueOf(second)).toEqual(["Two.", "One."]);
    await makeMark(team, "reviewer", two.id, "confirmed");
    expect(await queueOf(team.people.resolver)).toEqual(["One."]);
    await unassign(manages, { articleId: two.occurrences[0]?.article.id ?? "" }, second.id);
    expect(await queueOf(team.people.resolver)).toEqual(["One.", "Two."]);
  });

  it("is refused to who may not mark, and to a stranger", async () => {
    const { id } = await makeClaim(team);
    const manages = await team.may("manager", "manage");
    const outsider = (await makeTeam()).people.reviewer;
    for (const { id: person } of [team.people.viewer, outsider]) {
      await expect(assign(manages, { claimId: id }, person)).rejects.toMatchObject({
        code: "invalid",
        fields: [{ path: ["person"], code: "not-a-marker" }],
      });
    }
  });
});

it("whose quota is reached is handed nothing more, but for what comes back to her", async () => {
  const one = await makeClaim(team, "One.");
  await makeClaim(team, "Two.");
  const share = { where: { projectId: team.projectId, userId: second.id }, data: { quota: 1 } };
  await prisma().membership.updateMany(share);
  const held = await next(second);
  await markBy(second, one.id, held.reservation?.id ?? "");
  expect(await next(second)).toEqual({ reservation: null, because: "quota" });
  await prisma().claim.update({
    where: { id: one.id },
    data: { text: "One more.", version: { increment: 1 }, soSinceVersion: 2 },
  });
  expect((await next(second)).reservation?.claimId).toBe(one.id);
});

it("in a blind project a queue has what others differ on, and tells neither that nor how many they are", async () => {
  team = await makeTeam({ blind: true, marksRequired: 3 });
  second = await addMember(team, "reviewer", "Selma");
  const [disputed, agreed, fresh] = [
    await makeClaim(team, "A."),
    await makeClaim(team, "B."),
    await makeClaim(team, "C."),
  ];
  for (const { id } of [disputed, agreed]) await makeMark(team, "reviewer", id, "confirmed");
  await makeMark(team, "resolver", disputed.id, "refuted");
  await makeMark(team, "resolver", agreed.id, "confirmed");
  const { items } = await listQueue(await mayMark(second), {});
  expect(items.map(({ claim, reason }) => [claim.id, reason, claim.state, claim.verdict, claim.markCount])).toEqual(
    [fresh, disputed, agreed].map(({ id }) => [id, "open", "open", null, 0]),
  );
  expect(Object.keys(await reserve(second, disputed.id)).sort()).toEqual(["claimId", "expiresAt", "id"]);
});
