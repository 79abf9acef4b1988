import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../domain/permissions";
import type { Verdict } from "../../domain/verdict";
import { CreateJobSchema, type JobOrder, PreviewJobSchema, type Seen, seenIn } from "../../schemas/job";
import { doJobs } from "../../testing/jobs";
import {
  addMember,
  makeClaimsInArticle,
  makeMark,
  makePerson,
  makeResolution,
  makeTeam,
  type Team,
} from "../../testing/people";
import { type Actor, permit } from "../actor";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { getJob } from "../jobs/data";
import { createJob, previewJob, undoJob } from "../jobs/mutations";
import { listSides } from "./take-side";

const jobs = doJobs();
let team: Team;
let articleId: string;
let claims: string[];

beforeEach(() => begin());

async function begin(about: Parameters<typeof makeTeam>[0] = {}) {
  team = await makeTeam(about);
  const made = await makeClaimsInArticle(team, ["One.", "Two.", "Three.", "Four.", "Five."]);
  ({ articleId } = made);
  claims = made.claimIds;
}

const resolves = (by: Role = "resolver") => team.may(by, "resolve");
const of = (index: number) => claims[index] ?? "";
const read = async (index: number) => getClaim(await team.may("viewer", "read"), of(index));
const states = async () => Promise.all(claims.map(async (_, index) => (await read(index)).state));
const reviewer = () => team.people.reviewer.id;

async function differ(index: number, hers: Verdict = "confirmed", other: Verdict = "refuted") {
  await makeMark(team, "reviewer", of(index), hers);
  await makeMark(team, "annotator", of(index), other);
}

const previewSide = async (person = reviewer(), by: Role = "resolver") =>
  previewJob(await resolves(by), PreviewJobSchema.parse({ kind: "take-side", article: articleId, person }));

const sideOrder = (seen: Seen[], about: object = {}): JobOrder => ({
  ...{
    kind: "take-side",
    article: articleId,
    person: reviewer(),
    cause: "oversight",
    rationale: "She read the table.",
  },
  seen,
  ...about,
});

