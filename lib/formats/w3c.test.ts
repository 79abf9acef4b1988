import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { annoContext } from "../testing/anno-context";
import { writeContext, writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { importedFrom } from "../testing/imports";
import type { DatasetArticle } from "./view";
import { w3c } from "./w3c";
import { readW3c } from "./w3c-reader";

async function written(articles: readonly DatasetArticle[]): Promise<string> {
  return (await writtenFiles(w3c, articles)).get("")?.toString() ?? "";
}

const annotationsOf = (articles: readonly DatasetArticle[]) => articles.flatMap(({ annotations }) => annotations);

describe("what was written is read again", () => {
  it("each annotation with its place and its claims, with all marks and their evidence in order, in any dataset", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ articles }) => {
        const { articles: read, problems } = await importedFrom(readW3c, new Map([["a", await written(articles)]]));
        expect(problems).toEqual([]);
        const told = articles.filter(({ annotations }) => annotations.length > 0);
        expect(read.map(({ about, text }) => [about, text])).toEqual(
          told.map(({ article }) => [
            Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null)),
            null,
          ]),
        );
        expect(read.flatMap(({ annotations }) => annotations.map(({ place: _, ...rest }) => rest))).toEqual(
          annotationsOf(articles).map(expectedAnnotation),
        );
      }),
    );
  }, 60_000);
});

function expectedAnnotation({
  id,
  anchor,
  annotator,
  createdAt,
  claims,
  comments,
}: DatasetArticle["annotations"][number]) {
  const { startCodePoint, endCodePoint, quote, prefix, suffix } = anchor;
  return {
    id,
    start: 0,
    end: 0,
    selector: { startCodePoint, endCodePoint, quote, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    quote,
    labels: [],
    by: annotator,
    at: createdAt,
    notes: comments.map(({ text, commenter, createdAt }) => ({ text, by: commenter, at: createdAt })),
    claims: claims.map(({ claim, marks, resolutions }) => ({
      id: claim.id,
      text: claim.text,
      ...(claim.question && { question: claim.question }),
      ...(claim.attribution && { attribution: claim.attribution }),
      ...(claim.quantity && { quantity: claim.quantity }),
      marks: marks
        .filter(({ outdated }) => !outdated)
        .map(({ id, layer, verdict, rationale, confidence, ground, figure, evidence, reviewer, createdAt }) => ({
          ...{ id, layer, verdict, rationale, confidence, ground, figure, by: reviewer, at: createdAt },
          evidence: evidence.map(({ id: _, ...piece }) => piece),
        })),
      ...(resolutions.length > 0 && {
        resolutions: resolutions.map(({ resolver, createdAt, ...rest }) => ({ ...rest, by: resolver, at: createdAt })),
      }),
    })),
  };
}

/** A node of expanded JSON-LD: its properties are IRIs. */
type Expanded = Record<string, { "@id"?: string; "@value"?: unknown; "@list"?: Expanded[] }[]> & {
  "@type": string[];
  "@id": string;
};
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const values = (node: Expanded | undefined, property: string) =>
  node?.[property]?.map((one) => one["@value"] ?? one["@id"]);

/** The annotations of a file as a processor of JSON-LD understands it. */
async function expanded(file: string): Promise<{ collection: Expanded; annotations: Expanded[] }> {
  const documentLoader = async (url: string) => {
    if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`There is no network for ${url}.`);
    return { documentUrl: url, document: annoContext };
  };
  // In safe mode what a context does not know is an error.
  const options = { documentLoader, safe: true };
  const [collection] = (await jsonld.expand(JSON.parse(file), options)) as unknown as Expanded[];
  if (!collection) throw new Error("Nothing is in the file.");
  const page = collection["http://www.w3.org/ns/activitystreams#first"]?.[0] as unknown as Expanded;
  return { collection, annotations: page["http://www.w3.org/ns/activitystreams#items"]?.[0]?.["@list"] ?? [] };
}

