import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { AttachOccurrencesSchema, type LikePassage } from "../../schemas/passage";
import { importText, makeTeam, type Team } from "../../testing/people";
import { createAnnotation } from "../annotations/mutations";
import { deleteArticle } from "../articles/mutations";
import { createVersion } from "../articles/version";
import { deleteClaim } from "../claims/deletion";
import { getClaim } from "../claims/detail";
import { createComment } from "../comments/mutations";
import { prisma } from "../db/database";
import { listBatches } from "./batches";
import { listLikePassages } from "./data";
import { indexPassages } from "./index-passages";
import { attachOccurrences, undoOccurrences } from "./mutations";

let team: Team;
let claimId: string;
beforeEach(async () => {
  team = await makeTeam();
  const article = await importText(team, "Gestern. Es wurden 14 000 Soldaten nach Kursk entsandt. Morgen.", "First");
  const input = CreateAnnotationSchema.parse({
    quote: "Es wurden 14 000 Soldaten nach Kursk entsandt",
    claim: { text: "Nach Kursk wurden 14 000 Soldaten entsandt." },
  });
  const { claims } = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
  claimId = claims[0]?.id ?? "";
});

const read = () => team.may("viewer", "read");
const found = async () => (await listLikePassages(await read(), claimId, {})).items;
const seen = async () => (await found()).map(({ quote, kind, isAttached }) => [quote, kind, isAttached]);
const placeOf = ({ article, start, end, quote }: LikePassage) => ({
  ...{ articleId: article.id, versionId: article.versionId },
  ...{ start, end, quote },
});
const own = ["Es wurden 14 000 Soldaten nach Kursk entsandt", "same", true];