describe("taking one reviewer's marks in an article", () => {
  it("shows beforehand what each claim would get and whom that overrides, and what is left", async () => {
    await differ(0);
    await differ(1, "disputed", "unproven");
    // The resolver's own; one without a mark of the reviewer's; one on which nobody differs.
    await makeMark(team, "reviewer", of(2), "confirmed");
    await makeMark(team, "resolver", of(2), "refuted");
    await makeMark(team, "annotator", of(3), "confirmed");
    await makeMark(team, "manager", of(3), "refuted");
    await makeMark(team, "reviewer", of(4), "confirmed");
    const preview = await previewSide();
    expect(preview).toMatchObject({
      count: 2,
      left: [
        { reason: "no-mark", count: 1 },
        { reason: "party", count: 1 },
      ],
    });
    const edda = { id: team.people.annotator.id, name: "Edda" };
    expect(preview.changes).toMatchObject([
      {
        claim: of(0),
        text: "One.",
        layer: "so",
        before: null,
        after: "confirmed",
        overridden: [{ person: edda, verdict: "refuted" }],
      },
      {
        claim: of(1),
        text: "Two.",
        layer: "so",
        before: null,
        after: "disputed",
        overridden: [{ person: edda, verdict: "unproven" }],
      },
    ]);
    expect(await states()).toEqual(["conflict", "conflict", "conflict", "conflict", "marked"]);
    expect((await listSides(await resolves(), articleId)).map(({ name, count }) => [name, count])).toEqual([
      ["Edda", 3],
      ["Mona", 1],
      ["Rainer", 3],
      ["Viola", 1],
    ]);
  });

  it("decides each as one would by hand, and undoes that, and undoes the undoing", async () => {
    await differ(0);
    await differ(1, "refuted", "unproven");
    const order = sideOrder(seenIn(await previewSide()));
    const job = await jobs.run(await resolves(), order);
    expect(job).toMatchObject({ result: { looked: 2, changed: 2, left: 0 }, isUndoable: true });
    expect(await read(0)).toMatchObject({
      ...{ state: "resolved", verdict: "confirmed" },
      resolutions: [
        {
          ...{ outcome: "side", cause: "oversight", rationale: "She read the table.", verdict: "confirmed" },
          ...{ author: { name: "Viola" }, dissent: [expect.any(String)] },
        },
      ],
    });
    expect((await states()).slice(0, 2)).toEqual(["resolved", "resolved"]);

    const undone = await jobs.undo(await resolves(), job.id);
    expect(undone.result).toEqual({ looked: 2, changed: 2, left: 0 });
    expect((await states()).slice(0, 2)).toEqual(["conflict", "conflict"]);
    expect((await read(0)).resolutions.map(({ outcome }) => outcome)).toEqual(["side", "reopen"]);
    expect(await getJob(await resolves(), job.id)).toMatchObject({ isUndoable: false });

    await jobs.undo(await resolves(), undone.id);
    expect(await read(1)).toMatchObject({ state: "resolved", verdict: "refuted" });
    expect((await read(1)).resolutions.at(-1)).toMatchObject({ cause: "oversight", rationale: "She read the table." });
  });

  it("leaves what has changed since it was shown, and says so", async () => {
    for (const index of [0, 1, 2]) await differ(index);
    const seen = seenIn(await previewSide());
    await makeMark(team, await addMember(team, "reviewer", "Selma"), of(0), "unproven");
    await makeResolution(team, of(1), "refuted", { by: team.people.manager });
    const job = await jobs.run(await resolves(), sideOrder(seen));
    expect(job.result).toEqual({ looked: 3, changed: 1, left: 2 });
    expect(await states()).toEqual(["conflict", "resolved", "resolved", "open", "open"]);
    expect(await read(1)).toMatchObject({ verdict: "refuted", resolutions: [{ author: { name: "Mona" } }] });
    // What was decided otherwise since is left by undoing as well.
    await makeMark(team, "reviewer", of(2), "unproven");
    const undone = await jobs.undo(await resolves(), job.id);
    expect(undone.result).toEqual({ looked: 1, changed: 0, left: 1 });
    expect(await read(2)).toMatchObject({ state: "stale" });
  });

  it("asked for by two at once decides each claim once", async () => {
    for (const index of [0, 1, 2, 3]) await differ(index);
    const seen = seenIn(await previewSide());
    const second = await addMember(team, "resolver", "Ruth");
    const both = await Promise.all([
      jobs.run(await resolves(), sideOrder(seen)),
      jobs.run(
        await permit(second, { project: team.projectId }, "resolve"),
        sideOrder(seen, { person: team.people.annotator.id }),
      ),
    ]);
    expect(both.reduce((sum, { result }) => sum + Number(result?.changed), 0)).toBe(4);
    expect(await prisma().resolution.count({ where: { projectId: team.projectId } })).toBe(4);
  });

  it("sent twice with the same id is one", async () => {
    await differ(0);
    const order = sideOrder(seenIn(await previewSide()), { id: randomUUID() });
    const first = await jobs.run(await resolves(), order);
    expect(await jobs.run(await resolves(), order)).toEqual(first);
    await expect(
      createJob(await resolves(), CreateJobSchema.parse({ ...order, rationale: "Another." })),
    ).rejects.toMatchObject({ code: "id-taken" });
    expect(await prisma().resolution.count({ where: { claimId: of(0) } })).toBe(1);
  });

  it("begun again after its worker died decides nothing twice", async () => {
    await differ(0);
    const job = await jobs.run(await resolves(), sideOrder(seenIn(await previewSide())));
    await prisma().job.update({ where: { id: job.id }, data: { state: "waiting", endedAt: null } });
    await jobs.run(await team.may("manager", "manage"), { kind: "recompute-states" });
    expect(await getJob(await resolves(), job.id)).toMatchObject({ state: "done", result: { changed: 1, left: 0 } });
    expect(await prisma().resolution.count({ where: { claimId: of(0) } })).toBe(1);
  });

  it("takes the figure that she names, and leaves what needs one of her", async () => {
    await makeMark(team, "reviewer", of(0), "refuted", { figure: "11 000" });
    await makeMark(team, "annotator", of(0), "confirmed");
    await makeMark(team, "reviewer", of(1), "refuted");
    await makeMark(team, "annotator", of(1), "refuted", { figure: "12 000" });
    await makeMark(team, "manager", of(1), "confirmed");
    const preview = await previewSide();
    expect(preview).toMatchObject({ count: 1, left: [{ reason: "figure-missing", count: 1 }] });
    await jobs.run(await resolves(), sideOrder(seenIn(preview)));
    expect((await read(0)).resolutions).toMatchObject([{ verdict: "refuted", figure: "11 000" }]);
  });

  it("is not for a resolver who is blind, nor is who is on which side", async () => {
    await begin({ resolverBlind: true });
    await differ(0);
    const may = await resolves();
    await expect(previewSide()).rejects.toMatchObject({ code: "names-hidden", status: 403 });
    const seen: Seen[] = [{ claim: of(0), layer: "so", ids: [randomUUID()] }];
    await expect(createJob(may, CreateJobSchema.parse(sideOrder(seen)))).rejects.toMatchObject({
      code: "names-hidden",
    });
    expect(await listSides(may, articleId)).toEqual([]);
    // Who manages knows the names.
    expect(await previewSide(reviewer(), "manager")).toMatchObject({ count: 1 });
  });

  it("in a blind project shows a resolver nothing of what is not in conflict", async () => {
    await begin({ blind: true });
    await makeMark(team, "reviewer", of(0), "confirmed");
    await differ(1);
    const preview = await previewSide();
    expect(preview.changes.map(({ claim }) => claim)).toEqual([of(1)]);
    expect(preview.left).toEqual([]);
  });

  it.each<Role>(["viewer", "annotator", "reviewer"])("is refused to a %s", async (role) => {
    await differ(0);
    const seen = seenIn(await previewSide());
    const may = await team.may(role, "read");
    await expect(createJob(may, CreateJobSchema.parse(sideOrder(seen)))).rejects.toMatchObject({ code: "forbidden" });
    const question = PreviewJobSchema.parse({ kind: "take-side", article: articleId, person: reviewer() });
    await expect(previewJob(may, question)).rejects.toMatchObject({ code: "forbidden" });
    expect((await states())[0]).toBe("conflict");
  });

  it("of a stranger, or of another project's article, is nothing", async () => {
    await differ(0);
    expect(await previewSide((await makePerson("Otto")).id)).toMatchObject({
      ...{ count: 0, changes: [], left: [{ reason: "no-mark", count: 1 }] },
    });
    const other = await makeTeam();
    const may = await other.may("resolver", "resolve");
    const question = PreviewJobSchema.parse({ kind: "take-side", article: articleId, person: reviewer() });
    expect(await previewJob(may, question)).toMatchObject({ count: 0, changes: [], left: [] });
    const job = await jobs.run(may, sideOrder(seenIn(await previewSide())));
    expect(job.result).toEqual({ looked: 1, changed: 0, left: 1 });
    expect((await states())[0]).toBe("conflict");
  });

  it.each<[string, object]>([
    ["nothing that was seen", { seen: [] }],
    ["no reason", { rationale: " " }],
    ["no cause", { cause: undefined }],
    ["a cause that is none", { cause: "whim" }],
    ["a person that is none", { person: "Rainer" }],
  ])("with %s is not understood", (_, about) => {
    const order = sideOrder([{ claim: randomUUID(), layer: "so", ids: [randomUUID()] }], about);
    expect(CreateJobSchema.safeParse(order).success).toBe(false);
  });
});

