import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentMarks, type MarkFacts, marksNeeded, type ResolutionFacts, sentBackTo } from "../../domain/claim-state";
import {
  compareQueued,
  handedReasons,
  type QueueClaim,
  type Queued,
  type QueueLayer,
  type QueueRules,
  queuePlace,
  queueReasons,
  skipRules,
} from "../../domain/queue";
import type { Layer, Verdict } from "../../domain/verdict";
import { isOutdated } from "../../domain/wording";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { addMember, importText, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { type Actor, permit } from "../actor";
import { createAnnotation } from "../annotations/mutations";
import { assign } from "../assignments/mutations";
import { changeClaim } from "../claims/mutations";
import { prisma } from "../db/database";
import { listQueue } from "./data";
import { reserveNext } from "./mutations";

/** Of two articles the first asserts three claims, the second two more. */
const claimCount = 5;
const anyClaim = fc.nat({ max: claimCount - 1 });
const anyPerson = fc.nat({ max: 3 });
const anyVerdict = fc.constantFrom<Verdict>("confirmed", "confirmed", "refuted");

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant("mark" as const),
      claim: anyClaim,
      person: anyPerson,
      layer: fc.constantFrom<Layer>("so", "so", "said"),
      verdict: fc.option(anyVerdict, { freq: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      step: fc.constant("reservation" as const),
      claim: anyClaim,
      person: anyPerson,
      became: fc.constantFrom("live", "live", "expired", "over", "skipped", "skipped", "returned"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant("assignment" as const),
      claim: anyClaim,
      person: anyPerson,
      ofArticle: fc.boolean(),
      isTakenBack: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("rewording" as const), claim: anyClaim }) },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant("resolution" as const),
      claim: anyClaim,
      layer: fc.constantFrom<Layer>("so", "so", "said"),
      outcome: fc.constantFrom("third_verdict" as const, "send_back" as const, "ask_another" as const),
    }),
  },
);

