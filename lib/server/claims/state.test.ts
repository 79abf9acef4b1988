import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  claimState,
  claimVerdict,
  currentMarks,
  hasLaterRival,
  layerState,
  type MarkFacts,
  type ResolutionFacts,
} from "../../domain/claim-state";
import { type Layer, layers, verdicts } from "../../domain/verdict";
import { addMember, makeTeam, type Team } from "../../testing/people";
import type { Actor } from "../actor";
import { prisma } from "../db/database";
import { countClaimStates } from "./list";
import { statesOfClaims } from "./state";

/** Teams that ask for one, two and three marks, each with four who mark. */
let desks: { team: Team; reviewers: Actor[] }[];

beforeAll(async () => {
  desks = [];
  for (const marksRequired of [1, 2, 3]) {
    const team = await makeTeam({ marksRequired });
    const second = await addMember(team, "reviewer", "Selma");
    const { annotator, reviewer, resolver } = team.people;
    desks.push({ team, reviewers: [annotator, reviewer, resolver, second] });
  }
});

const anyVerdict = fc.constantFrom(...verdicts.slice(0, 3));
const anyLayer = fc.constantFrom(...layers);
/** Few figures, so that rivals often say the same. */
const anyFigure = fc.option(
  fc.record({
    value: fc.constantFrom(null, 11_000, 12_000),
    lower: fc.constantFrom(null, 10_000),
    upper: fc.constantFrom(null, 13_000),
  }),
  { freq: 4 },
);
/** Seconds after the beginning; few, so that things often happen at the same time. */
const anyTime = fc.integer({ min: 0, max: 2 });

const anyMark = fc.record({
  author: fc.nat({ max: 3 }),
  layer: anyLayer,
  verdict: fc.option(anyVerdict, { freq: 5 }),
});
/** What a resolution weighs: all current marks of its layer, or any of those that were ever made there. */
const anyResolution = fc.record({
  layer: anyLayer,
  verdict: anyVerdict,
  at: anyTime,
  weighs: fc.oneof({ weight: 4, arbitrary: fc.constant("current" as const) }, fc.array(fc.nat({ max: 20 }))),
});
const anyRival = fc.record({
  figure: anyFigure,
  since: anyTime,
  changed: anyTime,
  gone: fc.option(fc.constantFrom("claim", "figure", "question"), { freq: 2 }),
});
const anyHistory = fc.record({
  desk: fc.nat({ max: 2 }),
  figure: anyFigure,
  rivals: fc.array(anyRival, { maxLength: 2 }),
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: anyMark }, { weight: 1, arbitrary: anyResolution }), {
    maxLength: 12,
  }),
});
type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never;

/** A rival that came in the very instant of the resolution: chance seldom has it. */
const rivalAtOnce: History = {
  desk: 0,
  figure: { value: 11_000, lower: null, upper: null },
  rivals: [{ figure: { value: 12_000, lower: null, upper: null }, since: 1, changed: 0, gone: null }],
  steps: [
    { author: 0, layer: "so", verdict: "confirmed" },
    { layer: "so", verdict: "confirmed", at: 1, weighs: "current" },
  ],
};

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));

/** What the pure rules make of a history, and its rows. */
function livedBy({ desk, figure, rivals, steps }: History) {
  const { team, reviewers } = desks[desk] as (typeof desks)[number];
  const claimId = crypto.randomUUID();
  const marks: MarkFacts[] = [];
  const resolutions: (ResolutionFacts & { at: number })[] = [];
  const rivalsFacts = rivals
    .filter(({ gone }) => gone === null)
    .map((rival) => ({ quantity: rival.figure, since: at(Math.max(rival.since, rival.changed)) }));
  for (const step of steps) {
    if ("author" in step) {
      const authorId = reviewers[step.author]?.id ?? "";
      marks.push({ id: crypto.randomUUID(), claimId, layer: step.layer, verdict: step.verdict, authorId });
      continue;
    }
    const { layer, verdict, weighs } = step;
    const made = marks.filter((mark) => mark.layer === layer);
    const weighed = weighs === "current" ? currentMarks(made) : weighs.flatMap((index) => made[index] ?? []);
    const markIds = [...new Set(weighed.map(({ id }) => id))];
    // The API takes no resolution that weighs nothing.
    if (markIds.length === 0) continue;
    const rivalled = layer === "so" && hasLaterRival(figure, rivalsFacts, at(step.at));
    resolutions.push({ layer, verdict, markIds, hasLaterRival: rivalled, at: step.at });
  }
  const on = (layer: Layer) => layerState(layer, currentMarks(marks), resolutions, desk + 1);
  const [so, said] = [on("so"), on("said")];
  const expected = { state: claimState(so, said), verdict: claimVerdict(so, said), layers: { so, said } };
  return { team, claimId, marks, resolutions, expected };
}

