import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { maximumTextLength } from "../../domain/canonical-text";
import { ChangeArticleSchema, CreateArticleSchema } from "../../schemas/article";
import { importText, makePerson, makeTeam, type Team } from "../../testing/people";
import { permit } from "../actor";
import { prisma } from "../db/database";
import { getArticle, listArticles } from "./data";
import { detectLanguage } from "./language";
import { changeArticle, createArticle, deleteArticle } from "./mutations";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

async function send(about: object) {
  const input = CreateArticleSchema.parse({ title: "An article", text: "Text.", ...about });
  return createArticle(await team.may("annotator", "import"), input);
}

describe("an import", () => {
  it("keeps the text in its canonical form, with its hash, its lengths and its blocks", async () => {
    const article = await send({ text: "\uFEFFTitel\r\n\r\nEr sagte: „So\u0308hne 𝒳.“\r" });
    const text = "Titel\n\nEr sagte: „Söhne 𝒳.“\n";
    expect(article).toMatchObject({
      text,
      textVersion: { number: 1, length: text.length, codePoints: [...text].length },
      sameTextAs: [],
    });
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    expect(article.textVersion.sha256).toBe(Buffer.from(digest).toString("hex"));
    expect(article.blocks.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      "Titel",
      "Er sagte: „Söhne 𝒳.“",
    ]);
    expect(await getArticle(await team.may("viewer", "read"), article.id)).toEqual(article);
  });

  it("keeps what is said about the article, and nothing where nothing is said", async () => {
    const about = {
      title: "„Ja“",
      publisher: "Abendblatt",
      author: "A. Autorin",
      url: "https://abendblatt.example/1",
      language: "de-DE",
      published: "2025-05~",
    };
    expect(await send({ ...about, text: randomUUID() })).toMatchObject(about);
    const bare = { publisher: null, author: null, url: null, published: null };
    expect(await send({ text: randomUUID(), publisher: " " })).toMatchObject(bare);
  });

  it.each(["2025", "2025-05", "2025-08-27", "2025-21", "2025-05?", "2025-08-27~", "2024-10/2025-01", "-0044-03-15"])(
    "keeps a date as precise as the paper gave it: %s",
    async (published) => {
      const { id } = await send({ text: randomUUID(), published });
      expect(await getArticle(await team.may("viewer", "read"), id)).toMatchObject({ published });
    },
  );

  it.each([
    ["nothing", "", { fields: [{ path: ["text"], code: "text-empty" }] }],
    ["nothing but space", "\uFEFF \r\n\t\u00A0", { fields: [{ path: ["text"], code: "text-empty" }] }],
    ["a NUL", "Ja\nne\0in", { fields: [{ path: ["text"], code: "text-nul", values: { offset: 5, line: 2 } }] }],
    [
      "half a character",
      "Ja\uD83D",
      { fields: [{ path: ["text"], code: "text-lone-surrogate", values: { offset: 2 } }] },
    ],
  ])("of %s is refused, and leaves nothing", async (_, text, problem) => {
    const before = await prisma().article.count();
    await expect(send({ text })).rejects.toMatchObject({ code: "invalid", status: 422, ...problem });
    expect(await prisma().article.count()).toBe(before);
  });

  it("takes five million characters and not one more", async () => {
    const longest = "Wort. ".repeat(maximumTextLength / 6 + 1).slice(0, maximumTextLength - 1);
    const { textVersion } = await send({ text: `${longest}.` });
    expect(textVersion.length).toBe(5_000_000);
    await expect(send({ text: `${longest}..` })).rejects.toMatchObject({
      code: "text-too-long",
      status: 413,
      values: { length: 5_000_001, limit: 5_000_000 },
    });
  });
});

