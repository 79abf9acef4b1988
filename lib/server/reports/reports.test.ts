import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "../../domain/verdict";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import type { CreateReport, Report, ReportLink } from "../../schemas/report";
import { importText, makeClaimsInArticle, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { permit } from "../actor";
import { createAnnotation } from "../annotations/mutations";
import { deleteArticle, restoreArticle } from "../articles/mutations";
import { deleteClaim } from "../claims/deletion";
import { prisma } from "../db/database";
import { changeProject, deleteProject, restoreProject } from "../projects/mutations";
import { listReports } from "./links";
import { createReport, withdrawReport } from "./mutations";
import { readReport } from "./read";

let team: Team;

beforeEach(async () => {
  team = await makeTeam();
});

const managing = (of = team) => of.may("manager", "manage");

async function make(articleId: string, about: CreateReport = {}, of = team): Promise<ReportLink> {
  return createReport(await managing(of), articleId, about);
}

function read({ path }: ReportLink): Promise<Report | null> {
  return readReport(path?.replace("/reports/", "") ?? "");
}

async function reportOf(articleId: string, about: CreateReport = {}, of = team): Promise<Report> {
  const report = await read(await make(articleId, about, of));
  if (!report) throw new Error("There is none.");
  return report;
}

/** Two who mark a claim. */
async function mark(claimId: string, first: Verdict, second: Verdict, of = team): Promise<void> {
  await makeMark(of, "reviewer", claimId, first, { rationale: "Rainer's reason" });
  await makeMark(of, "annotator", claimId, second, {
    rationale: "Edda's reason",
    evidence: [{ stance: "supports", url: "https://paper.example/", archivedUrl: "https://archive.example/" }],
    noteToResolver: "between us",
  });
}

const texts = ["One came.", "Two came.", "Three came."] as const;

/** An article with an agreed claim, a resolved one and a conflict. */
async function article(of = team): Promise<{ articleId: string; claimIds: [string, string, string] }> {
  const { articleId, claimIds } = await makeClaimsInArticle(of, texts);
  const [agreed = "", resolved = "", open = ""] = claimIds;
  await mark(agreed, "confirmed", "confirmed", of);
  await mark(resolved, "confirmed", "refuted", of);
  await makeResolution(of, resolved, "refuted", { rationale: "Counted again." });
  await mark(open, "confirmed", "disputed", of);
  return { articleId, claimIds: [agreed, resolved, open] };
}

describe("what a report says", () => {
  it("is each decided claim with its verdict, reasons, evidence and who said otherwise", async () => {
    const { articleId, claimIds } = await article();
    const report = await reportOf(articleId);
    expect(report).toMatchObject({ projectName: "Figures", article: { title: "An article" }, version: 1 });
    expect(report.claims.map(({ id, number, text, decided }) => [id, number, text, decided?.verdict])).toEqual([
      [claimIds[0], 1, "One came.", "confirmed"],
      [claimIds[1], 2, "Two came.", "refuted"],
    ]);
    const [agreed, resolved] = report.claims.map(({ decided }) => decided?.layers);
    expect(agreed).toMatchObject([
      {
        layer: "so",
        resolution: null,
        assent: [
          { by: { name: "Rainer" }, rationale: "Rainer's reason", evidence: [] },
          { by: { name: "Edda" }, evidence: [{ archivedUrl: "https://archive.example/" }] },
        ],
        dissent: [],
      },
    ]);
    expect(resolved).toMatchObject([
      {
        resolution: { by: { name: "Viola" }, rationale: "Counted again.", cause: "reading" },
        assent: [{ by: { name: "Edda" }, verdict: "refuted" }],
        dissent: [{ by: { name: "Rainer" }, verdict: "confirmed", rationale: "Rainer's reason" }],
      },
    ]);
  });

  it("is dated by what decided each claim last", async () => {
    const { articleId, claimIds } = await article();
    const { claims } = await reportOf(articleId);
    const { createdAt } = await prisma().resolution.findFirstOrThrow({ where: { claimId: claimIds[1] } });
    expect(claims[1]?.decided?.at).toBe(createdAt.toISOString());
  });

  it("has both layers of a claim that somebody said", async () => {
    const { id } = await importText(team, "So it was said.");
    const draft = CreateAnnotationSchema.parse({
      quote: "it was said",
      claim: { text: "It was.", attribution: { source: "The service" } },
    });
    const may = await team.may("annotator", "annotate");
    const claimId = (await createAnnotation(may, id, draft)).value.claims[0]?.id ?? "";
    await mark(claimId, "refuted", "refuted");
    const layers = async () => (await reportOf(id)).claims[0]?.decided?.layers.map((one) => [one.layer, one.verdict]);
    expect(await layers()).toEqual([["so", "refuted"]]);
    for (const who of ["reviewer", "annotator"] as const) {
      await makeMark(team, who, claimId, "confirmed", { layer: "said" });
    }
    expect(await layers()).toEqual([
      ["so", "refuted"],
      ["said", "confirmed"],
    ]);
  });

  it("follows what becomes of a claim", async () => {
    const { articleId, claimIds } = await article();
    const link = await make(articleId);
    const verdicts = async () => (await read(link))?.claims.map(({ decided }) => decided?.verdict);
    await makeResolution(team, claimIds[2], "disputed");
    expect(await verdicts()).toEqual(["confirmed", "refuted", "disputed"]);
    // One changes her mind: what was decided waits for a resolver again.
    await makeMark(team, "reviewer", claimIds[0], "unproven");
    expect(await verdicts()).toEqual(["refuted", "disputed"]);
    await deleteClaim(await team.may("manager", "annotate"), claimIds[1], undefined);
    expect(await verdicts()).toEqual(["disputed"]);
  });

  it("is never what was written for the resolver alone", async () => {
    const { articleId } = await article();
    expect(JSON.stringify(await reportOf(articleId, { withUndecided: true }))).not.toContain("between us");
  });
});

describe("what is not decided", () => {
  it.each([{ blind: false }, { blind: true }])("is there without a mark, where it is wanted: %j", async (rules) => {
    const of = await makeTeam(rules);
    const { articleId } = await article(of);
    const hidden = await reportOf(articleId, {}, of);
    expect(hidden.claims.map(({ number }) => number)).toEqual([1, 2]);
    expect(hidden.places).toHaveLength(2);
    expect(JSON.stringify(hidden)).not.toContain('Three came.",');
    const { claims } = await reportOf(articleId, { withUndecided: true }, of);
    expect(claims[2]).toEqual({ id: claims[2]?.id, number: 3, text: "Three came.", attribution: null, decided: null });
  });

  it("is nothing that tells one undecided claim from another", async () => {
    const of = await makeTeam({ blind: true });
    const { articleId, claimIds } = await makeClaimsInArticle(of, texts);
    await makeMark(of, "reviewer", claimIds[1] ?? "", "confirmed");
    await mark(claimIds[2] ?? "", "confirmed", "refuted", of);
    const { claims } = await reportOf(articleId, { withUndecided: true }, of);
    const told = claims.map(({ id: _, number: __, text: ___, ...rest }) => rest);
    expect(told).toEqual(Array(3).fill({ attribution: null, decided: null }));
  });
});

describe("names", () => {
  const people = (report: Report) =>
    report.claims.flatMap(({ decided }) =>
      (decided?.layers ?? []).flatMap(({ assent, dissent, resolution }) =>
        [...assent, ...dissent, ...(resolution ? [resolution] : [])].map(({ by }) => by),
      ),
    );

  it("are letters where who made the report wants it, each person's the same all through", async () => {
    const { articleId } = await article();
    const report = await reportOf(articleId, { withoutNames: true });
    expect(JSON.stringify(report)).not.toMatch(/"(Rainer|Edda|Viola|Mona)"/);
    const written = report.claims.map(({ decided }) => decided?.layers[0]);
    const [rainer, edda] = written[0]?.assent.map(({ by }) => by) ?? [];
    expect(written[1]?.assent.map(({ by }) => by)).toEqual([edda]);
    expect(written[1]?.dissent.map(({ by }) => by)).toEqual([rainer]);
    expect(new Set(people(report).map((by) => "letter" in by && by.letter))).toEqual(new Set(["A", "B", "C"]));
  });

  it("are hidden in all reports at once where the project hides them, whatever the report was made with", async () => {
    const { articleId } = await article();
    const link = await make(articleId, { withoutNames: false });
    expect(people((await read(link)) as Report)[0]).toHaveProperty("name");
    await changeProject(await managing(), { version: 1, reportNames: false });
    for (const by of people((await read(link)) as Report)) expect(by).not.toHaveProperty("name");
  });

  it("are hidden where resolvers are not to know whose marks they settle", async () => {
    const of = await makeTeam({ resolverBlind: true });
    const { articleId } = await article(of);
    for (const by of people(await reportOf(articleId, {}, of))) expect(by).not.toHaveProperty("name");
  });
});

describe("an address", () => {
  it("is known to no table, and the same as long as it stands", async () => {
    const { articleId } = await article();
    const link = await make(articleId);
    const secret = link.path?.replace("/reports/", "") ?? "";
    expect(secret).toMatch(/^[\w-]{43}$/);
    const { items } = await listReports(await managing());
    expect(items).toEqual([link]);
    const rows = await prisma().$queryRaw<{ row: string }[]>`
      SELECT report::text AS row FROM "Report" report UNION ALL SELECT event::text FROM "Event" event`;
    for (const { row } of rows) expect(row).not.toContain(secret);
    const { tokenHash } = await prisma().report.findUniqueOrThrow({ where: { id: link.id } });
    const events = await prisma().event.findMany({ where: { subjectId: link.id } });
    expect(events).toMatchObject([{ action: "created", articleId, actorId: team.people.manager.id }]);
    expect(JSON.stringify(events[0]?.after)).not.toContain(tokenHash);
  });

  it("is made once by a request that comes twice, and not by another with its id", async () => {
    const { articleId } = await article();
    const id = randomUUID();
    const [one, other] = await Promise.all([make(articleId, { id }), make(articleId, { id })]);
    expect(other).toEqual(one);
    await expect(make(articleId, { id, withoutNames: true })).rejects.toMatchObject({ code: "id-taken" });
    expect(await prisma().report.count({ where: { articleId } })).toBe(1);
  });

  it("is nothing once it was withdrawn, at once and for good", async () => {
    const { articleId } = await article();
    const id = randomUUID();
    const link = await make(articleId, { id });
    await withdrawReport(await managing(), id);
    expect(await read(link)).toBeNull();
    expect((await listReports(await managing())).items).toEqual([]);
    await withdrawReport(await managing(), id);
    await expect(make(articleId, { id })).rejects.toMatchObject({ code: "not-found" });
    await expect(prisma().report.update({ where: { id }, data: { deletedAt: null } })).rejects.toThrow();
    const events = await prisma().event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ action, articleId: about }) => [action, about])).toEqual([
      ["created", articleId],
      ["deleted", articleId],
    ]);
  });

  it("ends with its article, and does not come back with it", async () => {
    const { articleId } = await article();
    const link = await make(articleId);
    await deleteArticle(await managing(), articleId);
    expect(await read(link)).toBeNull();
    expect((await listReports(await managing())).items).toEqual([]);
    await restoreArticle(await managing(), articleId);
    expect(await read(link)).toBeNull();
  });

  it("is not made for an article that is being deleted", async () => {
    const { articleId } = await article();
    const may = await managing();
    await Promise.allSettled([createReport(may, articleId, {}), deleteArticle(may, articleId)]);
    expect(await prisma().report.count({ where: { articleId, deletedAt: null } })).toBe(0);
    await expect(createReport(may, articleId, {})).rejects.toMatchObject({ code: "article-deleted" });
  });

  it("rests while its project is deleted", async () => {
    const { articleId } = await article();
    const link = await make(articleId);
    await deleteProject(await managing());
    expect(await read(link)).toBeNull();
    await restoreProject(await permit(team.people.manager, { project: team.projectId }, "manage", { orDeleted: true }));
    expect(await read(link)).not.toBeNull();
  });

  it.each(["", "x", "../x", "A".repeat(43), "A".repeat(100_000)])("that nobody made is nothing", async (secret) => {
    expect(await readReport(secret)).toBeNull();
  });

  it("is listed with the others of its project, page by page, and with those of its article", async () => {
    const [one, other] = [await article(), await article()];
    const links = [await make(one.articleId), await make(one.articleId), await make(other.articleId)];
    const may = await managing();
    const all = await walk((cursor) => listReports(may, { cursor, limit: 2 }));
    expect(new Set(all)).toEqual(new Set(links));
    expect(all.map(({ createdAt }) => createdAt)).toEqual(links.map(({ createdAt }) => createdAt).toReversed());
    expect((await listReports(may, { articleId: other.articleId })).items).toEqual(links.slice(2));
    const foreign = await makeTeam();
    await withdrawReport(await managing(foreign), links[0]?.id ?? "");
    expect((await listReports(may)).items).toHaveLength(3);
    expect((await listReports(await managing(foreign))).items).toEqual([]);
  });
});
