import { beforeAll, describe, expect, it } from "vitest";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { expectLines, gone, linesOf } from "../../testing/history";
import { importText, makePerson, makeTeam, type Team } from "../../testing/people";
import { type Actor, permit } from "../actor";
import { getClaim } from "../claims/detail";
import { listAnnotations } from "./data";
import {
  addOccurrence,
  changeAnnotation,
  createAnnotation,
  deleteAnnotation,
  removeOccurrence,
  restoreAnnotation,
} from "./mutations";

let team: Team;
let article: ArticleRecord;

beforeAll(async () => {
  team = await makeTeam();
  article = await importText(team, "So it was said. So it was not.");
});

async function annotate() {
  const input = CreateAnnotationSchema.parse({ start: 0, end: 2, claim: { text: "So it is." } });
  return (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
}

/** The permits that the routes ask for. */
const to = (id: string, actor: Actor = team.people.annotator) => permit(actor, { annotation: id }, "annotate");
const toOneTakenBack = (id: string, actor: Actor = team.people.annotator) =>
  permit(actor, { annotation: id }, "annotate", { orDeleted: true });

async function take(id: string, version?: number) {
  await deleteAnnotation(await toOneTakenBack(id), id, version);
}

async function restore(id: string, version: number, actor?: Actor) {
  return restoreAnnotation(await toOneTakenBack(id, actor), id, version);
}

async function isListed(id: string): Promise<boolean> {
  const { items } = await listAnnotations(await team.may("viewer", "read"), article.textVersion.id, { limit: 1_000 });
  return items.some((one) => one.id === id);
}

describe("an annotation that was taken back", () => {
  it("is brought back as it was", async () => {
    const before = await annotate();
    await take(before.id, 1);
    expect(await isListed(before.id)).toBe(false);
    expect(await restore(before.id, 1)).toEqual({ ...before, version: 3 });
    expect(await isListed(before.id)).toBe(true);
  });

  it("is taken back once and brought back once, however often that is asked for", async () => {
    const { id } = await annotate();
    const lines = await linesOf(team, async () => {
      for (let again = 0; again < 3; again++) await take(id, 1);
      for (let again = 0; again < 3; again++) expect(await restore(id, 1)).toMatchObject({ version: 3 });
    });
    expectLines(lines, [
      ["Edda", "deleted", "Annotation", gone],
      ["Edda", "restored", "Annotation"],
    ]);
  });

  it("is not brought back by who saw another version of it", async () => {
    const { id } = await annotate();
    await changeAnnotation(await to(id), id, { version: 1, start: 0, end: 5 });
    await take(id, 2);
    await expect(restore(id, 1)).rejects.toMatchObject({ code: "not-found" });
    await restore(id, 2);
    await expect(restore(id, 1)).rejects.toMatchObject({ code: "stale", current: { id, version: 4 } });
  });

  it("is brought back by who made it or a manager, by nobody else", async () => {
    const { id } = await annotate();
    await take(id);
    await expect(restore(id, 1, team.people.reviewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restore(id, 1, team.people.viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restore(id, 1, await makePerson("Otto"))).rejects.toMatchObject({ code: "not-found" });
    expect(await isListed(id)).toBe(false);
    await restore(id, 1, team.people.manager);
    expect(await isListed(id)).toBe(true);
  });

  it("is not changed, nor does it assert anything more", async () => {
    const { id } = await annotate();
    await take(id);
    await expect(to(id)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("an annotation's new ends", () => {
  it("asked for again by who did not hear the answer are no mistake", async () => {
    const { id } = await annotate();
    const change = { version: 1, start: 0, end: 5 };
    const changed = await changeAnnotation(await to(id), id, change);
    expect(await changeAnnotation(await to(id), id, change)).toEqual(changed);
    const manager = await to(id, team.people.manager);
    await expect(changeAnnotation(manager, id, change)).rejects.toMatchObject({ code: "stale", current: changed });
  });
});

describe("a claim taken off a span", () => {
  it("stays in the project, without the place", async () => {
    const { id, claims } = await annotate();
    const [claim] = claims;
    expect(await removeOccurrence(await to(id), id, claim?.id ?? "")).toMatchObject({ id, claims: [] });
    const { occurrences } = await getClaim(await team.may("viewer", "read"), claim?.id ?? "");
    expect(occurrences).toEqual([]);
  });

  it("is taken off once, and put back", async () => {
    const { id, claims } = await annotate();
    const claimId = claims[0]?.id ?? "";
    const lines = await linesOf(team, async () => {
      for (let again = 0; again < 2; again++) await removeOccurrence(await to(id), id, claimId);
      const choice = { claim: { id: claimId, text: undefined, question: null } };
      for (let again = 0; again < 2; again++)
        expect(await addOccurrence(await to(id), id, choice)).toMatchObject({ claims });
    });
    expectLines(lines, [
      ["Edda", "deleted", "Occurrence", gone],
      ["Edda", "restored", "Occurrence"],
    ]);
  });

  it("is taken off by who put it there or a manager, by nobody else", async () => {
    const { id, claims } = await annotate();
    const claimId = claims[0]?.id ?? "";
    const reviewer = removeOccurrence(await to(id, team.people.reviewer), id, claimId);
    await expect(reviewer).rejects.toMatchObject({ code: "forbidden" });
    expect(await removeOccurrence(await to(id, team.people.manager), id, claimId)).toMatchObject({ claims: [] });
  });

  it("was on it", async () => {
    const [one, other] = [await annotate(), await annotate()];
    const stranger = removeOccurrence(await to(one.id), one.id, other.claims[0]?.id ?? "");
    await expect(stranger).rejects.toMatchObject({ code: "not-found" });
  });
});
