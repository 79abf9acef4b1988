import { beforeEach, expect, it } from "vitest";
import { CreateJobSchema, type JobOrder, type JobQuestion, PreviewJobSchema } from "../../schemas/job";
import { doJobs } from "../../testing/jobs";
import { addMember, makeClaim, makeTeam, type Team } from "../../testing/people";
import type { Actor } from "../actor";
import { prisma } from "../db/database";
import { createJob, previewJob, undoJob } from "../jobs/mutations";
import { listAssignments } from "./data";
import { assign, unassign } from "./mutations";

let team: Team;
let second: Actor;
let claims: string[];
const jobs = doJobs();

beforeEach(async () => {
  team = await makeTeam();
  second = await addMember(team, "reviewer", "Selma");
  claims = [];
  for (let number = 0; number < 6; number++) claims.push((await makeClaim(team, `Claim ${number}.`)).id);
});

/** An order to assign. */
type Order = Extract<JobOrder, { kind: "assign" }>;

const manages = () => team.may("manager", "manage");
const preview = async (order: JobQuestion) => previewJob(await manages(), PreviewJobSchema.parse(order));
const run = async (order: JobOrder) => jobs.run(await manages(), order);
const undo = async (id: string) => jobs.undo(await manages(), id);

/** How many claims who has. */
async function tally(): Promise<Record<string, number>> {
  const { items } = await listAssignments(await team.may("viewer", "read"), { limit: 1_000 });
  return items.reduce<Record<string, number>>(
    (counts, { person }) => Object.assign(counts, { [person.name]: (counts[person.name] ?? 0) + 1 }),
    {},
  );
}

it("says how many and what before, assigns, and undoes what nobody has changed since", async () => {
  const { reviewer } = team.people;
  await assign(await manages(), { claimId: claims[0] ?? "" }, second.id);
  const order: Order = { kind: "assign", of: { claims }, to: [reviewer.id, second.id], share: "each" };
  const before = await preview(order);
  expect(before).toMatchObject({ count: 11, unchanged: 1 });
  expect(before.examples).toEqual(["Claim 0.", "Claim 1.", "Claim 2.", "Claim 3.", "Claim 4."]);
  expect(before.people.map(({ name, count }) => [name, count])).toEqual([
    ["Rainer", 6],
    ["Selma", 5],
  ]);
  expect(await tally()).toEqual({ Selma: 1 });

  const job = await run(order);
  expect(job).toMatchObject({ done: 12, total: 12, result: { looked: 12, changed: 11 }, isUndoable: true });
  expect(await tally()).toEqual({ Rainer: 6, Selma: 6 });

  await unassign(await manages(), { claimId: claims[1] ?? "" }, reviewer.id);
  const undone = await undo(job.id);
  expect(undone.result).toMatchObject({ changed: 10 });
  expect(await tally()).toEqual({ Selma: 1 });
  // Undoing is doing something else, which can be undone as well.
  await undo(undone.id);
  expect(await tally()).toEqual({ Rainer: 5, Selma: 6 });
});

it("takes back from those who are named, and gives it back", async () => {
  const { reviewer } = team.people;
  await run({ kind: "assign", of: { claims }, to: [reviewer.id, second.id], share: "each" });
  const order: JobOrder = { kind: "take-back", of: { claims: claims.slice(0, 4) }, from: [reviewer.id] };
  expect(await preview(order)).toMatchObject({ count: 4, people: [{ name: "Rainer", count: 4 }] });
  const job = await run(order);
  expect(await tally()).toEqual({ Rainer: 2, Selma: 6 });
  await undo(job.id);
  expect(await tally()).toEqual({ Rainer: 6, Selma: 6 });
});

it("deals out by weight, of all claims that are such as is asked for", async () => {
  const { reviewer } = team.people;
  const where = { projectId: team.projectId, userId: second.id };
  await prisma().membership.updateMany({ where, data: { weight: 2 } });
  const order: Order = {
    kind: "assign",
    of: { claimsWhere: { state: "open" } },
    to: [reviewer.id, second.id],
    share: "divided",
  };
  expect(await preview(order)).toMatchObject({ count: 6, people: [{ count: 2 }, { count: 4 }] });
  await run(order);
  expect(await tally()).toEqual({ Rainer: 2, Selma: 4 });
});

it("assigns articles, and refuses who may not mark before anything is written", async () => {
  const { reviewer, viewer } = team.people;
  const articles = (await prisma().article.findMany({ where: { projectId: team.projectId } })).map(({ id }) => id);
  const order: Order = { kind: "assign", of: { articles }, to: [reviewer.id, viewer.id], share: "each" };
  const refused = { code: "invalid", fields: [{ path: ["to", 1], code: "not-a-marker" }] };
  await expect(preview(order)).rejects.toMatchObject(refused);
  await expect(createJob(await manages(), CreateJobSchema.parse(order))).rejects.toMatchObject(refused);
  expect(await tally()).toEqual({});
  await run({ ...order, to: [reviewer.id] });
  expect(await tally()).toEqual({ Rainer: 6 });
});

it("articles and claims of another project are not there", async () => {
  const other = await makeTeam();
  const claim = await makeClaim(other);
  const order: Order = { kind: "assign", of: { claims: [claim.id] }, to: [second.id], share: "each" };
  expect(await preview(order)).toMatchObject({ count: 0, unchanged: 0, examples: [] });
});

it("what cannot be undone is refused as such", async () => {
  const job = await run({ kind: "recompute-states" });
  await expect(undoJob(await manages(), job.id, undefined)).rejects.toMatchObject({ code: "nothing-to-undo" });
});