const anyDesk = fc.record({
  rules: fc.record({
    marksRequired: fc.integer({ min: 1, max: 3 }),
    skipRule: fc.constantFrom(...skipRules),
    assignedOnly: fc.boolean(),
  }),
  shares: fc.array(
    fc.record({
      quota: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
      weight: fc.constantFrom(0, 1, 1, 2),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  steps: fc.array(anyStep, { maxLength: 16 }),
});
type Desk = typeof anyDesk extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Desk["steps"][number];

/** Everything that can put a claim into a queue: chance seldom has all of it. */
const everyReason: Desk = {
  rules: { marksRequired: 2, skipRule: "returns_to_me", assignedOnly: false },
  shares: Array.from({ length: 4 }, () => ({ quota: null, weight: 1 })),
  steps: [
    { step: "reservation", claim: 0, person: 3, became: "live" },
    { step: "assignment", claim: 1, person: 3, ofArticle: false, isTakenBack: false },
    { step: "reservation", claim: 2, person: 3, became: "skipped" },
    { step: "mark", claim: 3, person: 3, layer: "so", verdict: "confirmed" },
    { step: "rewording", claim: 3 },
    { step: "mark", claim: 4, person: 2, layer: "so", verdict: "refuted" },
    { step: "mark", claim: 4, person: 3, layer: "so", verdict: "confirmed" },
    { step: "resolution", claim: 4, layer: "so", outcome: "send_back" },
  ],
};

/** What was sent back, and skipped by one, answered by the other; and she who skipped another claim marked it all the same. */
const sentBack: Desk = {
  ...everyReason,
  steps: [
    ...[0, 1].flatMap((claim): Step[] => [
      { step: "mark", claim, person: 2, layer: "so", verdict: "refuted" },
      { step: "mark", claim, person: 3, layer: "so", verdict: "confirmed" },
      { step: "resolution", claim, layer: "so", outcome: "send_back" },
      { step: "reservation", claim, person: 3, became: "skipped" },
    ]),
    { step: "mark", claim: 0, person: 2, layer: "so", verdict: "refuted" },
    { step: "reservation", claim: 1, person: 3, became: "live" },
  ],
};

interface Made {
  team: Team;
  people: Actor[];
  claims: { id: string; articleId: string }[];
}

async function makeDesk({ rules, shares }: Desk): Promise<Made> {
  const team = await makeTeam({ marksRequired: rules.marksRequired });
  const { projectId } = team;
  await prisma().project.update({ where: { id: projectId }, data: rules });
  const { annotator, reviewer, resolver } = team.people;
  const people = [annotator, reviewer, resolver, await addMember(team, "reviewer", "Selma")];
  for (const [index, { id: userId }] of people.entries()) {
    await prisma().membership.updateMany({ where: { projectId, userId }, data: shares[index] ?? {} });
  }
  const claims: Made["claims"] = [];
  for (const text of ["One it is. Two it is. Three it is.", "Four it is. Five it is."]) {
    const article = await importText(team, text);
    for (const quote of text.match(/\w+(?= it)/g) ?? []) {
      const claim = { text: `${quote} it is.`, attribution: { source: "The service" } };
      const input = CreateAnnotationSchema.parse({ quote, claim });
      const { value: annotation } = await createAnnotation(await team.may("annotator", "annotate"), article.id, input);
      claims.push({ id: annotation.claims[0]?.id ?? "", articleId: article.id });
    }
  }
  return { team, people, claims };
}

const hour = 3_600_000;

async function take({ team, people, claims }: Made, step: Step): Promise<void> {
  const { id: claimId, articleId } = claims[step.claim] ?? { id: "", articleId: "" };
  const { projectId } = team;
  switch (step.step) {
    case "mark":
      await makeMark(team, people[step.person] as Actor, claimId, step.verdict, { layer: step.layer });
      return;
    case "reservation": {
      const userId = people[step.person]?.id ?? "";
      const who = { projectId, claimId, userId };
      // One has a claim once at a time.
      await prisma().reservation.updateMany({
        where: { ...who, endedAt: null },
        data: { endedAt: new Date(), ended: "released" },
      });
      const later = new Date(Date.now() + hour);
      const earlier = new Date(Date.now() - hour);
      const ended = { endedAt: earlier, ended: "skipped" as const, skipReason: "Not mine." };
      const of = {
        live: { expiresAt: later },
        expired: { expiresAt: earlier },
        over: { expiresAt: later, endedAt: earlier, ended: "released" as const },
        skipped: { expiresAt: later, ...ended },
        returned: { expiresAt: later, ...ended, returnedAt: earlier },
      }[step.became as "live"];
      await prisma().reservation.create({ data: { ...who, changedById: userId, ...of } });
      return;
    }
    case "assignment": {
      const userId = people[step.person]?.id ?? "";
      const subject = step.ofArticle ? { articleId } : { claimId };
      await assign(await team.may("manager", "manage"), subject, userId);
      if (step.isTakenBack) {
        await prisma().assignment.updateMany({ where: { userId, ...subject }, data: { deletedAt: new Date() } });
      }
      return;
    }
    case "rewording": {
      const { version } = await prisma().claim.findUniqueOrThrow({ where: { id: claimId } });
      const changes = { version, text: `It is otherwise, ${version}.`, question: undefined };
      await changeClaim(await team.may("annotator", "annotate"), claimId, changes);
      return;
    }
    case "resolution": {
      const { layer, outcome } = step;
      const state = await prisma().claimState.findUniqueOrThrow({ where: { claimId } });
      if (state[`${layer}State`] !== "conflict") return;
      const about = { layer, outcome, question: outcome === "send_back" ? "Which year?" : null };
      const verdict = outcome === "third_verdict" ? "unproven" : null;
      await makeResolution(team, claimId, verdict, { ...about, by: team.people.manager });
    }
  }
}

/** The current marks on a claim and its decisions, as the rules of states have them. */
async function reviewFacts(claim: {
  id: string;
  soSinceVersion: number;
  saidSinceVersion: number;
}): Promise<{ marks: MarkFacts[]; resolutions: ResolutionFacts[] }> {
  const of = { where: { claimId: claim.id }, orderBy: { seq: "asc" } } as const;
  const marks = await prisma().mark.findMany(of);
  const resolutions = await prisma().resolution.findMany({ ...of, include: { marks: true } });
  const asserted = { ...claim, attribution: {} };
  return {
    marks: currentMarks(marks.map((mark) => ({ ...mark, outdated: isOutdated(mark, asserted) }))),
    resolutions: resolutions.map((resolution) => ({
      ...resolution,
      markIds: resolution.marks.map(({ markId }) => markId),
      outdated: isOutdated(resolution, asserted),
      staleBecause: [],
    })),
  };
}

/** What the pure rule is asked with, from the tables. */
async function factsOf({ claims }: Made, { id, articleId }: Made["claims"][number]) {
  const claim = await prisma().claim.findUniqueOrThrow({ where: { id }, include: { claimState: true } });
  const reservations = await prisma().reservation.findMany({ where: { claimId: id } });
  const assignments = await prisma().assignment.findMany({
    where: { deletedAt: null, OR: [{ claimId: id }, { articleId }] },
  });
  const { claimState: state } = claim;
  const facts = await reviewFacts(claim);
  if (!state) throw new Error(`${id} of ${claims.length} has no state.`);
  const layer = (one: Layer): QueueLayer => ({
    state: state[`${one}State`],
    markCount: state[`${one}MarkIds`].length,
    judgeIds: state[`${one}JudgeIds`],
    extraMarks: marksNeeded(one, facts.resolutions, 0),
    sentBackToIds: sentBackTo(
      one,
      facts.marks.filter((mark) => mark.layer === one),
      facts.resolutions,
    ),
  });
  const asked: QueueClaim = {
    createdById: claim.createdById,
    layers: { so: layer("so"), said: layer("said") },
    outdatedForIds: state.outdatedForIds,
    holderIds: reservations
      .filter(({ endedAt, expiresAt }) => !endedAt && expiresAt > new Date())
      .map(({ userId }) => userId),
    assigneeIds: assignments.map(({ userId }) => userId),
    skipperIds: reservations
      .filter(({ ended, returnedAt }) => ended === "skipped" && !returnedAt)
      .map(({ userId }) => userId),
  };
  return { facts: asked, createdAt: state.createdAt, claimId: id };
}

/** The queue that the pure rules give somebody. */
async function expectedQueue(made: Made, rules: QueueRules, { shares }: Desk, person: number): Promise<Queued[]> {
  const personId = made.people[person]?.id ?? "";
  const marked = await prisma().mark.findMany({
    where: { projectId: made.team.projectId, authorId: personId, verdict: { not: null } },
  });
  const all = await Promise.all(made.claims.map((claim) => factsOf(made, claim)));
  const handed = new Set([
    ...marked.map(({ claimId }) => claimId),
    ...all.filter(({ facts }) => facts.holderIds.includes(personId)).map(({ claimId }) => claimId),
  ]);
  const reasons = handedReasons(shares[person] ?? { quota: null, weight: 1 }, handed.size);
  return all
    .flatMap(({ facts, ...claim }) => {
      const place = queuePlace(facts, rules, personId);
      return "bar" in place || !reasons.includes(place.reason) ? [] : [{ ...claim, ...place }];
    })
    .sort(compareQueued);
}

it("the database hands out what the pure rules say, in their order, page by page", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyDesk, async (desk) => {
      const made = await makeDesk(desk);
      for (const step of desk.steps) await take(made, step);
      for (const person of made.people.keys()) {
        const expected = await expectedQueue(made, desk.rules, desk, person);
        for (const { reason } of expected) seen.add(reason);
        const may = await permit(made.people[person] as Actor, { project: made.team.projectId }, "mark");
        const listed = await walk((cursor) => listQueue(may, { cursor, limit: 2 }));
        expect(listed.map(({ claim, reason }) => [claim.text, claim.id, reason])).toEqual(
          expected.map(({ claimId, reason }) => [expect.any(String), claimId, reason]),
        );
        const assigned = await listQueue(may, { assigned: "me" });
        expect(assigned.items.every(({ claim }) => listed.some((one) => one.claim.id === claim.id))).toBe(true);
        const article = made.claims[0]?.articleId;
        const { items } = await listQueue(may, { article });
        const own = made.claims.filter(({ articleId }) => articleId === article).map(({ id }) => id);
        expect(items.map(({ claim }) => claim.id)).toEqual(
          expected.map(({ claimId }) => claimId).filter((id) => own.includes(id)),
        );
      }
    }),
    { numRuns: 20, examples: [[everyReason], [sentBack]] },
  );
  expect([...seen].sort()).toEqual([...queueReasons].sort());
}, 180_000);

