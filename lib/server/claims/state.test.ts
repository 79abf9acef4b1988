import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  claimState,
  claimVerdict,
  currentMarks,
  hasLaterRival,
  layerState,
  marksNeeded,
  type ResolutionFacts,
  type StaleReason,
  sentBackTo,
  staleBecause,
} from "../../domain/claim-state";
import { conflictReasonsOf, type GroundedMark } from "../../domain/conflict-reasons";
import { quantityKinds } from "../../domain/quantity";
import { givesVerdict, type ResolutionOutcome } from "../../domain/resolution-outcome";
import { type Layer, layers, verdicts } from "../../domain/verdict";
import { isOutdated } from "../../domain/wording";
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
/** Few figures, so that rivals often say the same; few things counted, some of which differ in case and space alone. */
const anyFigure = fc.option(
  fc.record({
    value: fc.constantFrom(null, 11_000, 12_000),
    lower: fc.constantFrom(null, 10_000),
    upper: fc.constantFrom(null, 13_000),
    kind: fc.constantFrom(null, null, ...quantityKinds.slice(0, 2)),
    unit: fc.constantFrom(null, null, "Köpfe", " KÖPFE"),
    counted: fc.constantFrom(null, "Ära  Soldaten", "ära\u00a0soldaten", "Tote"),
  }),
  { freq: 4 },
);
/** Seconds after the beginning; few, so that things often happen at the same time. */
const anyTime = fc.integer({ min: 0, max: 2 });

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant("mark" as const),
      author: fc.nat({ max: 3 }),
      layer: anyLayer,
      verdict: fc.option(anyVerdict, { freq: 5 }),
      ground: fc.option(fc.constantFrom("logic" as const, "own_calculation" as const)),
      figure: fc.option(fc.constantFrom("11.000", "11’000", "12 000")),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant("resolution" as const),
      layer: anyLayer,
      outcome: fc.constantFrom<ResolutionOutcome>("side", "side", "side", "send_back", "ask_another", "reopen"),
      verdict: anyVerdict,
      at: anyTime,
      /** All current marks of its layer, or any of those that were ever made there. */
      weighs: fc.oneof({ weight: 4, arbitrary: fc.constant("current" as const) }, fc.array(fc.nat({ max: 20 }))),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant("evidence" as const), mark: fc.nat({ max: 20 }), at: anyTime }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant("objection" as const), resolution: fc.nat({ max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant("wording" as const),
      outdates: fc.subarray([...layers]),
      hasNewFigure: fc.boolean(),
    }),
  },
);

const anyRival = fc.record({
  figure: anyFigure,
  since: anyTime,
  changed: anyTime,
  gone: fc.option(fc.constantFrom("claim", "figure", "question"), { freq: 2 }),
  /** Whether it is there before anything happens to the claim. */
  early: fc.boolean(),
});

const anyHistory = fc.record({
  desk: fc.nat({ max: 2 }),
  figure: anyFigure,
  isAttributed: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  rivals: fc.array(anyRival, { maxLength: 2 }),
  steps: fc.array(anyStep, { maxLength: 12 }),
});
type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never;

const plain = { lower: null, upper: null, kind: null, unit: null, counted: null };

const confirmed = {
  ...({ step: "mark", author: 0, layer: "so", verdict: "confirmed" } as const),
  ...{ ground: null, figure: null },
};

/** A rival that came in the very instant of the resolution: chance seldom has it. */
const rivalAtOnce: History = {
  desk: 0,
  figure: { ...plain, value: 11_000 },
  isAttributed: true,
  rivals: [{ figure: { ...plain, value: 12_000 }, since: 1, changed: 0, gone: null, early: true }],
  steps: [
    confirmed,
    { step: "resolution", layer: "so", outcome: "side", verdict: "confirmed", at: 1, weighs: "current" },
  ],
};

/** Two are asked about their marks, and one answers. */
const answeredByOne: History = {
  desk: 1,
  figure: null,
  isAttributed: true,
  rivals: [],
  steps: [
    confirmed,
    { ...confirmed, author: 1, verdict: "refuted" },
    { step: "resolution", layer: "so", outcome: "send_back", verdict: "confirmed", at: 1, weighs: "current" },
    { ...confirmed, verdict: "disputed" },
  ],
};

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));

