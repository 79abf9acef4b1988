import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { AddOccurrenceSchema, ChangeAnnotationSchema, CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { importText, makeClaim, makeMark, makePerson, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { permit } from "../actor";
import { getClaim } from "../claims/detail";
import { listClaims } from "../claims/list";
import { prisma } from "../db/database";
import { getAnnotation, listAnnotations } from "./data";
import { addOccurrence, changeAnnotation, createAnnotation, deleteAnnotation } from "./mutations";

const text = "So it was said. So it was not.";

let team: Team;
let article: ArticleRecord;

beforeAll(async () => {
  team = await makeTeam();
  article = await importText(team, text);
});

async function annotate(input: object, by: "annotator" | "reviewer" = "annotator") {
  const parsed = CreateAnnotationSchema.parse({ start: 0, end: 2, ...input });
  return (await createAnnotation(await team.may(by, "annotate"), article.id, parsed)).value;
}

async function assert(annotationId: string, claim: object, by: "annotator" | "reviewer" = "annotator") {
  return addOccurrence(await team.may(by, "annotate"), annotationId, AddOccurrenceSchema.parse({ claim }));
}

it.each<[string, object]>([
  ["a claim's words", { claim: { text: "So." } }],
  [
    "all that can be said of a claim",
    {
      claim: {
        text: "„So“ it was.",
        attribution: { source: "The service", cue: "said", form: "direct", dateSaid: "2025-05", chain: ["One", "Two"] },
        quantity: {
          raw: "0,1 t",
          value: 0.1,
          lower: -1e-7,
          upper: 1e21,
          approximator: "about",
          unit: "t",
          kind: "total",
        },
        question: "How was it?",
      },
      comment: "Look here.",
    },
  ],
  ["the least of each part", { claim: { text: "So.", attribution: { source: "She" }, quantity: { raw: "one" } } }],
  ["a comment", { comment: "Look here." }],
])("what is answered at once is what is read afterwards: %s", async (_, input) => {
  const answered = await annotate(input);
  expect(answered).toEqual(await getAnnotation(await team.may("viewer", "read"), answered.id));
});

it("what asserts a claim that is there is answered with what was said of it", async () => {
  const { id } = await makeClaim(team);
  await makeMark(team, "reviewer", id, "confirmed");
  const answered = await annotate({ claim: { id } });
  expect(answered.claims).toMatchObject([{ id, state: "marked", verdict: "confirmed" }]);
});

describe("a span", () => {
  it("may assert several claims, in the order in which they were attached", async () => {
    const { id } = await annotate({ claim: { text: "First." } });
    const third = await makeClaim(team, "Third.");
    await assert(id, { text: "Second." });
    const { claims } = await assert(id, { id: third.id }, "reviewer");
    expect(claims.map((claim) => claim.text)).toEqual(["First.", "Second.", "Third."]);
  });

  it("may carry a comment and no claim", async () => {
    const { claims, comments } = await annotate({ comment: "Look here." });
    expect([claims, comments.map((comment) => comment.text)]).toEqual([[], ["Look here."]]);
  });

  it("that asserts a claim twice asserts it once, and keeps who said so first", async () => {
    const { id } = await annotate({ claim: { text: "Once." } });
    const { claims } = await assert(id, { text: "Again." });
    const before = await prisma().occurrence.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } });
    const again = await assert(id, { id: claims[1]?.id }, "reviewer");
    expect(again.claims).toEqual(claims);
    const after = await prisma().occurrence.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } });
    expect(after).toEqual(before);
  });

  it.each<[string, () => Promise<object & { id: string }>]>([
    ["a claim that is there", async () => ({ id: (await makeClaim(team)).id })],
    [
      "a new one",
      async () => ({ id: randomUUID(), text: "New.", question: randomUUID(), attribution: { source: "She" } }),
    ],
  ])("that is told %s by many at once asserts it once", async (_, choose) => {
    const { id } = await annotate({ comment: "Look here." });
    const claim = await choose();
    const told = await Promise.all(Array.from({ length: 16 }, () => assert(id, claim)));
    expect(told.map(({ claims }) => claims.map((one) => one.id))).toEqual(told.map(() => [claim.id]));
  });

  it("asserts a claim that was taken off it again", async () => {
    const { id, claims } = await annotate({ claim: { text: "So it is." } });
    const by = { changedById: team.people.annotator.id };
    await prisma().occurrence.updateMany({ where: { annotationId: id }, data: { deletedAt: new Date(), ...by } });
    expect(await getAnnotation(await team.may("viewer", "read"), id)).toMatchObject({ claims: [] });
    expect(await assert(id, { id: claims[0]?.id })).toMatchObject({ claims });
  });
});

describe("a claim that the project does not have is refused, and nothing is written", () => {
  const unknown = { code: "invalid", fields: [{ path: ["claim", "id"], code: "claim-unknown" }] };
  it.each<[string, () => Promise<string>]>([
    ["another project's", async () => (await makeClaim(await makeTeam())).id],
    ["nobody's", async () => randomUUID()],
  ])("%s", async (_, claimId) => {
    const claim = { id: await claimId() };
    const { id } = await annotate({ comment: "Look here." });
    const before = await prisma().annotation.count();
    await expect(annotate({ claim })).rejects.toMatchObject(unknown);
    await expect(assert(id, claim)).rejects.toMatchObject(unknown);
    expect(await prisma().annotation.count()).toBe(before);
    expect(await prisma().occurrence.count({ where: { claimId: claim.id, projectId: team.projectId } })).toBe(0);
  });

  it("one whose id is taken by another claim", async () => {
    const { id } = await makeClaim(team);
    const taken = { code: "id-taken", status: 409, values: { id } };
    await expect(annotate({ claim: { id, text: "Another." } })).rejects.toMatchObject(taken);
    expect(await getClaim(await team.may("viewer", "read"), id)).toMatchObject({ text: "It was said." });
  });
});