/** Writes a history into the database, in the order in which it happened. */
async function live(history: History) {
  const lived = livedBy(history);
  const { claimId, marks, resolutions } = lived;
  const { projectId, people } = lived.team;
  const changedById = people.annotator.id;
  const question = { projectId, changedById, id: crypto.randomUUID() };
  const elsewhere = { projectId, changedById, id: crypto.randomUUID() };
  await prisma().question.createMany({
    data: [question, elsewhere].map((asked) => ({ ...asked, text: `How many? ${asked.id}` })),
  });
  const own = { id: claimId, figure: history.figure, since: 0, changed: 0, gone: null };
  const answers = [own, ...history.rivals.map((rival) => ({ id: crypto.randomUUID(), ...rival }))];
  await prisma().claim.createMany({
    data: answers.map(({ id, since, gone }) => ({
      id,
      projectId,
      text: "So many were sent.",
      questionId: gone === "question" ? elsewhere.id : question.id,
      questionSince: at(since),
      deletedAt: gone === "claim" ? at(9) : null,
      createdById: changedById,
      changedById,
    })),
  });
  await prisma().quantity.createMany({
    data: answers.flatMap(({ id, figure, changed, gone }) =>
      figure
        ? {
            ...figure,
            claimId: id,
            projectId,
            raw: "so many",
            changedAt: at(changed),
            changedById,
            deletedAt: gone === "figure" ? at(9) : null,
          }
        : [],
    ),
  });
  await prisma().mark.createMany({ data: marks.map((mark) => ({ ...mark, projectId, claimVersion: 1 })) });
  for (const { layer, verdict, markIds, at: seconds } of resolutions) {
    await prisma().resolution.create({
      data: {
        projectId,
        claimId,
        layer,
        verdict,
        rationale: "Weighed.",
        authorId: people.manager.id,
        createdAt: at(seconds),
        marks: { create: markIds.map((markId) => ({ markId })) },
      },
    });
  }
  return lived;
}

describe("the state of a claim in SQL", () => {
  it("is what the pure rules say, whatever happened to the claim", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { team, claimId, expected } = await live(history);
        const stateOf = await statesOfClaims(team.projectId, [claimId]);
        expect(stateOf(claimId)).toEqual(expected);
      }),
      { numRuns: 80, examples: [[rivalAtOnce]] },
    );
  });

  it("is counted as it is shown claim by claim", async () => {
    for (const { team } of desks) {
      const claims = await prisma().claim.findMany({ where: { projectId: team.projectId, deletedAt: null } });
      const stateOf = await statesOfClaims(
        team.projectId,
        claims.map(({ id }) => id),
      );
      const states = claims.map(({ id }) => stateOf(id).state);
      const counted = Object.fromEntries(
        [...new Set(states)].map((state) => [state, states.filter((s) => s === state).length]),
      );
      expect(await countClaimStates(await team.may("viewer", "read"))).toEqual(counted);
    }
  });

  it("is not asked for across projects", async () => {
    const { claimId, expected } = await live({
      desk: 0,
      figure: null,
      rivals: [],
      steps: [{ author: 0, layer: "so", verdict: "confirmed" }],
    });
    const other = await makeTeam();
    expect(expected.state).toBe("agreed");
    expect((await statesOfClaims(other.projectId, [claimId]))(claimId).state).toBe("open");
  });
});