describe("what a resolver decided", () => {
  /** A claim on which two differ, and a third who has not marked it. */
  async function makeConflict(marksRequired = 2) {
    const team = await makeTeam({ marksRequired, blind: true });
    const third = await addMember(team, "reviewer", "Selma");
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "refuted");
    const queueOf = async (actor: Actor) =>
      (await listQueue(await permit(actor, { project: team.projectId }, "mark"), {})).items.map(
        ({ claim, reason, sentBack }) => ({ id: claim.id, reason, asked: sentBack.map(({ question }) => question) }),
      );
    return { team, third, id, queueOf };
  }

  it("by a question is before what waits for anybody, for those whose marks it is about, until each has answered", async () => {
    const { team, third, id, queueOf } = await makeConflict();
    const { reviewer, annotator } = team.people;
    const other = await makeClaim(team);
    expect(await queueOf(reviewer)).toEqual([{ id: other.id, reason: "open", asked: [] }]);
    const asked = { outcome: "send_back", question: "Which year?" } as const;
    await makeResolution(team, id, null, asked);
    const back = { id, reason: "sent_back", asked: ["Which year?"] };
    const rest = { id: other.id, reason: "open", asked: [] };
    expect(await queueOf(reviewer)).toEqual([back, rest]);
    expect(await queueOf(annotator)).toEqual([back, rest]);
    // Nobody else learns of it, nor is handed the claim.
    expect(await queueOf(third)).toEqual([rest]);
    // To say the same again is an answer.
    await makeMark(team, "reviewer", id, "confirmed");
    expect(await queueOf(reviewer)).toEqual([rest]);
    expect(await queueOf(annotator)).toEqual([back, rest]);
    expect(await prisma().mark.count({ where: { claimId: id, authorId: reviewer.id } })).toBe(2);
    await makeResolution(team, id, "refuted");
    expect(await queueOf(annotator)).toEqual([rest]);
  });

  it("by a question is handed out first, with its mark ending the reservation", async () => {
    const { team, id } = await makeConflict();
    await makeClaim(team);
    await makeResolution(team, id, null, { outcome: "send_back", question: "Which year?" });
    const may = await team.may("reviewer", "mark");
    expect((await reserveNext(may, {})).value).toMatchObject({ reservation: { claimId: id } });
    await makeMark(team, "reviewer", id, "confirmed");
    expect((await reserveNext(may, {})).value.reservation?.claimId).not.toBe(id);
  });

  it("by asking another has the claim need one mark more on that layer, of somebody else", async () => {
    const { team, third, id, queueOf } = await makeConflict();
    expect(await queueOf(third)).toEqual([]);
    await makeResolution(team, id, null, { outcome: "ask_another" });
    expect(await queueOf(third)).toEqual([{ id, reason: "open", asked: [] }]);
    expect(await queueOf(team.people.reviewer)).toEqual([]);
    const [reservation] = await Promise.all(
      [third, await addMember(team, "reviewer", "Tilda")].map(async (actor) =>
        reserveNext(await permit(actor, { project: team.projectId }, "mark"), {}),
      ),
    ).then((answers) => answers.map(({ value }) => value.reservation).filter((one) => one !== null));
    expect(reservation?.claimId).toBe(id);
    await makeMark(team, third, id, "refuted");
    expect(await queueOf(await addMember(team, "reviewer", "Ulla"))).toEqual([]);
  });
});