it("is to a processor of JSON-LD what the vocabulary of Web Annotation says, and nothing that it does not know", async () => {
  await fc.assert(
    fc.asyncProperty(anyDataset, async ({ articles }) => {
      const { collection, annotations } = await expanded(await written(articles));
      expect(collection["@id"]).toBe(`urn:uuid:${writeContext.project.id}`);
      expect(collection["@type"]).toEqual(["http://www.w3.org/ns/activitystreams#OrderedCollection"]);
      const all = annotationsOf(articles);
      expect(values(collection, "http://www.w3.org/ns/activitystreams#totalItems")).toEqual([all.length]);
      expect(annotations.map((one) => one["@id"])).toEqual(all.map(({ id }) => `urn:uuid:${id}`));
      for (const [number, { anchor, claims, comments, createdAt }] of all.entries()) {
        const annotation = annotations[number];
        expect(annotation?.["@type"]).toEqual([oa("Annotation")]);
        expect(values(annotation, "http://purl.org/dc/terms/created")).toEqual([createdAt]);
        expect(annotation?.[oa("motivatedBy")]).toHaveLength(1);
        const target = annotation?.[oa("hasTarget")]?.[0] as unknown as Expanded;
        const [quoted, placed] = target[oa("hasSelector")] as unknown as Expanded[];
        expect(values(quoted, oa("exact"))).toEqual([anchor.quote]);
        expect(values(placed, oa("start"))).toEqual([anchor.startCodePoint]);
        expect(values(placed, oa("end"))).toEqual([anchor.endCodePoint]);
        expect(target[oa("hasState")]).toHaveLength(1);
        const bodies = (annotation?.[oa("hasBody")] ?? []) as unknown as Expanded[];
        const having = (purpose: string) =>
          bodies.filter((one) => values(one, oa("hasPurpose"))?.includes(oa(purpose)));
        const marks = claims.flatMap((claim) => claim.marks).filter(({ outdated }) => !outdated);
        expect(having("describing").map((one) => one["@id"])).toEqual(
          claims.map(({ claim }) => `urn:uuid:${claim.id}`),
        );
        expect(
          having("assessing").map((one) => values(one, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value")),
        ).toEqual(marks.map(({ verdict }) => [verdict ?? "withdrawn"]));
        expect(having("linking")).toHaveLength(marks.flatMap(({ evidence }) => evidence).length);
        expect(having("classifying")).toHaveLength(claims.flatMap(({ resolutions }) => resolutions).length);
        expect(having("commenting")).toHaveLength(comments.length + marks.filter(({ rationale }) => rationale).length);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it("has an annotation a line, and ends with how many there are", async () => {
  const { articles } = fc.sample(
    anyDataset.filter(({ articles }) => annotationsOf(articles).length > 2),
    { numRuns: 1, seed: 1 },
  )[0] ?? {
    articles: [],
  };
  const lines = (await written(articles)).split("\n");
  expect(lines.at(-2)).toBe(`]},"total":${annotationsOf(articles).length}}`);
  expect(lines).toHaveLength(annotationsOf(articles).length + 3);
  expect(JSON.parse(await written([]))).toMatchObject({ total: 0, first: { items: [] } });
});

const annotation = (parts: object) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://else.example/1",
  type: "Annotation",
  target: {
    source: "https://paper.example/a",
    selector: [
      { type: "TextQuoteSelector", exact: "Bern", prefix: "in " },
      { type: "TextPositionSelector", start: 3, end: 7 },
    ],
  },
  ...parts,
});
const target = (selector: unknown, source: unknown = "https://paper.example/a") =>
  annotation({ target: { source, selector } });
const quoteSelector = { type: "TextQuoteSelector", exact: "Bern" };
const read = (file: string) => importedFrom(readW3c, new Map([["a.json", file]]));
const readOne = async (value: object) => (await read(JSON.stringify(value))).articles[0];

describe("what other tools wrote", () => {
  const one = annotation({ body: "https://else.example/comment" });

  it.each([
    ["alone", JSON.stringify(one, null, 2), 1],
    ["a line each", `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`, 2],
    ["in an array", JSON.stringify([one, one]), 2],
    ["in a page", JSON.stringify({ type: "AnnotationPage", items: [one, one], partOf: "x" }, null, 1), 2],
    [
      "in a collection",
      JSON.stringify({ type: "AnnotationCollection", first: { type: "AnnotationPage", items: [one] } }),
      1,
    ],
    ["in a graph", JSON.stringify({ "@context": "x", "@graph": [one] }), 1],
    ["in a page without any", JSON.stringify({ type: "AnnotationPage", items: [] }), 0],
  ])("is read where it stands %s", async (_, file, count) => {
    const { articles, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(articles.flatMap(({ annotations }) => annotations)).toHaveLength(count);
    for (const { key, about, text } of articles) {
      expect([key, about, text]).toEqual(["https://paper.example/a", { url: "https://paper.example/a" }, null]);
    }
  });

  it.each([
    ["a tag", { body: { type: "TextualBody", purpose: "tagging", value: "Ort" } }, { labels: ["Ort"], notes: [] }],
    [
      "a tag that leads somewhere",
      { body: { type: "SpecificResource", purpose: "tagging", source: "https://x.example/bern" } },
      { labels: ["https://x.example/bern"] },
    ],
    [
      "a body for what the annotation is there for",
      { motivation: "classifying", body: { type: "TextualBody", value: "Ort" } },
      { labels: ["Ort"] },
    ],
    [
      "a comment",
      {
        creator: { name: "Edda", nickname: "e" },
        created: "2015-10-13T13:00:00Z",
        body: { value: "Hm.", creator: "https://x.example/u" },
      },
      { labels: [], notes: [{ text: "Hm.", by: "https://x.example/u" }], by: "Edda", at: "2015-10-13T13:00:00Z" },
    ],
    [
      "a body that is a value alone",
      { bodyValue: "Hm.", creator: "https://x.example/u" },
      { notes: [{ text: "Hm.", by: "https://x.example/u" }] },
    ],
    [
      "a choice of bodies",
      { body: [{ type: "Choice", items: [{ value: "Eins" }, { value: "Zwei" }] }] },
      { notes: [{ text: "Eins" }] },
    ],
    ["no body", {}, { labels: [], notes: [], claims: [] }],
  ])("is read with %s", async (_, parts, expected) => {
    expect((await readOne(annotation(parts)))?.annotations).toMatchObject([expected]);
  });

  it.each([
    ["its position alone", { type: "TextPositionSelector", start: 1, end: 2 }, { startCodePoint: 1, endCodePoint: 2 }],
    ["its words alone", quoteSelector, { quote: "Bern" }],
    ["one of several ways to find it", [{ type: "XPathSelector", value: "/p" }, quoteSelector], { quote: "Bern" }],
  ])("is placed by %s", async (_, selector, expected) => {
    expect((await readOne(target(selector)))?.annotations[0]?.selector).toEqual(expected);
  });

  it("is placed in the text where that stands in the file", async () => {
    const source = { id: "https://paper.example/a", value: "👍 Bern, Bern." };
    const at = async (selector: unknown) => (await readOne(target(selector, source)))?.annotations[0];
    expect(await at({ type: "TextPositionSelector", start: 2, end: 6 })).toMatchObject({ start: 3, end: 7 });
    expect(await at({ ...quoteSelector, suffix: "." })).toMatchObject({ start: 9, end: 13, quote: "Bern" });
    const { problems } = await read(JSON.stringify(target(quoteSelector, source)));
    expect(problems).toMatchObject([{ code: "quote-differs", words: "Bern", values: { count: 2 } }]);
  });
});

describe("what cannot be read is said, with its line", () => {
  const reason = (words: RegExp) => ({ code: "wrong-shape", values: { reason: expect.stringMatching(words) } });

  it.each([
    ["a selector of other kinds", target({ type: "XPathSelector", value: "/p" }), reason(/^XPathSelector: only/)],
    [
      "a range between two",
      target({ type: "RangeSelector", startSelector: {}, endSelector: {} }),
      reason(/^RangeSelector/),
    ],
    [
      "a fragment that is refined",
      target({ type: "FragmentSelector", value: "x", refinedBy: quoteSelector }),
      reason(/^FragmentSelector/),
    ],
    [
      "an annotation of all of something",
      annotation({ target: "https://paper.example/a" }),
      reason(/whole of its target/),
    ],
    ["an annotation of nothing", annotation({ target: [] }), reason(/no target/)],
    ["a quote without words", target({ type: "TextQuoteSelector" }), reason(/neither where/)],
    [
      "a position before the beginning",
      target({ type: "TextPositionSelector", start: -1, end: 2 }),
      reason(/neither where/),
    ],
    [
      "a position past the end of the text",
      target({ type: "TextPositionSelector", start: 2, end: 9 }, { value: "Bern" }),
      { code: "offsets-outside" },
    ],
    ["something else", { type: "Person", name: "Edda" }, reason(/not a Web Annotation/)],
    [
      "a collection whose annotations are elsewhere",
      { type: "AnnotationCollection", first: "https://else.example/page1" },
      reason(/another address/),
    ],
  ])("%s", async (_, value, problem) => {
    const { articles, problems } = await read(`${JSON.stringify(annotation({}))}\n${JSON.stringify(value)}\n`);
    expect(problems).toMatchObject([{ ...problem, place: { file: "a.json", line: 2 } }]);
    expect(articles).toHaveLength(1);
  });

  it("a file of ours that was cut short", async () => {
    const { articles } = fc.sample(
      anyDataset.filter(({ articles }) => annotationsOf(articles).length > 2),
      { numRuns: 1, seed: 2 },
    )[0] ?? {
      articles: [],
    };
    const file = await written(articles);
    const { problems } = await read(file.slice(0, file.lastIndexOf("\n]")));
    expect(problems).toMatchObject([{ code: "not-json", values: { reason: "the file ends in the midst of it" } }]);
  });

  it("a verdict of ours that nobody knows", async () => {
    const claim = {
      id: "urn:uuid:0195c0de-0002-7000-8000-000000000000",
      type: ["TextualBody", "tickmark:Claim"],
      value: "So ist es.",
    };
    const mark = {
      id: "urn:uuid:0195c0de-0003-7000-8000-000000000000",
      value: "perhaps",
      "tickmark:claim": claim.id,
      "tickmark:layer": "so",
    };
    const { problems } = await read(JSON.stringify(annotation({ body: [claim, mark] })));
    expect(problems).toMatchObject([{ code: "wrong-shape" }]);
  });
});
