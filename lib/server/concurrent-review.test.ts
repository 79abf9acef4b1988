import { expect, it } from "vitest";
import { CreateMarkSchema } from "../schemas/mark";
import { CreateResolutionSchema } from "../schemas/resolution";
import { addMember, makeClaim, makeMark, makeTeam } from "../testing/people";
import { permit } from "./actor";
import { getClaim } from "./claims/detail";
import { changeClaim } from "./claims/mutations";
import { prisma } from "./db/database";
import { createMark } from "./marks/mutations";
import { createResolution } from "./resolutions/mutations";

const refuted = { layer: "so", outcome: "side", cause: "reading", verdict: "refuted" } as const;
const fifty = Array.from({ length: 50 }, (_, index) => index);

it("of fifty who settle a conflict at once exactly one does", async () => {
  const team = await makeTeam();
  const { id } = await makeClaim(team, { text: "11 000 were sent.", question: "How many?" });
  const marks = [await makeMark(team, "reviewer", id, "confirmed"), await makeMark(team, "annotator", id, "refuted")];
  const resolvers = [team.people.resolver, await addMember(team, "resolver", "Vito")];
  const may = await Promise.all(resolvers.map((person) => permit(person, { claim: id }, "resolve")));
  const weighed = marks.map((mark) => mark.id);
  const settle = (index: number) => {
    const by = may[index % 2] as (typeof may)[number];
    return createResolution(
      by,
      id,
      CreateResolutionSchema.parse({ ...refuted, rationale: `${index}`, marks: weighed }),
    );
  };
  const answers = await Promise.allSettled(fifty.map(settle));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const reasons = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
  expect(new Set(reasons)).toEqual(new Set(["nothing-to-resolve"]));
  expect(await prisma().resolution.count({ where: { claimId: id } })).toBe(1);
  expect((await getClaim(may[0] as (typeof may)[number], id)).state).toBe("resolved");
});

it("of fifty who decide otherwise at once one does, and nothing of what the others wanted is there", async () => {
  const team = await makeTeam();
  const { id, occurrences } = await makeClaim(team, { text: "11 000 were sent and fell.", question: "How many?" });
  const into = await makeClaim(team, { text: "11 000 came.", question: "How many?" });
  const marks = [await makeMark(team, "reviewer", id, "confirmed"), await makeMark(team, "annotator", id, "refuted")];
  const may = await team.may("resolver", "resolve");
  const places = occurrences.map((place) => ({ id: place.id, stays: true }));
  const outcomes = [
    { outcome: "side", verdict: "refuted" },
    { outcome: "split", split: { text: "11 000 fell.", remains: "11 000 were sent.", occurrences: places } },
    { outcome: "merge", into: into.id },
    { outcome: "send_back", question: "Which year?" },
    { outcome: "ask_another" },
  ];
  const decide = (index: number) => {
    const about = { layer: "so", cause: "reading", rationale: `${index}`, marks: marks.map((mark) => mark.id) };
    return createResolution(may, id, CreateResolutionSchema.parse({ ...about, ...outcomes[index % outcomes.length] }));
  };
  const answers = await Promise.allSettled(fifty.map(decide));
  const made = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const [written] = await prisma().resolution.findMany({ where: { claimId: id } });
  expect(made).toMatchObject([{ id: written?.id, outcome: written?.outcome }]);
  const reasons = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
  for (const reason of reasons)
    expect(["nothing-to-resolve", "marks-changed", "claim-merged", "invalid"]).toContain(reason);
  const claims = await prisma().claim.findMany({ where: { projectId: team.projectId, deletedAt: null } });
  expect(claims).toHaveLength({ split: 3, merge: 1 }[String(written?.outcome)] ?? 2);
  await prisma().$queryRaw`SELECT rebuild_claim_states(${team.projectId}::uuid)::text`;
});