interface Made {
  marks: (Omit<GroundedMark, "outdated"> & { claimVersion: number; evidence: number[] })[];
  resolutions: {
    id: string;
    layer: Layer;
    outcome: ResolutionOutcome;
    verdict: (typeof verdicts)[number] | null;
    objections: number;
    markIds: string[];
    at: number;
    claimVersion: number;
  }[];
  claim: { version: number; soSinceVersion: number; saidSinceVersion: number; figureSinceVersion: number };
}

/** What the pure rules make of all that was done. */
function expectedOf({ desk, figure, isAttributed, rivals }: History, { marks, resolutions, claim }: Made) {
  const asserted = { ...claim, attribution: isAttributed ? {} : null };
  const facts = marks.map((mark) => ({ ...mark, outdated: isOutdated(mark, asserted) }));
  const rivalFacts = rivals
    .filter(({ gone }) => gone === null)
    .map((rival) => ({ quantity: rival.figure, since: at(Math.max(rival.since, rival.changed)) }));
  const settled = resolutions.map((resolution): ResolutionFacts & { layer: Layer } => {
    const isOnSo = resolution.layer === "so";
    const late: [StaleReason, boolean][] = [
      [
        "evidence",
        marks.some(
          (mark) => resolution.markIds.includes(mark.id) && mark.evidence.some((when) => when > resolution.at),
        ),
      ],
      ["wording", isOutdated(resolution, asserted)],
      ["rival_figure", isOnSo && hasLaterRival(figure, rivalFacts, at(resolution.at))],
      ["own_figure", isOnSo && resolution.claimVersion < claim.figureSinceVersion],
      ["objection", resolution.objections > 0],
    ];
    return {
      ...resolution,
      outdated: isOutdated(resolution, asserted),
      staleBecause: late.filter(([, came]) => came).map(([reason]) => reason),
    };
  });
  const current = currentMarks(facts);
  const [so, said] = layers.toReversed().map((layer) => layerState(layer, current, settled, desk + 1));
  if (!so || !said) throw new Error("There are two layers.");
  const reasons = (layer: Layer) => {
    const last = settled.filter((resolution) => resolution.layer === layer).at(-1);
    return (
      last && {
        staleBecause: staleBecause(
          last,
          current.filter((mark) => mark.layer === layer),
        ),
      }
    );
  };
  const sentBackToOn = (layer: Layer) =>
    sentBackTo(
      layer,
      current.filter((mark) => mark.layer === layer),
      settled,
    ).sort();
  return {
    state: claimState(so, said),
    verdict: claimVerdict(so),
    layers: { so, said },
    markCount: current.length,
    conflictBecause: {
      so: conflictReasonsOf("so", current, settled),
      said: conflictReasonsOf("said", current, settled),
    },
    extraMarks: { so: marksNeeded("so", settled, 0), said: marksNeeded("said", settled, 0) },
    sentBackTo: Object.fromEntries(layers.map((layer) => [layer, sentBackToOn(layer)])),
    resolutions: Object.fromEntries(layers.map((layer) => [layer, reasons(layer)]).filter(([, last]) => last)),
  };
}