describe("reopening many", () => {
  const previewReopen = async (subjects: object, by: Role = "resolver") =>
    previewJob(await resolves(by), PreviewJobSchema.parse({ kind: "reopen", of: subjects }));
  const reopenOrder = (seen: Seen[]): JobOrder => ({ kind: "reopen", rationale: "The table was replaced.", seen });

  async function settle(index: number, by: Actor = team.people.resolver) {
    await differ(index);
    await makeResolution(team, of(index), "refuted", { by, rationale: "It is in the table." });
  }

  it("puts all resolved claims of an article back to the conflicts, with its reason, and undoes that", async () => {
    await settle(0);
    await settle(1);
    await differ(2);
    const elsewhere = await makeClaimsInArticle(team, ["Elsewhere."]);
    const where = { claimsWhere: { state: "resolved", article: articleId } };
    expect(elsewhere.articleId).not.toBe(articleId);
    const preview = await previewReopen(where);
    expect(preview).toMatchObject({ count: 2, left: [] });
    expect(preview.changes).toMatchObject([
      { claim: of(0), text: "One.", before: "refuted", after: null, overridden: [] },
      { claim: of(1), text: "Two.", before: "refuted", after: null, overridden: [] },
    ]);
    const job = await jobs.run(await resolves(), reopenOrder(seenIn(preview)));
    expect(job.result).toEqual({ looked: 2, changed: 2, left: 0 });
    expect((await states()).slice(0, 3)).toEqual(["conflict", "conflict", "conflict"]);
    expect((await read(0)).resolutions.at(-1)).toMatchObject({
      ...{ outcome: "reopen", verdict: null, rationale: "The table was replaced." },
    });
    await jobs.undo(await resolves(), job.id);
    expect((await states()).slice(0, 3)).toEqual(["resolved", "resolved", "conflict"]);
    expect((await read(0)).resolutions.at(-1)).toMatchObject({
      ...{ outcome: "side", verdict: "refuted", rationale: "It is in the table.", cause: "reading" },
    });
  });

  it("leaves what is not resolved, what is one's own, and what was decided anew since", async () => {
    await settle(0);
    await differ(1);
    await makeMark(team, "reviewer", of(2), "confirmed");
    await makeMark(team, "resolver", of(2), "refuted");
    await makeResolution(team, of(2), "refuted", { by: team.people.manager });
    const preview = await previewReopen({ claims: [of(0), of(1), of(2)] });
    expect(preview).toMatchObject({
      count: 1,
      left: [
        { reason: "party", count: 1 },
        { reason: "not-resolved", count: 1 },
      ],
    });
    await makeResolution(team, of(0), null, { outcome: "reopen", cause: undefined, verdict: undefined });
    await makeResolution(team, of(0), "confirmed");
    const job = await jobs.run(await resolves(), reopenOrder(seenIn(preview)));
    expect(job.result).toEqual({ looked: 1, changed: 0, left: 1 });
    expect(await read(0)).toMatchObject({ state: "resolved", verdict: "confirmed" });
  });

  it("is refused to a reviewer, and to who was a resolver when she undoes it", async () => {
    await settle(0);
    const preview = await previewReopen({ claims: [of(0)] });
    const reviews = await team.may("reviewer", "mark");
    await expect(createJob(reviews, CreateJobSchema.parse(reopenOrder(seenIn(preview))))).rejects.toMatchObject({
      code: "forbidden",
    });
    const job = await jobs.run(await resolves(), reopenOrder(seenIn(preview)));
    await expect(undoJob(reviews, job.id, undefined)).rejects.toMatchObject({ code: "forbidden" });
    const where = { projectId: team.projectId, userId: team.people.resolver.id };
    await prisma().membership.updateMany({ where, data: { role: "reviewer" } });
    const now = await team.may("resolver", "mark");
    expect(await getJob(now, job.id)).toMatchObject({ isUndoable: false });
    await expect(undoJob(now, job.id, undefined)).rejects.toMatchObject({ code: "forbidden" });
    expect((await states())[0]).toBe("conflict");
  });
});