describe("an annotation is changed and taken back", () => {
  const outcomes = [
    ["annotator", "who made it", true],
    ["manager", "a manager", true],
    ["reviewer", "somebody else", false],
    ["resolver", "a resolver", false],
  ] as const;
  it.each(outcomes)("by the %s, %s: %s", async (role, _, allowed) => {
    const { id } = await annotate({ claim: { text: "So it is." } });
    const may = await team.may(role, "annotate");
    const change = changeAnnotation(may, id, ChangeAnnotationSchema.parse({ version: 1, start: 0, end: 5 }));
    if (allowed) await expect(change).resolves.toMatchObject({ quote: "So it" });
    else await expect(change).rejects.toMatchObject({ code: "forbidden" });
    const taken = deleteAnnotation(may, id, undefined);
    if (allowed) await expect(taken).resolves.toBeUndefined();
    else await expect(taken).rejects.toMatchObject({ code: "forbidden" });
    expect(await prisma().annotation.count({ where: { id, deletedAt: null } })).toBe(allowed ? 0 : 1);
  });

  it("by nobody who only reads", async () => {
    const { id } = await annotate({ claim: { text: "So it is." } });
    const viewer = permit(team.people.viewer, { annotation: id }, "annotate");
    await expect(viewer).rejects.toMatchObject({ code: "forbidden" });
    const stranger = permit(await makePerson("Otto"), { annotation: id }, "annotate");
    await expect(stranger).rejects.toMatchObject({ code: "not-found" });
  });

  it("and its claims stay, without the place", async () => {
    const { id, claims } = await annotate({ claim: { text: "So it is." } });
    const may = await team.may("annotator", "annotate");
    await deleteAnnotation(may, id, undefined);
    const claim = await getClaim(may, claims[0]?.id ?? "");
    expect(claim).toMatchObject({ text: "So it is.", occurrences: [], occurrenceCount: 0, articleCount: 0 });
    expect((await listClaims(may, { article: article.id })).items.map((one) => one.id)).not.toContain(claim.id);
    await expect(permit(team.people.annotator, { annotation: id }, "read")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("only to a place in the text", async () => {
    const { id } = await annotate({ claim: { text: "So it is." } });
    const input = ChangeAnnotationSchema.parse({ version: 1, start: 0, end: 1_000 });
    await expect(changeAnnotation(await team.may("annotator", "annotate"), id, input)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: ["end"], code: "span-out-of-range" }],
    });
    expect(await getAnnotation(await team.may("viewer", "read"), id)).toMatchObject({ quote: "So", version: 1 });
  });
});

describe("the text that the offsets count in", () => {
  it("is the latest: who saw an older one is told which it is", async () => {
    const old = await importText(team, text);
    const { id: oldId } = old.textVersion;
    const words = "So it was said, after all.";
    const { id } = await prisma().articleVersion.create({
      data: {
        projectId: team.projectId,
        articleId: old.id,
        number: 2,
        text: words,
        sha256: createHash("sha256").update(words).digest("hex"),
        length: words.length,
        codePoints: words.length,
        authorId: team.people.annotator.id,
      },
    });
    const may = await team.may("annotator", "annotate");
    const place = { start: 0, end: words.length, comment: "Look here." };
    const late = createAnnotation(may, old.id, CreateAnnotationSchema.parse({ ...place, versionId: oldId }));
    await expect(late).rejects.toMatchObject({ code: "stale", current: { versionId: id } });
    const made = (await createAnnotation(may, old.id, CreateAnnotationSchema.parse(place))).value;
    expect(made).toMatchObject({ versionId: id, quote: words });
  });

  it("is not another article's", async () => {
    const { textVersion } = await importText(team, text);
    await expect(annotate({ versionId: textVersion.id, comment: "Look here." })).rejects.toMatchObject({
      fields: [{ path: ["versionId"], code: "version-unknown" }],
    });
  });
});

it("the annotations of a text are walked in its order, each once, while others are made", async () => {
  const { id, textVersion } = await importText(team, text);
  const may = await team.may("annotator", "annotate");
  const spans = [
    [16, 18],
    [0, 2],
    [3, 15],
    [0, 15],
    [3, 15],
    [3, 5],
    [0, 2],
  ] as const;
  const make = async ([start, end]: readonly [number, number]) =>
    (await createAnnotation(may, id, CreateAnnotationSchema.parse({ start, end, comment: "Look here." }))).value;
  const made = new Set<string>();
  for (const span of spans) made.add((await make(span)).id);
  const walked = await walk(
    (cursor) => listAnnotations(may, textVersion.id, { cursor, limit: 2 }),
    () => make([0, 1]),
  );
  expect(walked.map((one) => one.id).sort()).toEqual([...made].sort());
  expect(walked.map(({ start, end }) => [start, end])).toEqual([...spans].sort(([a, b], [c, d]) => a - c || b - d));
});