/** Writes a history into the database, in the order in which it happened. */
async function live(history: History) {
  const { team, reviewers } = desks[history.desk] as (typeof desks)[number];
  const { projectId, people } = team;
  const changedById = people.annotator.id;
  const claimId = crypto.randomUUID();
  const question = { projectId, changedById, id: crypto.randomUUID() };
  const elsewhere = { projectId, changedById, id: crypto.randomUUID() };
  await prisma().question.createMany({
    data: [question, elsewhere].map((asked) => ({ ...asked, text: `How many? ${asked.id}` })),
  });

  async function answer({
    id,
    since,
    changed,
    gone,
    figure,
  }: { id: string } & Omit<History["rivals"][number], "early">) {
    await prisma().claim.create({
      data: {
        id,
        projectId,
        text: "So many were sent.",
        questionId: gone === "question" ? elsewhere.id : question.id,
        questionSince: at(since),
        deletedAt: gone === "claim" ? at(9) : null,
        createdById: changedById,
        changedById,
      },
    });
    if (!figure) return;
    const deletedAt = gone === "figure" ? at(9) : null;
    const about = { claimId: id, projectId, raw: "so many", changedAt: at(changed), changedById, deletedAt };
    await prisma().quantity.create({ data: { ...figure, ...about } });
  }

  const answerRivals = async (early: boolean) => {
    for (const rival of history.rivals.filter((one) => one.early === early)) {
      await answer({ id: crypto.randomUUID(), ...rival });
    }
  };
  await answerRivals(true);
  await answer({ id: claimId, figure: history.figure, since: 0, changed: 0, gone: null });
  await prisma().attribution.create({ data: { claimId, projectId, source: "The service", changedById } });

  const made: Made = {
    marks: [],
    resolutions: [],
    claim: { version: 1, soSinceVersion: 1, saidSinceVersion: 1, figureSinceVersion: 1 },
  };
  for (const step of history.steps) await take(step);
  if (!history.isAttributed) {
    await prisma().attribution.update({ where: { claimId }, data: { deletedAt: at(9) } });
  }
  await answerRivals(false);
  return { team, claimId, expected: expectedOf(history, made) };

  async function take(step: History["steps"][number]): Promise<void> {
    const { marks, resolutions, claim } = made;
    const claimVersion = claim.version;
    if (step.step === "mark") {
      const { layer, verdict, ground, figure, author } = step;
      const mark = {
        id: crypto.randomUUID(),
        claimId,
        layer,
        verdict,
        ground,
        figure,
        authorId: reviewers[author]?.id ?? "",
        claimVersion,
      };
      marks.push({ ...mark, evidence: [] });
      await prisma().mark.create({ data: { ...mark, projectId } });
    } else if (step.step === "evidence") {
      const mark = marks[step.mark];
      if (!mark) return;
      mark.evidence.push(step.at);
      const piece = { stance: "supports", quote: "Yes.", index: mark.evidence.length, createdAt: at(step.at) } as const;
      await prisma().evidence.create({
        data: { ...piece, projectId, claimId, markId: mark.id, authorId: mark.authorId },
      });
    } else if (step.step === "objection") {
      const resolution = resolutions[step.resolution];
      const author = reviewers[resolution?.objections ?? 0];
      if (!resolution || !author) return;
      resolution.objections++;
      await prisma().objection.create({
        data: {
          ...{ projectId, claimId, resolutionId: resolution.id, authorId: author.id, words: "But see the table." },
          evidence: [{ stance: "contradicts", quote: "11 000" }],
        },
      });
    } else if (step.step === "wording") {
      claim.version++;
      if (step.outdates.includes("so")) claim.soSinceVersion = claim.version;
      if (step.outdates.includes("said")) claim.saidSinceVersion = claim.version;
      if (step.hasNewFigure) claim.figureSinceVersion = claim.version;
      await prisma().claim.update({ where: { id: claimId }, data: { ...claim, text: `Version ${claim.version}.` } });
    } else {
      const { layer, outcome, weighs } = step;
      const verdict = givesVerdict(outcome) ? step.verdict : null;
      const onLayer = marks.filter((mark) => mark.layer === layer);
      const facts = onLayer.map((mark) => ({ ...mark, outdated: isOutdated(mark, { ...claim, attribution: {} }) }));
      const weighed = weighs === "current" ? currentMarks(facts) : weighs.flatMap((index) => onLayer[index] ?? []);
      const markIds = [...new Set(weighed.map(({ id }) => id))];
      // The API takes no resolution that weighs nothing.
      if (markIds.length === 0) return;
      const id = crypto.randomUUID();
      const question = outcome === "send_back" ? "Which table?" : null;
      resolutions.push({ id, layer, outcome, verdict, markIds, at: step.at, claimVersion, objections: 0 });
      await prisma().resolution.create({
        data: {
          ...{
            id,
            projectId,
            claimId,
            layer,
            outcome,
            verdict,
            question,
            claimVersion,
            createdAt: at(step.at),
            rationale: "Weighed.",
          },
          authorId: people.manager.id,
          marks: { create: markIds.map((markId) => ({ markId })) },
        },
      });
    }
  }
}

