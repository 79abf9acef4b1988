import { beforeAll, describe, expect, it } from "vitest";
import { type CreateAnnotation, CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { SpanQuerySchema } from "../../schemas/span-agreement";
import { addMember, importText, makeMark, makeTeam, type Team } from "../../testing/people";
import { type Actor, permit } from "../actor";
import { changeAnnotation, createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { prisma } from "../db/database";
import { getSpanAgreement } from "./span-data";
import { spansResponse } from "./spans-file";

const ask = (query: object = {}) => SpanQuerySchema.parse(query);

/** Underlines words, with a claim unless a comment is given. */
async function underline(team: Team, by: Actor, article: ArticleRecord, where: Partial<CreateAnnotation>) {
  const may = await permit(by, { project: team.projectId }, "annotate");
  const carried = where.comment ? {} : { claim: { text: "It was said." } };
  return (await createAnnotation(may, article.id, CreateAnnotationSchema.parse({ ...carried, ...where }))).value;
}

async function underlineAll(team: Team, by: Actor, article: ArticleRecord, spans: readonly [number, number][]) {
  for (const [start, end] of spans) await underline(team, by, article, { start, end });
}

/** So many characters of which none is a space. */
const text = (length: number) => "abcdefghij".repeat(length / 10);

/** The observers i and j, with their units of category c, of Krippendorff 2004, Content Analysis, 2nd ed., p. 254. */
const observers = {
  i: [
    [225, 295],
    [370, 400],
  ],
  j: [
    [220, 300],
    [355, 375],
    [400, 420],
  ],
} as const;
/** His continuum is from 150 to 450. */
const from0 = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]): [number, number] => [start - 150, end - 150]);

describe("Krippendorff's example of two observers, as an article", () => {
  let team: Team;
  let otto: Actor;
  let article: ArticleRecord;
  beforeAll(async () => {
    team = await makeTeam();
    otto = await addMember(team, "annotator", "Otto");
    article = await importText(team, text(300), "Krippendorff");
    await underlineAll(team, team.people.annotator, article, from0(observers.i));
    await underlineAll(team, otto, article, from0(observers.j));
  });

  it("has his α of category c, 0.7286", async () => {
    const { measures } = await getSpanAgreement(await team.may("viewer", "read"), ask());
    expect(measures.alphaU.value).toBeCloseTo(0.7286, 4);
    expect(measures.alphaU).toMatchObject({ reason: null, interval: null, articles: 1, annotators: 2, spans: 5 });
  });

  it("has no span twice; both of one meet two of the three of the other, which is 0.8 of 1", async () => {
    // 2 · (2/2) · (2/3) / (2/2 + 2/3)
    const { measures, articles, pairs } = await getSpanAgreement(await team.may("viewer", "read"), ask());
    expect(measures.exact.value).toBe(0);
    expect(measures.overlap.value).toBeCloseTo(0.8, 12);
    expect(articles).toEqual([{ id: article.id, title: "Krippendorff", measures }]);
    expect(pairs.map(({ annotators }) => annotators.map(({ name }) => name).sort())).toEqual([["Edda", "Otto"]]);
    expect(pairs[0]?.measures).toEqual(measures);
  });

  it("is one row a span in the table", async () => {
    const table = await spansResponse(await team.may("viewer", "read"), ask(), { byteOrderMark: false });
    const rows = (await table.text()).trimEnd().split("\r\n");
    expect(rows[0]).toBe(
      "article_id,article_title,annotator_id,annotator,annotation_id,start_utf16,end_utf16,start_code_point,end_code_point,quote",
    );
    expect(rows).toHaveLength(6);
    expect(rows[2]).toContain(`${article.id},Krippendorff,${team.people.annotator.id},Edda,`);
    expect(rows[2]).toContain(`,75,145,75,145,${text(300).slice(75, 145)}`);
  });

  it("is nothing to another project, nor to a person who underlined nothing, nor of an article of elsewhere", async () => {
    const elsewhere = await makeTeam();
    const theirs = await getSpanAgreement(await elsewhere.may("manager", "read"), ask({ article: article.id }));
    const nothing = { value: null, reason: "no-common-articles", interval: null, articles: 0, annotators: 0, spans: 0 };
    expect(theirs).toEqual({
      measures: { exact: nothing, overlap: nothing, alphaU: nothing, gamma: nothing },
      articles: [],
      pairs: [],
    });
    const pair = [otto.id, team.people.viewer.id].join(",");
    expect((await getSpanAgreement(await team.may("viewer", "read"), ask({ annotators: pair }))).pairs).toEqual([]);
    const foreign = await importText(elsewhere, text(50));
    const asked = await getSpanAgreement(await team.may("viewer", "read"), ask({ article: foreign.id }));
    expect(asked.articles).toEqual([]);
  });
});

