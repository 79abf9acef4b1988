import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import { sampleProject } from "../../../prisma/sample/project";
import { anchorIn } from "../../domain/anchor";
import { offsetIndex } from "../../domain/offset";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import type { ImportedArticle } from "../../formats/imported";
import { linesAs } from "../../formats/lines";
import { articleReaders } from "../../formats/readers";
import type { DatasetArticle } from "../../formats/view";
import { exported } from "../../testing/exports";
import { heldMarks, importedFrom } from "../../testing/imports";
import { collect } from "../../testing/stream";
import { actorOfAccount, type Permit, permit } from "../actor";
import { database, prisma } from "../db/database";
import { seedSample } from "../sample";
import { articleQueries } from "./articles";

/* The sample project in the formats of tools that annotate spans, as the database builds it, and read again. */

let may: Permit<"read">;
let articles: DatasetArticle[];

beforeAll(async () => {
  await seedSample(() => {});
  const { id, changedById } = await prisma().project.findFirstOrThrow({ where: { name: sampleProject.name } });
  may = await permit(await actorOfAccount(changedById), { project: id }, "read");
  articles = await collect(
    linesAs<DatasetArticle>(database().copyOut(articleQueries({ permit: may, filter: {}, people: "names" }))),
  );
}, 180_000);

async function imported(format: DatasetFormatId): Promise<ImportedArticle[]> {
  const reader = articleReaders[format];
  if (!reader) throw new Error(`${format} is not read.`);
  const bytes = Buffer.concat(await collect(exported(may, format)));
  const isArchive = datasetFormats[format].shape === "folder";
  const { articles, problems } = await importedFrom(
    reader,
    isArchive ? await unzipped(bytes) : new Map([["dataset", bytes]]),
  );
  expect(problems).toEqual([]);
  return articles;
}

async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const archive = await fromBufferPromise(bytes);
  for await (const entry of archive.eachEntry()) {
    files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return files;
}

/** Who gave which verdict on which claim at which words. */
function verdictsOf(read: readonly ImportedArticle[]): string[] {
  return read.flatMap(({ annotations }) =>
    annotations.flatMap(({ id, claims }) =>
      claims.flatMap(({ text, marks }) =>
        marks.map(({ by, layer, verdict }) => `${id} ${text} ${by} ${layer} ${verdict}`),
      ),
    ),
  );
}

function expectedVerdicts(): string[] {
  return articles.flatMap(({ annotations }) =>
    annotations.flatMap(({ id, claims }) =>
      claims.flatMap(({ claim, marks }) =>
        heldMarks(marks).map(({ reviewer, layer, verdict }) => `${id} ${claim.text} ${reviewer} ${layer} ${verdict}`),
      ),
    ),
  );
}

describe("the sample project", () => {
  it.each(["label-studio", "doccano"] as const)(
    "as %s is read again with everybody's verdicts on the words that they are on",
    async (format) => {
      const read = await imported(format);
      expect(read.map(({ text }) => text)).toEqual(articles.map(({ version }) => version.text));
      expect(expectedVerdicts().length).toBeGreaterThan(50);
      expect(verdictsOf(read).sort()).toEqual(expectedVerdicts().sort());
      for (const [number, { text, annotations }] of read.entries()) {
        const quotes = annotations.map(({ start, end }) => text?.slice(start, end));
        expect(quotes.sort()).toEqual(articles[number]?.annotations.map(({ anchor }) => anchor.quote).sort());
      }
    },
  );

  it("as Web Annotations is read again with every mark that was ever made in the words of today", async () => {
    const read = await imported("w3c");
    const annotations = read.flatMap((article) => article.annotations);
    const expected = articles.flatMap((article) => article.annotations);
    expect(annotations.map(({ id, quote }) => [id, quote])).toEqual(
      expected.map(({ id, anchor }) => [id, anchor.quote]),
    );
    const marks = expected
      .flatMap(({ claims }) => claims.flatMap((claim) => claim.marks))
      .filter(({ outdated }) => !outdated);
    const ids = annotations.flatMap(({ claims }) => claims.flatMap((claim) => claim.marks.map(({ id }) => id)));
    expect(ids).toEqual(marks.map(({ id }) => id));
    const texts = new Map(articles.map(({ article, version }) => [article.id, version.text]));
    for (const { about, annotations } of read) {
      const text = texts.get(about.id ?? "") ?? "";
      for (const { selector } of annotations) {
        expect(anchorIn(text, offsetIndex(text), selector ?? {})).not.toHaveProperty("fault");
      }
    }
  });

  it("as Prodigy has a task for everybody in each article", async () => {
    const text = Buffer.concat(await collect(exported(may, "prodigy"))).toString();
    const tasks = text.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : []));
    expect(new Set(tasks.map((task) => task.meta.article_id))).toEqual(
      new Set(articles.map(({ article }) => article.id)),
    );
    for (const { text, spans } of tasks) {
      for (const { start, end, annotation_id } of spans) {
        const annotation = articles.flatMap((one) => one.annotations).find(({ id }) => id === annotation_id);
        expect([...text].slice(start, end).join("")).toBe(annotation?.anchor.quote);
      }
    }
  });
});