async function stateOfClaim(team: Team, claimId: string) {
  const { resolutions, ...state } = (await statesOfClaims(await team.may("manager", "read"), [claimId]))(claimId);
  const because = Object.entries(resolutions).map(([layer, { staleBecause: reasons }]) => [
    layer,
    { staleBecause: reasons },
  ]);
  // Read by the queue alone, of one's own.
  const row = await prisma().claimState.findFirst({ where: { claimId, projectId: team.projectId } });
  const sentBack = { so: row?.soSentBackToIds.toSorted(), said: row?.saidSentBackToIds.toSorted() };
  return { ...state, sentBackTo: sentBack, resolutions: Object.fromEntries(because) };
}

describe("the state that the database writes beside a claim", () => {
  it("is what the pure rules say, whatever happened to the claim and its rivals, and when it is worked out anew", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { team, claimId, expected } = await live(history);
        expect(await stateOfClaim(team, claimId)).toEqual(expected);
        const row = () => prisma().claimState.findUniqueOrThrow({ where: { claimId } });
        const written = await row();
        await prisma().$executeRaw`DELETE FROM "ClaimState" WHERE "claimId" = ${claimId}::uuid`;
        await prisma().$queryRaw`SELECT refresh_claim_states(ARRAY[${claimId}::uuid])::text`;
        expect(await row()).toEqual(written);
      }),
      { numRuns: 60, examples: [[rivalAtOnce], [answeredByOne]] },
    );
  });

  it("is counted as it is shown claim by claim", async () => {
    for (const { team } of desks) {
      const claims = await prisma().claim.findMany({ where: { projectId: team.projectId, deletedAt: null } });
      const may = await team.may("manager", "read");
      const stateOf = await statesOfClaims(
        may,
        claims.map(({ id }) => id),
      );
      const states = claims.map(({ id }) => stateOf(id).state);
      const counted = Object.fromEntries(
        [...new Set(states)].map((state) => [state, states.filter((s) => s === state).length]),
      );
      expect(await countClaimStates(may)).toEqual(counted);
    }
  });

  it("follows the number of marks that the project asks for", async () => {
    const { team } = desks[1] as (typeof desks)[number];
    const rows = () =>
      prisma().claimState.findMany({ where: { projectId: team.projectId }, orderBy: { claimId: "asc" } });
    const before = await rows();
    const set = (marksRequired: number) =>
      prisma().project.update({ where: { id: team.projectId }, data: { marksRequired } });
    await set(1);
    const after = await rows();
    expect(after).not.toEqual(before);
    await prisma().$queryRaw`SELECT rebuild_claim_states(${team.projectId}::uuid)::text`;
    expect(await rows()).toEqual(after);
    await set(2);
    expect(await rows()).toEqual(before);
  });

  it("is not asked for across projects", async () => {
    const { claimId, expected } = await live({
      desk: 0,
      figure: null,
      isAttributed: true,
      rivals: [],
      steps: [confirmed],
    });
    const other = await makeTeam();
    expect(expected.state).toBe("agreed");
    expect((await stateOfClaim(other, claimId)).state).toBe("open");
  });

  it("goes with the claim, and comes back with it", async () => {
    const steps: History["steps"] = [confirmed];
    const { claimId, team } = await live({ desk: 0, figure: null, isAttributed: true, rivals: [], steps });
    const row = () => prisma().claimState.findUnique({ where: { claimId } });
    const set = (deletedAt: Date | null) => prisma().claim.update({ where: { id: claimId }, data: { deletedAt } });
    await set(new Date());
    expect(await row()).toBeNull();
    await prisma().mark.create({
      data: {
        claimId,
        projectId: team.projectId,
        layer: "so",
        verdict: "refuted",
        claimVersion: 1,
        authorId: team.people.reviewer.id,
      },
    });
    expect(await row()).toBeNull();
    await set(null);
    expect(await row()).toMatchObject({ state: "conflict", markCount: 2 });
  });
});
