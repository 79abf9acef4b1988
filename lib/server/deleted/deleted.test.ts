import { beforeAll, describe, expect, it } from "vitest";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { expectLines, gone, linesOf } from "../../testing/history";
import { addMember, importText, makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { type Actor, permit } from "../actor";
import { addOccurrence, createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { deleteArticle, restoreArticle } from "../articles/mutations";
import type { Place } from "../auth/membership";
import { deleteClaim, restoreClaim } from "../claims/deletion";
import { getClaim } from "../claims/detail";
import { listClaims } from "../claims/list";
import { mergeClaim } from "../claims/merge";
import { createComment } from "../comments/mutations";
import { listProjects } from "../projects/data";
import { deleteProject, restoreProject } from "../projects/mutations";
import { listDeleted, listDeletedProjects } from "./data";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const annotating = () => team.may("annotator", "annotate");
const reading = () => team.may("viewer", "read");
const said = { id: undefined, text: "Hm." };

/** A claim with the annotation that asserts it, a comment on either, and the article that both are in. */
async function makeAll(of = team) {
  const may = await of.may("annotator", "annotate");
  const claim = await makeClaim(of, "It was said.");
  const annotation = claim.occurrences[0]?.annotationId ?? "";
  const article = claim.occurrences[0]?.article.id ?? "";
  const onClaim = await createComment(may, { claimId: claim.id }, said);
  const onAnnotation = await createComment(may, { annotationId: annotation }, said);
  return { article, annotation, claim: claim.id, onClaim: onClaim.id, onAnnotation: onAnnotation.id };
}

/** What of the places takes no more writes, by its problem's code. */
async function refused(places: Record<string, Place>, actor: Actor): Promise<Record<string, string>> {
  const codes = Object.entries(places).map(async ([name, place]) => {
    const code = await permit(actor, place, "annotate").then(
      () => [],
      ({ code, status }) => [[name, `${status} ${code}`] as const],
    );
    return code;
  });
  return Object.fromEntries((await Promise.all(codes)).flat());
}

function placesOf(of: Team, all: Awaited<ReturnType<typeof makeAll>>): Record<string, Place> {
  return {
    project: { project: of.projectId },
    article: { article: all.article },
    annotation: { annotation: all.annotation },
    claim: { claim: all.claim },
    onClaim: { comment: all.onClaim },
    onAnnotation: { comment: all.onAnnotation },
  };
}

describe("what hangs on something deleted takes no writes, and does again once that is back", () => {
  it("an article", async () => {
    const all = await makeAll();
    const places = placesOf(team, all);
    const may = await team.may("manager", "manage");
    await deleteArticle(may, all.article);
    expect(await refused(places, team.people.annotator)).toEqual({
      article: "410 article-deleted",
      annotation: "410 article-deleted",
      onAnnotation: "410 article-deleted",
    });
    expect((await listDeleted(may)).articles[0]).toMatchObject({ id: all.article, deletedBy: "Mona" });
    expect((await getClaim(may, all.claim)).occurrences).toEqual([]);
    await restoreArticle(
      await permit(team.people.manager, { article: all.article }, "manage", { orDeleted: true }),
      all.article,
    );
    expect(await refused(places, team.people.annotator)).toEqual({});
    expect((await getClaim(may, all.claim)).occurrences).toMatchObject([{ annotationId: all.annotation }]);
    expect((await listDeleted(may)).articles).toEqual([]);
  });

  it("a claim", async () => {
    const all = await makeAll();
    const places = placesOf(team, all);
    const may = await annotating();
    await deleteClaim(may, all.claim, undefined);
    expect(await refused(places, team.people.annotator)).toEqual({
      claim: "410 claim-deleted",
      onClaim: "410 claim-deleted",
    });
    expect((await listDeleted(await team.may("manager", "manage"))).claims).toMatchObject([{ id: all.claim }]);
    await restoreClaim(may, all.claim);
    expect(await refused(places, team.people.annotator)).toEqual({});
    expect((await getClaim(may, all.claim)).occurrences).toHaveLength(1);
  });

  it("an annotation", async () => {
    const all = await makeAll();
    await deleteAnnotation(await annotating(), all.annotation, undefined);
    expect(await refused(placesOf(team, all), team.people.annotator)).toEqual({
      annotation: "404 not-found",
      onAnnotation: "410 annotation-deleted",
    });
  });

  it("a project", async () => {
    const other = await makeTeam();
    const all = await makeAll(other);
    const places = placesOf(other, all);
    const { manager, annotator } = other.people;
    await deleteProject(await other.may("manager", "manage"));
    const everything = Object.keys(places).map((name) => [name, "410 project-deleted"]);
    expect(await refused(places, annotator)).toEqual(Object.fromEntries(everything));
    expect((await listProjects(manager)).items).toEqual([]);
    expect(await listDeletedProjects(manager)).toMatchObject([{ id: other.projectId, deletedBy: "Mona" }]);
    expect(await listDeletedProjects(annotator)).toEqual([]);
    const back = await permit(manager, { project: other.projectId }, "manage", { orDeleted: true });
    await restoreProject(back);
    expect(await refused(places, annotator)).toEqual({});
    expect((await listProjects(manager)).items).toMatchObject([{ id: other.projectId }]);
  });
});

describe("a claim", () => {
  it("is taken back and brought back once, however often that is asked for", async () => {
    const { claim } = await makeAll();
    const may = await annotating();
    const lines = await linesOf(team, async () => {
      for (let again = 0; again < 2; again++) await deleteClaim(may, claim, undefined);
      for (let again = 0; again < 2; again++) await restoreClaim(may, claim);
    });
    expectLines(lines, [
      ["Edda", "deleted", "Claim", gone],
      ["Edda", "restored", "Claim"],
    ]);
  });

  it("is taken back by who made it or a manager, by nobody else, and not by who saw it otherwise", async () => {
    const { claim } = await makeAll();
    const other = await addMember(team, "annotator", "Otto");
    const stranger = await permit(other, { claim }, "annotate");
    await expect(deleteClaim(stranger, claim, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteClaim(await annotating(), claim, 2)).rejects.toMatchObject({
      code: "stale",
      current: { version: 1 },
    });
    await deleteClaim(await team.may("manager", "annotate"), claim, 1);
    await expect(permit(team.people.viewer, { claim }, "read")).rejects.toMatchObject({ code: "claim-deleted" });
  });
});

describe("a claim that is merged into another", () => {
  it("is asserted there where it was, and its marks and comments are on record with the other", async () => {
    const [one, other] = [await makeAll(), await makeAll()];
    await makeMark(team, "reviewer", one.claim, "refuted");
    const merged = await mergeClaim(await annotating(), one.claim, other.claim);
    expect(merged.occurrences.map(({ annotationId }) => annotationId)).toEqual([one.annotation, other.annotation]);
    expect(merged).toMatchObject({ id: other.claim, state: "open", marks: [] });
    expect(merged.merged).toMatchObject([
      { id: one.claim, marks: [{ verdict: "refuted", author: { name: "Rainer" } }] },
    ]);
    expect(merged.comments.map(({ id }) => id).sort()).toEqual([one.onClaim, other.onClaim].sort());
    const listed = await listClaims(await reading(), { limit: 1_000 });
    expect(listed.items.some(({ id }) => id === one.claim)).toBe(false);
    await expect(permit(team.people.viewer, { claim: one.claim }, "read")).rejects.toMatchObject({
      code: "claim-merged",
      current: { id: other.claim },
    });
    // Who did not hear the answer asks again.
    expect(await mergeClaim(await annotating(), one.claim, other.claim)).toEqual(merged);
  });

  it("leaves one occurrence on words that asserted both", async () => {
    const [one, other] = [await makeAll(), await makeAll()];
    const choice = { claim: { id: one.claim, text: undefined, question: null } };
    await addOccurrence(await annotating(), other.annotation, choice);
    const { occurrences } = await mergeClaim(await annotating(), one.claim, other.claim);
    expect(occurrences.map(({ annotationId }) => annotationId).sort()).toEqual(
      [one.annotation, other.annotation].sort(),
    );
  });

  it("leads to the last where that is merged in its turn", async () => {
    const [one, two, three] = [await makeAll(), await makeAll(), await makeAll()];
    await mergeClaim(await annotating(), one.claim, two.claim);
    const { merged } = await mergeClaim(await annotating(), two.claim, three.claim);
    expect(merged.map(({ id }) => id).sort()).toEqual([one.claim, two.claim].sort());
  });

  it("comes back with its places", async () => {
    const [one, other] = [await makeAll(), await makeAll()];
    await mergeClaim(await annotating(), one.claim, other.claim);
    const back = await restoreClaim(await annotating(), one.claim);
    expect(back.occurrences).toMatchObject([{ annotationId: one.annotation }]);
    expect((await getClaim(await reading(), other.claim)).merged).toEqual([]);
  });

  it.each<[string, (one: string, other: string) => Promise<[string, string]>, object]>([
    ["into itself", async (one) => [one, one], { fields: [{ code: "merge-into-itself" }] }],
    [
      "into one of another project",
      async (one) => [one, (await makeAll(await makeTeam())).claim],
      { fields: [{ path: ["into"], code: "claim-unknown" }] },
    ],
    [
      "in a circle",
      async (one, other) => {
        await mergeClaim(await annotating(), other, one);
        return [one, other];
      },
      { fields: [{ path: ["into"], code: "claim-unknown" }] },
    ],
    [
      "once it is gone",
      async (one, other) => {
        await deleteClaim(await annotating(), one, undefined);
        return [one, other];
      },
      { code: "claim-deleted" },
    ],
  ])("is refused %s", async (_case, arrange, problem) => {
    const [one, other] = await arrange((await makeAll()).claim, (await makeAll()).claim);
    await expect(mergeClaim(await annotating(), one, other)).rejects.toMatchObject(problem);
  });

  it("of two who merge each into the other at once one is done", async () => {
    const [one, other] = [(await makeAll()).claim, (await makeAll()).claim];
    const may = await annotating();
    const both = await Promise.allSettled([mergeClaim(may, one, other), mergeClaim(may, other, one)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

it("nothing is annotated in a deleted article by who had the permit before", async () => {
  const article = await importText(team, "So it was said.");
  const may = await annotating();
  await deleteArticle(await team.may("manager", "manage"), article.id);
  const input = CreateAnnotationSchema.parse({ start: 0, end: 2, comment: "Look here." });
  await expect(createAnnotation(may, article.id, input)).rejects.toMatchObject({ code: "article-deleted" });
});