describe("like passages", () => {
  it("are found in other articles with what stands around them, the most like first, and rivals are called so", async () => {
    await importText(team, "So hiess es: Es wurden 15 000 Soldaten nach Kursk entsandt.", "Rival");
    await importText(team, "Laut Seoul wurden 14.000 Soldaten nach Kursk entsandt, sagt man. Und mehr.", "Like");
    await importText(team, "Die Brücke trägt 48 Tonnen.", "Other");
    const passages = await found();
    expect(passages.map(({ article, kind, quote }) => [article.title, kind, quote])).toEqual([
      ["First", "same", own[0]],
      ["Like", "like", "wurden 14.000 Soldaten nach Kursk entsandt"],
      ["Rival", "rival", "Es wurden 15 000 Soldaten nach Kursk entsandt"],
    ]);
    expect(passages[1]).toMatchObject({ before: "Laut Seoul ", after: ", sagt man. Und mehr.", isAttached: false });
  });

  it("have offsets at which their words stand, also behind what takes two units, and over a broken line", async () => {
    const text = "😀😀 Schlagzeile\n\nFür 😀: es wurden 14’000 Soldaten\nnach Kursk entsandt.";
    const article = await importText(team, text, "Wide");
    const passage = (await found()).find((one) => one.article.id === article.id);
    expect(passage && text.slice(passage.start, passage.end)).toBe(passage?.quote);
    expect(passage?.quote).toContain("14’000 Soldaten");
  });

  it("are not those of another project, of a deleted article, or of an earlier text", async () => {
    const like = "Es wurden 14 000 Soldaten nach Kursk entsandt.";
    await importText(await makeTeam(), like);
    const { id } = await importText(team, `Erst. ${like}`);
    const later = await importText(team, `Dann. ${like}`);
    expect(await found()).toHaveLength(3);
    await deleteArticle(await team.may("manager", "manage"), id);
    const after = later.textVersion.id;
    await createVersion(await team.may("annotator", "import"), later.id, {
      id: undefined,
      after,
      text: "Nichts davon.",
    });
    expect(await seen()).toEqual([own]);
  });

  it("come page by page, each once", async () => {
    for (const number of [1, 2, 3]) {
      await importText(team, `Im Artikel ${number}: Es wurden 14 000 Soldaten nach Kursk entsandt.`, `Nr. ${number}`);
    }
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listLikePassages(await read(), claimId, { limit: 1, cursor });
      titles.push(...page.items.map(({ article }) => article.title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(titles.sort()).toEqual(["First", "Nr. 1", "Nr. 2", "Nr. 3"]);
  });

  it("of a long text are there once it was cut in the background, and cutting again adds none", async () => {
    const long = `${"Ein Satz, der nichts damit zu tun hat. ".repeat(3_000)}Es wurden 14 000 Soldaten nach Kursk entsandt.`;
    await importText(team, long, "Long");
    expect(await seen()).toEqual([own]);
    const job = {
      id: "",
      payload: {},
      projectId: team.projectId,
      authorId: "",
      attempt: 1,
      signal: new AbortController().signal,
    };
    expect(await indexPassages.run({ ...job, progress: () => {} })).toEqual({ articles: 1 });
    expect((await found()).map(({ article }) => article.title).sort()).toEqual(["First", "Long"]);
    const count = () => prisma().passage.count({ where: { projectId: team.projectId } });
    const before = await count();
    expect(await indexPassages.run({ ...job, progress: () => {} })).toEqual({ articles: 0 });
    expect(await count()).toBe(before);
  });
});

describe("attached in one step", () => {
  let others: LikePassage[];
  beforeEach(async () => {
    for (const title of ["Second", "Third"]) {
      await importText(team, `${title} war: Es wurden 14 000 Soldaten nach Kursk entsandt.`, title);
    }
    others = (await found()).filter(({ isAttached }) => !isAttached);
  });

  const attach = async (places: object[], id?: string) =>
    attachOccurrences(await team.may("annotator", "annotate"), claimId, AttachOccurrencesSchema.parse({ id, places }));
  const occurrences = async () =>
    (await getClaim(await read(), claimId)).occurrences.map(({ article }) => article.title).sort();

  it("the claim is asserted at all of the places, and undone at all of them", async () => {
    const batch = await attach(others.map(placeOf));
    expect(batch).toMatchObject({ count: 2, undoneAt: null, createdBy: { name: "Edda" } });
    expect(await occurrences()).toEqual(["First", "Second", "Third"]);
    expect((await found()).every(({ isAttached }) => isAttached)).toBe(true);
    expect((await listBatches(await read(), claimId)).map(({ id }) => id)).toEqual([batch.id]);
    const undo = async () => undoOccurrences(await team.may("annotator", "annotate"), claimId, batch.id);
    expect((await undo()).undoneAt).not.toBeNull();
    expect(await undo()).toEqual(await undo());
    expect(await occurrences()).toEqual(["First"]);
    expect(await listBatches(await read(), claimId)).toEqual([]);
    const left = await prisma().annotation.count({ where: { projectId: team.projectId, deletedAt: null } });
    expect(left).toBe(1);
  });

  it("words that are annotated already keep their annotation, which undoing leaves alone", async () => {
    const [place] = others.map(placeOf);
    const input = CreateAnnotationSchema.parse({ start: place?.start, end: place?.end, claim: { text: "Another." } });
    const made = await createAnnotation(await team.may("reviewer", "annotate"), place?.articleId ?? "", input);
    const { id } = made.value;
    const batch = await attach(others.map(placeOf));
    const annotations = () =>
      prisma().annotation.findMany({
        where: { articleId: place?.articleId ?? "", deletedAt: null },
        select: { id: true },
      });
    expect(await annotations()).toEqual([{ id }]);
    await undoOccurrences(await team.may("annotator", "annotate"), claimId, batch.id);
    expect(await annotations()).toEqual([{ id }]);
  });

  it("an annotation that somebody has said something about stays when the step is undone", async () => {
    const batch = await attach(others.map(placeOf));
    const [item] = await prisma().occurrenceBatchItem.findMany({ where: { batchId: batch.id } });
    const annotationId = item?.annotationId ?? "";
    await createComment(await team.may("reviewer", "annotate"), { annotationId }, { id: undefined, text: "Really?" });
    await undoOccurrences(await team.may("annotator", "annotate"), claimId, batch.id);
    expect(await prisma().annotation.findUnique({ where: { id: annotationId } })).toMatchObject({ deletedAt: null });
    expect(await occurrences()).toEqual(["First"]);
  });

  it("it is done once, however often it is sent, and another step with its id is refused", async () => {
    const id = randomUUID();
    const places = others.map(placeOf);
    const sent = await Promise.all([1, 2, 3].map(() => attach(places, id)));
    for (const one of sent) expect(one).toEqual(sent[0]);
    expect(await occurrences()).toEqual(["First", "Second", "Third"]);
    await expect(attach(places.slice(0, 1), id)).rejects.toMatchObject({ code: "id-taken" });
  });

  it.each<[string, (place: object) => object, object]>([
    ["other words than stand there", (place) => ({ ...place, quote: "Nein" }), { code: "invalid" }],
    ["half a character's place", (place) => ({ ...place, start: -1 }), { code: "invalid" }],
    ["an article that is not there", (place) => ({ ...place, articleId: randomUUID() }), { code: "invalid" }],
  ])("%s among the places, and nothing is attached", async (_, wrong, problem) => {
    const [first = {}, second = {}] = others.map(placeOf);
    await expect(attach([first, wrong(second)])).rejects.toMatchObject(problem);
    expect(await occurrences()).toEqual(["First"]);
  });

  it("where an article has a newer text nothing is attached, and the newer one is named", async () => {
    const places = others.map(placeOf);
    const [place] = places;
    const may = await team.may("annotator", "import");
    const text = "Ganz anders.";
    const { textVersion } = await createVersion(may, place?.articleId ?? "", {
      id: undefined,
      after: place?.versionId ?? "",
      text,
    });
    await expect(attach(places)).rejects.toMatchObject({ code: "stale", current: { versionId: textVersion.id } });
    expect(await occurrences()).toEqual(["First"]);
  });

  it("where the claim is gone nothing is attached", async () => {
    await deleteClaim(await team.may("manager", "annotate"), claimId, undefined);
    await expect(attach(others.map(placeOf))).rejects.toMatchObject({ code: "claim-deleted" });
  });

  it.each([
    ["reviewer", false],
    ["manager", true],
  ] as const)("somebody else's step is undone by the %s: %s", async (role, allowed) => {
    const { id } = await attach(others.map(placeOf));
    const undone = undoOccurrences(await team.may(role, "annotate"), claimId, id);
    if (allowed) await expect(undone).resolves.toMatchObject({ id });
    else await expect(undone).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the plan", () => {
  beforeAll(async () => {
    team = await makeTeam();
  });
  it("of a search reads the index of trigrams", async () => {
    const plan = await prisma().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<
        object[]
      >`EXPLAIN SELECT FROM "Passage" passage WHERE passage.words %> ${"es wurden soldaten entsandt"}`;
    });
    expect(JSON.stringify(plan)).toContain("Passage_words_idx");
  });
});