it("a mark that comes while somebody decides is weighed, or she is told of it", async () => {
  const team = await makeTeam();
  const third = await addMember(team, "reviewer", "Selma");
  for (const round of fifty.slice(0, 10)) {
    const { id } = await makeClaim(team, `Words ${round}.`);
    const marks = [await makeMark(team, "reviewer", id, "confirmed"), await makeMark(team, "annotator", id, "refuted")];
    const input = CreateResolutionSchema.parse({ ...refuted, marks: marks.map((mark) => mark.id) });
    const [decided] = await Promise.allSettled([
      createResolution(await team.may("resolver", "resolve"), id, input),
      makeMark(team, third, id, "confirmed"),
    ]);
    const claim = await getClaim(await team.may("viewer", "read"), id);
    expect(claim.marks).toHaveLength(3);
    if (decided.status === "fulfilled") {
      expect(claim).toMatchObject({ state: "stale", resolutions: [{ staleBecause: ["mark"] }] });
    } else {
      expect(decided.reason).toMatchObject({ code: "marks-changed", status: 409, current: { id } });
      expect(claim).toMatchObject({ state: "conflict", resolutions: [] });
    }
  }
});

it("fifty marks by ten people at once leave the state that follows from them", async () => {
  const team = await makeTeam({ marksRequired: 9 });
  const { id } = await makeClaim(team);
  const people = [];
  for (let index = 0; index < 10; index++) people.push(await addMember(team, "reviewer", `Reviewer ${index}`));
  const may = await Promise.all(people.map((person) => permit(person, { claim: id }, "mark")));
  await Promise.all(
    fifty.map((index) => {
      const input = CreateMarkSchema.parse({ layer: "so", verdict: "confirmed", rationale: `${index}` });
      return createMark(may[index % 10] as (typeof may)[number], id, input);
    }),
  );
  const row = () => prisma().claimState.findUniqueOrThrow({ where: { claimId: id } });
  const written = await row();
  expect(written).toMatchObject({ state: "agreed", verdict: "confirmed", markCount: 10 });
  await prisma().$queryRaw`SELECT rebuild_claim_states(${team.projectId}::uuid)::text`;
  expect(await row()).toEqual(written);
});

it("rivals whose figures are changed at once do not wait for each other for ever, and all go stale", async () => {
  const team = await makeTeam();
  const figure = (value: number) => ({ raw: String(value), value });
  const made = [];
  for (const value of [1, 2, 3, 4]) {
    const claim = await makeClaim(team, {
      text: `${value} were sent.`,
      question: "How many?",
      quantity: figure(value),
    });
    const marks = [
      await makeMark(team, "reviewer", claim.id, "confirmed"),
      await makeMark(team, "annotator", claim.id, "refuted"),
    ];
    made.push({ ...claim, marks });
  }
  const resolver = await team.may("resolver", "resolve");
  for (const { id, marks } of made) {
    const weighed = marks.map((mark) => mark.id);
    await createResolution(resolver, id, CreateResolutionSchema.parse({ ...refuted, marks: weighed }));
  }
  const annotator = await team.may("annotator", "annotate");
  const add = {
    approximator: undefined,
    lower: undefined,
    upper: undefined,
    kind: undefined,
    unit: null,
    counted: null,
    timeScope: null,
    place: null,
  };
  await Promise.all(
    made.map(({ id, version, quantity }) =>
      changeClaim(annotator, id, {
        version,
        question: undefined,
        quantity: { ...add, ...figure((quantity?.value ?? 0) + 10) },
        correction: true,
      }),
    ),
  );
  const rows = await prisma().claimState.findMany({ where: { projectId: team.projectId } });
  expect(rows.map(({ state, soStaleBecause }) => [state, soStaleBecause])).toEqual(
    made.map(() => ["stale", ["rival_figure"]]),
  );
});

it("a mark and a rewording at once leave a mark that is current or outdated, and never one that judges unseen words", async () => {
  const team = await makeTeam();
  for (const round of fifty.slice(0, 10)) {
    const { id } = await makeClaim(team, `Words ${round}.`);
    const annotator = await team.may("annotator", "annotate");
    const [marked] = await Promise.allSettled([
      makeMark(team, "reviewer", id, "confirmed", { claimVersion: 1 }),
      changeClaim(annotator, id, { version: 1, text: `Other words ${round}.`, question: undefined }),
    ]);
    const claim = await getClaim(annotator, id);
    if (marked.status === "rejected") {
      expect(marked.reason).toMatchObject({ code: "stale", current: { version: 2 } });
      expect(claim.marks).toEqual([]);
    } else expect(claim.marks).toMatchObject([{ claimVersion: 1, current: false, outdated: true }]);
    expect(claim.state).toBe("open");
  }
});
