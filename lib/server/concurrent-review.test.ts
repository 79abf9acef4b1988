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