describe("the same text", () => {
  it("in another article is pointed out on both, however its lines end", async () => {
    const text = `So it was said.\n${randomUUID()}`;
    const first = await send({ title: "First", text });
    const second = await send({ title: "Second", text: text.replace("\n", "\r\n") });
    expect(second.sameTextAs).toEqual([{ id: first.id, title: "First" }]);
    const again = await getArticle(await team.may("viewer", "read"), first.id);
    expect(again.sameTextAs).toEqual([{ id: second.id, title: "Second" }]);
  });

  it("is refused where that is asked for, naming the articles that have it", async () => {
    const text = randomUUID();
    const first = await send({ title: "First", text });
    await expect(send({ title: "Second", text, sameText: "refuse" })).rejects.toMatchObject({
      code: "same-text",
      status: 409,
      values: { titles: "“First”" },
      current: [{ id: first.id, title: "First" }],
    });
  });

  it("in another project, or in an article that was deleted, is another matter", async () => {
    const text = randomUUID();
    const other = await makeTeam();
    await importText(other, text);
    const deleted = await send({ text });
    await deleteArticle(await team.may("manager", "manage"), deleted.id);
    expect(await send({ text, sameText: "refuse" })).toMatchObject({ sameTextAs: [] });
  });
});

describe("the language of a text", () => {
  const german =
    "Der Ausschuss hat am Mittwoch mitgeteilt, dass rund 11 000 Soldaten in die Region verlegt worden seien. " +
    "Eine unabhängige Bestätigung gab es zunächst nicht.";
  it.each([
    ["German", `${german} Das hieß es in Berlin.`, "de"],
    ["German with Swiss quotes and no ß", `${german} «Wir zählen nicht», hiess es in Bern.`, "de-CH"],
    ["German with Swiss thousands", `${german} Es seien 12’000 Mann.`, "de-CH"],
    ["German with an ß, whatever its quotes", `${german} «Wir zählen nicht», hieß es.`, "de"],
    [
      "English",
      "The committee said on Wednesday that about eleven thousand soldiers had been sent to the region, " +
        "and that nobody had been able to confirm the figure independently.",
      "en",
    ],
    ["too little to tell", "11 000", "und"],
  ])("%s", async (_, text, language) => {
    expect(detectLanguage(text)).toBe(language);
    expect(await send({ text: `${text}\n` })).toMatchObject({ language });
  });

  it("is what the import says, where it says so", async () => {
    expect(await send({ text: german, language: "DE-ch" })).toMatchObject({ language: "de-CH" });
  });
});

describe("what is said about an article", () => {
  it("is corrected field by field; its text stays", async () => {
    const { id, textVersion } = await send({ text: randomUUID(), publisher: "Abendblatt", published: "2025" });
    const may = await team.may("reviewer", "import");
    const changed = await changeArticle(may, id, ChangeArticleSchema.parse({ version: 1, published: "2025-05" }));
    expect(changed).toMatchObject({ publisher: "Abendblatt", published: "2025-05", title: "An article", textVersion });
    const emptied = await changeArticle(may, id, ChangeArticleSchema.parse({ version: 2, publisher: "" }));
    expect(emptied).toMatchObject({ publisher: null, published: "2025-05", textVersion });
  });

  it.each(["import", "manage"] as const)("a viewer does not %s", async (ability) => {
    const asked = permit(team.people.viewer, { project: team.projectId }, ability);
    await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("an article that was deleted is gone from lists and pages, and stays in the database", async () => {
  const { id } = await send({ text: randomUUID() });
  const may = await team.may("manager", "manage");
  await deleteArticle(may, id);
  await expect(getArticle(may, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(permit(await makePerson(), { article: id }, "read")).rejects.toMatchObject({ code: "not-found" });
  await expect(permit(team.people.manager, { article: id }, "read")).rejects.toMatchObject({ code: "article-deleted" });
  expect((await listArticles(may, { limit: 1_000 })).items.map((article) => article.id)).not.toContain(id);
  expect(await prisma().articleVersion.count({ where: { articleId: id } })).toBe(1);
});
