import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { ChangeClaimSchema } from "../../schemas/claim";
import { CreateJobSchema, type JobOrder, PreviewJobSchema, type Seen, seenIn } from "../../schemas/job";
import type { MarkDraft } from "../../schemas/mark";
import { doJobs } from "../../testing/jobs";
import { makeClaimsInArticle, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { getClaim } from "../claims/detail";
import { changeClaim } from "../claims/mutations";
import { prisma } from "../db/database";
import { getJob } from "../jobs/data";
import { createJob, previewJob, undoJob } from "../jobs/mutations";

const jobs = doJobs();
let team: Team;
let articleId: string;
let claims: string[];

beforeEach(async () => {
  team = await makeTeam();
  ({ articleId, claimIds: claims } = await makeClaimsInArticle(team, ["One.", "Two.", "Three."]));
});

const marks = () => team.may("reviewer", "mark");
const of = (index: number) => claims[index] ?? "";
const read = async (index: number) => getClaim(await marks(), of(index));
const current = async (index: number) => (await read(index)).marks.filter((mark) => mark.current);
const preview = async () =>
  previewJob(await marks(), PreviewJobSchema.parse({ kind: "withdraw-marks", article: articleId }));
const order = (seen: Seen[]): JobOrder => ({ kind: "withdraw-marks", seen });

const said = {
  rationale: "In the report.",
  confidence: "high",
  ground: "primary_source",
  figure: "11 000",
  noteToResolver: "Page 3.",
  evidence: [{ stance: "contradicts", quote: "eleven thousand", url: "https://example.org/report" }],
} satisfies Partial<MarkDraft>;

it("withdraws one's own marks in an article, and marks again what they were", async () => {
  await makeMark(team, "reviewer", of(0), "refuted", said);
  await makeMark(team, "reviewer", of(1), "confirmed");
  await makeMark(team, "annotator", of(1), "refuted");
  await makeMark(team, "annotator", of(2), "confirmed");
  const before = await preview();
  expect(before).toMatchObject({ count: 2, left: [] });
  expect(before.changes).toMatchObject([
    { claim: of(0), text: "One.", layer: "so", before: "refuted", after: null, overridden: [] },
    { claim: of(1), text: "Two.", layer: "so", before: "confirmed", after: null, overridden: [] },
  ]);
  const job = await jobs.run(await marks(), order(seenIn(before)));
  expect(job).toMatchObject({ result: { looked: 2, changed: 2, left: 0 }, isUndoable: true });
  expect(await current(0)).toEqual([]);
  expect((await current(1)).map(({ author }) => author.name)).toEqual(["Edda"]);
  expect((await read(0)).marks.map(({ verdict }) => verdict)).toEqual(["refuted", null]);
  expect(await preview()).toMatchObject({ count: 0, changes: [] });

  const undone = await jobs.undo(await marks(), job.id);
  expect(undone.result).toEqual({ looked: 2, changed: 2, left: 0 });
  const { evidence, ...rest } = said;
  expect(await current(0)).toMatchObject([{ verdict: "refuted", ...rest, evidence }]);
  expect((await read(1)).state).toBe("conflict");
  expect(await getJob(await marks(), job.id)).toMatchObject({ isUndoable: false });
  await jobs.undo(await marks(), undone.id);
  expect(await current(0)).toEqual([]);
});

it("makes a resolution that weighed one of them stale, as one by hand does", async () => {
  await makeMark(team, "reviewer", of(0), "refuted");
  await makeMark(team, "annotator", of(0), "confirmed");
  await makeResolution(team, of(0), "refuted");
  await jobs.run(await marks(), order(seenIn(await preview())));
  expect(await read(0)).toMatchObject({ state: "stale" });
});

it("leaves what was marked anew since it was shown, and does not mark again words that changed", async () => {
  await makeMark(team, "reviewer", of(0), "refuted");
  await makeMark(team, "reviewer", of(1), "refuted");
  const seen = seenIn(await preview());
  await makeMark(team, "reviewer", of(0), "unproven");
  const job = await jobs.run(await marks(), order(seen));
  expect(job.result).toEqual({ looked: 2, changed: 1, left: 1 });
  expect(await current(0)).toMatchObject([{ verdict: "unproven" }]);
  const { version } = await read(1);
  const change = ChangeClaimSchema.parse({ version, text: "Two and a half." });
  await changeClaim(await team.may("annotator", "annotate"), of(1), change);
  expect((await jobs.undo(await marks(), job.id)).result).toEqual({ looked: 1, changed: 0, left: 1 });
  expect(await current(1)).toEqual([]);
});

it("withdraws nobody else's, whatever is sent", async () => {
  const other = await makeMark(team, "annotator", of(0), "confirmed");
  const seen: Seen[] = [
    { claim: of(0), layer: "so", ids: [other.id] },
    { claim: randomUUID(), layer: "so", ids: [randomUUID()] },
  ];
  expect((await jobs.run(await marks(), order(seen))).result).toEqual({ looked: 2, changed: 0, left: 2 });
  expect(await current(0)).toMatchObject([{ id: other.id }]);
  expect(await prisma().mark.count({ where: { projectId: team.projectId } })).toBe(1);
});

it("is for who marks, and undone by herself alone", async () => {
  await makeMark(team, "reviewer", of(0), "refuted");
  const seen = seenIn(await preview());
  const views = await team.may("viewer", "read");
  await expect(createJob(views, CreateJobSchema.parse(order(seen)))).rejects.toMatchObject({ code: "forbidden" });
  const job = await jobs.run(await marks(), order(seen));
  const manages = await team.may("manager", "manage");
  expect(await getJob(manages, job.id)).toMatchObject({ state: "done", isUndoable: false });
  await expect(undoJob(manages, job.id, undefined)).rejects.toMatchObject({ code: "forbidden" });
  await expect(undoJob(await team.may("resolver", "mark"), job.id, undefined)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await current(0)).toEqual([]);
});

it("in a blind project tells nothing of what others marked", async () => {
  team = await makeTeam({ blind: true });
  ({ articleId, claimIds: claims } = await makeClaimsInArticle(team, ["One.", "Two."]));
  await makeMark(team, "annotator", of(0), "confirmed");
  await makeMark(team, "reviewer", of(1), "refuted");
  const shown = await preview();
  expect(shown.changes.map(({ claim }) => claim)).toEqual([of(1)]);
  expect(JSON.stringify(shown)).not.toContain("confirmed");
});