describe("two articles that three people underlined", () => {
  let team: Team;
  let otto: Actor;
  let both: ArticleRecord[];
  beforeAll(async () => {
    team = await makeTeam();
    otto = await addMember(team, "annotator", "Otto");
    both = [await importText(team, text(100), "One"), await importText(team, `😀${text(100)}`, "Two")];
    const [one, two] = both as [ArticleRecord, ArticleRecord];
    await underlineAll(team, team.people.annotator, one, [[0, 10]]);
    await underlineAll(team, otto, one, [[0, 10]]);
    await underlineAll(team, team.people.annotator, two, [[12, 22]]);
    await underlineAll(team, otto, two, [[15, 20]]);
    await underlineAll(team, team.people.manager, two, [[60, 70]]);
  });

  it("are looked at article by article, pair by pair and together, with intervals", async () => {
    const { measures, articles, pairs } = await getSpanAgreement(await team.may("viewer", "read"), ask());
    // Of Edda and Otto half; of each of them and Mona nothing.
    expect(measures.exact.value).toBeCloseTo(1 / 6, 12);
    expect(measures.exact).toMatchObject({ articles: 2, annotators: 3, spans: 5 });
    expect(measures.exact.interval).toEqual({ lower: 0, upper: 1 });
    expect(
      articles.map(({ title, measures: { exact, alphaU, gamma } }) => [
        title,
        exact.value,
        alphaU.articles,
        gamma.articles,
      ]),
    ).toEqual([
      ["Two", 0, 1, 1],
      ["One", 1, 1, 1],
    ]);
    const found = pairs.map(({ annotators, measures }) => [
      annotators
        .map(({ name }) => name)
        .sort()
        .join(" "),
      measures.exact.value,
      measures.overlap.value,
    ]);
    expect(found.sort()).toEqual([
      ["Edda Mona", 0, 0],
      ["Edda Otto", 0.5, 1],
      ["Mona Otto", 0, 0],
    ]);
  });

  it("are looked at of two people alone, with an interval", async () => {
    const annotators = [otto.id, team.people.annotator.id].join(",");
    const { measures } = await getSpanAgreement(await team.may("viewer", "read"), ask({ annotators }));
    expect(measures.exact).toMatchObject({ value: 0.5, articles: 2, annotators: 2, interval: { lower: 0, upper: 1 } });
  });

  it("are of one alone what the article's row says", async () => {
    const alone = await getSpanAgreement(await team.may("viewer", "read"), ask({ article: both[0]?.id }));
    expect(alone.measures.gamma).toMatchObject({ value: 1, articles: 1 });
    expect(alone.articles.map(({ title }) => title)).toEqual(["One"]);
  });

  it("have their places in both units in the table", async () => {
    const table = await spansResponse(await team.may("viewer", "read"), ask({ article: both[1]?.id }), {});
    expect(await table.text()).toContain(`,12,22,11,21,${text(100).slice(10, 20)}`);
  });
});

it("goes by where annotations stand now, and leaves out what is no span", async () => {
  const team = await makeTeam();
  const otto = await addMember(team, "annotator", "Otto");
  const article = await importText(team, text(100));
  await underline(team, team.people.annotator, article, { start: 0, end: 10 });
  const moved = await underline(team, otto, article, { start: 40, end: 50 });
  const read = async () => (await getSpanAgreement(await team.may("viewer", "read"), ask())).measures.exact;
  expect(await read()).toMatchObject({ value: 0, spans: 2 });

  const ottoMay = await permit(otto, { project: team.projectId }, "annotate");
  await changeAnnotation(ottoMay, moved.id, { version: moved.version, start: 0, end: 10 });
  expect(await read()).toMatchObject({ value: 1, spans: 2 });

  // A comment on words is a discussion; who only comments has not annotated.
  await underline(team, otto, article, { start: 60, end: 70, comment: "Really?" });
  const alone = await importText(team, text(100));
  await underline(team, team.people.annotator, alone, { start: 0, end: 10 });
  await underline(team, otto, alone, { start: 0, end: 10, comment: "Really?" });
  expect(await read()).toMatchObject({ value: 1, spans: 2, articles: 1 });

  await deleteAnnotation(ottoMay, moved.id, undefined);
  expect(await read()).toMatchObject({ value: null, reason: "no-common-articles" });
});

it("does not look at deleted articles", async () => {
  const team = await makeTeam();
  const article = await importText(team, text(100));
  await underline(team, team.people.annotator, article, { start: 0, end: 10 });
  await underline(team, team.people.manager, article, { start: 0, end: 10 });
  await prisma().article.update({
    where: { id: article.id },
    data: { deletedAt: new Date(), changedById: team.people.manager.id },
  });
  expect((await getSpanAgreement(await team.may("viewer", "read"), ask())).measures.exact.articles).toBe(0);
});

it.each([
  ["blind", { blind: true }],
  ["whose resolver is blind, too", { blind: true, resolverBlind: true }],
])("tells nobody in a project that is %s of marks: it is the same before and after them", async (_, about) => {
  const team = await makeTeam(about);
  const second = await addMember(team, "reviewer", "Rosa");
  const article = await importText(team, text(100));
  const { claims } = await underline(team, team.people.annotator, article, { start: 0, end: 10 });
  await underline(team, team.people.manager, article, { start: 2, end: 10 });
  const readers = [second, team.people.reviewer, team.people.resolver, team.people.viewer];
  const readAll = () =>
    Promise.all(
      readers.map(async (reader) => {
        const may = await permit(reader, { project: team.projectId }, "read");
        const table = await spansResponse(may, ask(), {});
        return [await getSpanAgreement(may, ask()), await table.text()];
      }),
    );
  const before = await readAll();
  await makeMark(team, "reviewer", claims[0]?.id ?? "", "confirmed");
  await makeMark(team, "annotator", claims[0]?.id ?? "", "refuted");
  expect(await readAll()).toEqual(before);
  expect(before[0]).toEqual(before[3]);
});
