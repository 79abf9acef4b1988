import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../api/operations";
import { claimStates } from "../../domain/claim-state";
import { dayAfter, dayOf } from "../../domain/day";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { ChangeProjectSchema } from "../../schemas/project";
import { addMember, importText, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { clientOf, readRoutes } from "../../testing/routes";
import { permit } from "../actor";
import { createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { deleteClaim, restoreClaim } from "../claims/deletion";
import { countClaimStates } from "../claims/list";
import { database, prisma } from "../db/database";
import { changeProject } from "../projects/mutations";
import { getCoverage } from "./over-time";
import { coverageOfText } from "./text";

const today = dayOf(new Date(), "UTC");

/** The states that claims went through, as the database kept them. */
async function pathOf(claimId: string): Promise<string> {
  const changes = await prisma().claimStateChange.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
  return changes.map(({ before, after }) => `${before} ${after}`).join(", ");
}

describe("each change of a claim's state is kept", () => {
  it("from its making to its resolution, and when that goes stale", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "annotator", id, "refuted");
    await makeResolution(team, id, "refuted");
    await makeMark(team, "reviewer", id, "refuted");
    // A resolution stands before what it weighed does, in one transaction: what it passes through nobody sees.
    const resolved = "conflict stale, stale resolved";
    expect(await pathOf(id)).toBe(`null open, open marked, marked conflict, ${resolved}, resolved stale`);
  });

  it("when it is deleted and comes back, and when the project asks for fewer marks", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    const may = await team.may("manager", "annotate");
    await deleteClaim(may, id, undefined);
    await restoreClaim(may, id);
    await changeProject(
      await team.may("manager", "manage"),
      ChangeProjectSchema.parse({ version: 1, marksRequired: 1 }),
    );
    expect(await pathOf(id)).toBe("null open, open marked, marked null, null marked, marked agreed");
  });

  it("and what leaves it where it stands is no change", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    await makeMark(team, "reviewer", id, "refuted");
    expect(await pathOf(id)).toBe("null open, open marked");
  });
});

describe("coverage", () => {
  let team: Team;
  let articleId: string;
  let claimId: string;

  beforeAll(async () => {
    team = await makeTeam();
    const { id, occurrences } = await makeClaim(team, "One claim.");
    articleId = occurrences[0]?.article.id ?? "";
    claimId = id;
    await makeMark(team, "reviewer", claimId, "confirmed");
    await makeMark(team, "annotator", claimId, "refuted");
    await makeClaim(team, "Other claim.");
    const spare = CreateAnnotationSchema.parse({ quote: "So", comment: "Who says so?" });
    const { value } = await createAnnotation(await team.may("annotator", "annotate"), articleId, spare);
    await deleteAnnotation(await team.may("annotator", "annotate"), value.id, undefined);
  });

  it("of today is what every other page counts", async () => {
    const may = await team.may("viewer", "read");
    const { days } = await getCoverage(may, {});
    const none = Object.fromEntries(claimStates.map((state) => [state, 0]));
    expect(days).toEqual([
      { day: today, annotations: 2, claims: 2, states: { ...none, ...(await countClaimStates(may)) }, mine: 0 },
    ]);
    expect(days[0]?.states).toMatchObject({ open: 1, conflict: 1 });
  });

  it("of a day before there was anything is nothing, and of a later one what it was", async () => {
    const own = await makeTeam();
    const { id } = await makeClaim(own);
    // As the triggers wrote it, some days ago.
    const write = (at: string, before: string | null, after: string | null) =>
      database().withConnection(({ rows }) =>
        rows(`INSERT INTO "ClaimStateChange" ("projectId", "claimId", at, before, after) VALUES ($1, $2, $3, $4, $5)`, [
          own.projectId,
          id,
          at,
          before,
          after,
        ]),
      );
    const ago = (days: number, clock: string) => `${dayAfter(today, -days)}T${clock}Z`;
    await write(ago(3, "12:00"), null, "open");
    await write(ago(2, "23:30"), "open", "conflict");
    await write(ago(0, "00:00"), "conflict", null);
    const may = await own.may("viewer", "read");
    const seen = async (zone: string) =>
      (await getCoverage(may, { from: dayAfter(today, -4), to: dayAfter(today, -1), zone })).days.map(
        ({ claims, states }) => [claims, states?.open, states?.conflict],
      );
    expect(await seen("UTC")).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 1],
    ]);
    // In Berlin it was the next day already.
    expect((await seen("Europe/Berlin"))[2]).toEqual([1, 1, 0]);
  });

  it("of an article has its own claims and annotations alone", async () => {
    const { days } = await getCoverage(await team.may("annotator", "read"), { article: articleId });
    expect(days.at(-1)).toMatchObject({ annotations: 1, claims: 1, mine: 1, states: { conflict: 1, open: 0 } });
    const empty = await importText(team, "Nothing was said.");
    const { days: none } = await getCoverage(await team.may("viewer", "read"), { article: empty.id });
    expect(none.at(-1)).toMatchObject({ annotations: 0, claims: 0, mine: 0 });
  });

  it("of its text says in which parts something is annotated, and claimed", async () => {
    expect(await coverageOfText(await team.may("viewer", "read"), articleId)).toEqual({
      blocks: { total: 1, annotated: 1, claimed: 1 },
      sentences: { total: 1, annotated: 1, claimed: 1 },
    });
  });

  it("counts each reader's own claims, once, however often she marked them", async () => {
    const second = await addMember(team, "reviewer", "Selma");
    await makeMark(team, second, claimId, "confirmed");
    await makeMark(team, second, claimId, "refuted");
    const { days } = await getCoverage(await permit(second, { project: team.projectId }, "read"), {});
    expect(days.at(-1)?.mine).toBe(1);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a day that is none", { from: "2026-13-01" }, "from"],
    ["a zone that is none", { zone: "Nowhere" }, "zone"],
    ["an article that is no id", { article: "x" }, "article"],
  ])("of %s is refused, with the field", async (_, query, field) => {
    const call = clientOf(await readRoutes(), team.people.viewer);
    const answer = await call(operations.getCoverage, { params: { id: team.projectId }, query: query as object });
    expect(answer).toMatchObject({ ok: false, failure: { status: 422, problem: { errors: [{ field }] } } });
  });
});

it("in a blind project who may not see where claims stand learns how many there are, and which she marked", async () => {
  const team = await makeTeam({ blind: true });
  for (const verdict of ["confirmed", "refuted"] as const) {
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, verdict);
    await makeMark(team, "annotator", id, "confirmed");
  }
  const last = async (role: "reviewer" | "resolver" | "viewer" | "manager") =>
    (await getCoverage(await team.may(role, "read"), {})).days.at(-1);
  expect(await last("reviewer")).toMatchObject({ claims: 2, states: null, mine: 2 });
  expect(await last("viewer")).toMatchObject({ claims: 2, states: null, mine: 0 });
  expect(await last("resolver")).toMatchObject({ states: null });
  expect(await last("manager")).toMatchObject({ states: { agreed: 1, conflict: 1 } });
});
