import { describe, expect, it } from "vitest";
import { articleState, type Coverage } from "../../domain/coverage";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { importText, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { getClaim } from "../claims/detail";
import { listArticleClaims } from "../claims/with-reviews";
import { countProject } from "../projects/counts";
import { coverageOfArticles, listArticles } from "./data";
import { deleteArticle } from "./mutations";

async function assert(team: Team, articleId: string, claim: object) {
  const input = CreateAnnotationSchema.parse({ start: 0, end: 2, claim });
  const { id, claims } = (await createAnnotation(await team.may("annotator", "annotate"), articleId, input)).value;
  return { annotationId: id, claimId: claims[0]?.id ?? "" };
}

async function coverageOf(team: Team, articleId: string): Promise<Coverage | undefined> {
  return (await coverageOfArticles(await team.may("viewer", "read"), [articleId])).get(articleId);
}

describe("how far an article is checked", () => {
  it("is what its claims are, each once, wherever else they stand", async () => {
    const team = await makeTeam();
    const [one, other] = [await importText(team, "So it was said."), await importText(team, "So it was not.")];
    const claims = [];
    for (const text of ["open", "marked", "agreed", "conflict", "resolved"]) {
      claims.push((await assert(team, one.id, { text })).claimId);
    }
    const [, marked = "", agreed = "", conflict = "", resolved = ""] = claims;
    await assert(team, one.id, { id: agreed });
    await assert(team, other.id, { id: agreed });
    await makeMark(team, "reviewer", marked, "unproven");
    await makeMark(team, "reviewer", agreed, "confirmed");
    await makeMark(team, "annotator", agreed, "confirmed");
    for (const id of [conflict, resolved]) {
      await makeMark(team, "reviewer", id, "confirmed");
      await makeMark(team, "annotator", id, "refuted");
    }
    await makeResolution(team, resolved, "refuted");
    expect(await coverageOf(team, one.id)).toEqual({
      total: 5,
      checked: 2,
      conflicts: 1,
      byPaint: { open: 1, unproven: 1, confirmed: 1, conflict: 1, refuted: 1 },
    });
    expect(await coverageOf(team, other.id)).toEqual({ total: 1, checked: 1, conflicts: 0, byPaint: { confirmed: 1 } });
    const may = await team.may("viewer", "read");
    const { items } = await listArticleClaims(may, one.id, {});
    expect(items.map(({ state }) => state).sort()).toEqual(["agreed", "conflict", "marked", "open", "resolved"]);
    const onlyOne = await listArticleClaims(may, one.id, { claim: marked });
    expect(onlyOne.items.map(({ id }) => id)).toEqual([marked]);
    expect((await listArticleClaims(may, other.id, { claim: marked })).items).toEqual([]);
    expect(await countProject(may)).toEqual({ articles: 2, claims: 5, conflicts: 1 });
  });

  it("goes from unread to checked", async () => {
    const team = await makeTeam({ marksRequired: 1 });
    const { id } = await importText(team, "So it was said.");
    const state = async () =>
      articleState((await coverageOf(team, id)) ?? { total: -1, checked: 0, conflicts: 0, byPaint: {} });
    expect(await state()).toBe("unread");
    const { claimId } = await assert(team, id, { text: "So it is." });
    expect(await state()).toBe("in_work");
    await makeMark(team, "reviewer", claimId, "confirmed");
    expect(await state()).toBe("checked");
    await makeMark(team, "annotator", claimId, "refuted");
    expect(await state()).toBe("conflict");
    await makeResolution(team, claimId, "refuted");
    expect(await state()).toBe("checked");
  });

  it("forgets the claim of an annotation that was taken back", async () => {
    const team = await makeTeam();
    const { id } = await importText(team, "So it was said.");
    const { annotationId } = await assert(team, id, { text: "So it is." });
    await deleteAnnotation(await team.may("annotator", "annotate"), annotationId, undefined);
    expect(await coverageOf(team, id)).toEqual({ total: 0, checked: 0, conflicts: 0, byPaint: {} });
  });

  it("is nothing for another project's article", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    const { id } = await importText(other, "So it was said.");
    await assert(other, id, { text: "So it is." });
    expect(await coverageOf(team, id)).toMatchObject({ total: 0 });
  });
});

it("a claim counts the places where it can be read", async () => {
  const team = await makeTeam();
  const [one, other] = [await importText(team, "So it was said."), await importText(team, "So it was not.")];
  const { claimId } = await assert(team, one.id, { text: "So it is." });
  for (const articleId of [one.id, other.id]) await assert(team, articleId, { id: claimId });
  const may = await team.may("manager", "manage");
  const counts = async () => {
    const { occurrences, occurrenceCount, articleCount } = await getClaim(may, claimId);
    return { shown: occurrences.length, occurrenceCount, articleCount };
  };
  expect(await counts()).toEqual({ shown: 3, occurrenceCount: 3, articleCount: 2 });
  await deleteArticle(may, one.id);
  expect(await counts()).toEqual({ shown: 1, occurrenceCount: 1, articleCount: 1 });
});

it("the articles of a project are walked from the latest back, each once, while others are imported", async () => {
  const team = await makeTeam();
  await importText(await makeTeam(), "Another project's.");
  const made: string[] = [];
  for (let index = 0; index < 7; index++) made.unshift((await importText(team, `Article ${index}`)).id);
  const may = await team.may("viewer", "read");
  const walked = await walk(
    (cursor) => listArticles(may, { cursor, limit: 3 }),
    () => importText(team, "Meanwhile."),
  );
  expect(walked.map(({ id }) => id)).toEqual(made);
});

it("articles made in the same instant are walked each once", async () => {
  const team = await makeTeam();
  const made = await Promise.all(Array.from({ length: 12 }, (_, index) => importText(team, `Article ${index}`)));
  const may = await team.may("viewer", "read");
  const walked = await walk((cursor) => listArticles(may, { cursor, limit: 1 }));
  expect(walked.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
});

describe("a cursor that no list gave", () => {
  it.each([
    ["is no JSON", "nonsense"],
    ["is nothing", ""],
    ["has another shape", Buffer.from('["a"]').toString("base64url")],
    ["has no time", Buffer.from('["yesterday","0190e0f0-0000-7000-8000-000000000000"]').toString("base64url")],
    ["has no id", Buffer.from('["2026-01-01T00:00:00Z","1; DROP TABLE"]').toString("base64url")],
  ])("%s: it is refused", async (_, cursor) => {
    const team = await makeTeam();
    const asked = listArticles(await team.may("viewer", "read"), { cursor });
    await expect(asked).rejects.toMatchObject({ code: "bad-cursor", status: 400 });
  });
});
