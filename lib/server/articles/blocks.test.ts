import { beforeEach, describe, expect, it } from "vitest";
import type { Block } from "../../domain/block";
import type { BlockEdit } from "../../domain/block-edit";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { importText, makeTeam, type Team } from "../../testing/people";
import { createAnnotation } from "../annotations/mutations";
import { getClaim } from "../claims/detail";
import { database } from "../db/database";
import { createBlockRevision, listBlocks } from "./blocks";
import { getArticle } from "./data";
import { deleteArticle } from "./mutations";
import { createVersion } from "./version";

const text = "Fähre bleibt 𝒳 im Hafen\nDer Motor fiel aus. Niemand kam.\nEnde gut.";

let team: Team;
let article: ArticleRecord;
let heading: Block;
let paragraph: Block;
let last: Block;

beforeEach(async () => {
  team = await makeTeam();
  article = await importText(team, text);
  [heading, paragraph, last] = article.blocks.map(({ kind, start, end }) => ({ kind, start, end })) as [
    Block,
    Block,
    Block,
  ];
});

async function edit(change: BlockEdit, about: { id?: string; versionId?: string } = {}) {
  return createBlockRevision(await team.may("annotator", "import"), article.id, {
    id: undefined,
    ...about,
    edit: change,
  });
}

async function blocksNow() {
  const may = await team.may("viewer", "read");
  const { blocks, blockRevision } = await getArticle(may, article.id);
  const list = await listBlocks(may, article.id);
  expect(list).toEqual({ versionId: article.textVersion.id, revision: blockRevision, blocks });
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("a person changes blocks", () => {
  it("step by step, and back again; the text is what it was", async () => {
    expect(article.blockRevision).toBe(0);
    const at = text.indexOf("Niemand");
    const split = await edit({ change: "split", block: paragraph, at, kind: "quote" });
    expect(split).toMatchObject({ number: 1, change: "split", from: [paragraph], createdBy: { name: "Edda" } });
    const [before, after] = split.to as [Block, Block];
    expect(await blocksNow()).toEqual([
      "heading: Fähre bleibt 𝒳 im Hafen",
      "paragraph: Der Motor fiel aus.",
      "quote: Niemand kam.",
      "paragraph: Ende gut.",
    ]);
    const joined = await edit({ change: "join", block: heading, next: before });
    expect(joined).toMatchObject({ number: 2, from: [heading, before], to: [{ ...heading, end: before.end }] });
    await edit({ change: "kind", block: after, kind: "caption" });
    expect(await blocksNow()).toEqual([
      "heading: Fähre bleibt 𝒳 im Hafen\nDer Motor fiel aus.",
      "caption: Niemand kam.",
      "paragraph: Ende gut.",
    ]);
    await edit({ change: "kind", block: { ...after, kind: "caption" }, kind: "quote" });
    await edit({ change: "split", block: joined.to[0] as Block, at: before.start, kind: "paragraph" });
    await edit({ change: "join", block: before, next: after });
    const now = await getArticle(await team.may("viewer", "read"), article.id);
    expect(now).toEqual({ ...article, blockRevision: 6 });
  });

  it.each<[string, () => BlockEdit, string]>([
    ["a kind that it has", () => ({ change: "kind", block: last, kind: "paragraph" }), "block-same-kind"],
    ["outside", () => ({ change: "split", block: last, at: 3, kind: "paragraph" }), "block-outside"],
    [
      "within a character",
      () => ({ change: "split", block: heading, at: text.indexOf("𝒳") + 1, kind: "paragraph" }),
      "block-in-grapheme",
    ],
    ["the wrong way round", () => ({ change: "join", block: last, next: paragraph }), "block-not-next"],
  ])("but not %s", async (_, wrong, code) => {
    await expect(edit(wrong())).rejects.toMatchObject({ code: "invalid", fields: [{ path: ["edit"], code }] });
    expect(await blocksNow()).toHaveLength(3);
  });
});

describe("who saw other blocks than there are is told, and changes nothing", () => {
  it.each<[string, () => BlockEdit, () => Block[]]>([
    ["another kind", () => ({ change: "kind", block: { ...last, kind: "quote" }, kind: "caption" }), () => [last]],
    ["another end", () => ({ change: "kind", block: { ...last, end: last.end - 1 }, kind: "caption" }), () => [last]],
    [
      "two that do not follow each other",
      () => ({ change: "join", block: heading, next: last }),
      () => [heading, paragraph, last],
    ],
    ["none there", () => ({ change: "kind", block: { ...last, start: 500, end: 510 }, kind: "caption" }), () => []],
  ])("%s", async (_, seen, blocks) => {
    await expect(edit(seen())).rejects.toMatchObject({
      code: "stale",
      current: { versionId: article.textVersion.id, revision: 0, blocks: blocks() },
    });
    expect(await blocksNow()).toHaveLength(3);
  });

  it("of a text that was replaced", async () => {
    const may = await team.may("annotator", "import");
    const later = await createVersion(may, article.id, {
      id: undefined,
      after: article.textVersion.id,
      text: `${text} Ja.`,
    });
    await expect(
      edit({ change: "kind", block: last, kind: "quote" }, { versionId: article.textVersion.id }),
    ).rejects.toMatchObject({ code: "stale", current: { versionId: later.textVersion.id } });
    expect(later.blockRevision).toBe(0);
  });

  it("of twenty who change the same block at once one does", async () => {
    const kinds = ["heading", "quote", "caption", "list_item"] as const;
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        edit({ change: "kind", block: last, kind: kinds[index % 4] ?? "quote" }),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await blocksNow()).toHaveLength(3);
  });

  it("of those who change different blocks at once all do", async () => {
    const three = [heading, paragraph, last];
    const made = await Promise.all(three.map((block) => edit({ change: "kind", block, kind: "quote" })));
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect((await blocksNow()).every((block) => block.startsWith("quote"))).toBe(true);
  });

  it("of a deleted article", async () => {
    await deleteArticle(await team.may("manager", "manage"), article.id);
    await expect(edit({ change: "kind", block: last, kind: "quote" })).rejects.toMatchObject({
      code: "article-deleted",
    });
  });
});

it("the same request again is what was made, whatever came after it", async () => {
  const id = crypto.randomUUID();
  const change = { change: "split", block: paragraph, at: text.indexOf("Niemand"), kind: "paragraph" } as const;
  const made = await edit(change, { id });
  await edit({ change: "join", block: made.to[0] as Block, next: made.to[1] as Block });
  expect(await edit(change, { id })).toEqual(made);
  await expect(edit({ ...change, kind: "quote" }, { id })).rejects.toMatchObject({ code: "id-taken" });
});

it("what is annotated over a block's edge stays, and its sentence is found in the new blocks", async () => {
  const input = CreateAnnotationSchema.parse({ quote: "aus. Niemand", claim: { text: "So it is." } });
  const annotation = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
  const claimId = annotation.claims[0]?.id ?? "";
  const sentence = async () => {
    const { occurrences } = await getClaim(await team.may("viewer", "read"), claimId);
    return occurrences.map(({ before, quote, after }) => `${before}[${quote}]${after}`);
  };
  expect(await sentence()).toEqual(["Der Motor fiel [aus. Niemand] kam."]);
  await edit({ change: "split", block: paragraph, at: text.indexOf("fiel"), kind: "paragraph" });
  await edit({
    change: "split",
    block: { ...paragraph, start: text.indexOf("fiel") },
    at: text.indexOf("Niemand"),
    kind: "quote",
  });
  expect(await sentence()).toEqual(["fiel [aus. Niemand] kam."]);
});

it("what a version's blocks are is read from one index", async () => {
  const plan = await database().withConnection(async (connection) => {
    await connection.script("SET enable_seqscan = off");
    const rows = await connection.rows<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT kind, start, "end" FROM "Block" WHERE "versionId" = '${article.textVersion.id}' AND until IS NULL ORDER BY start`,
    );
    await connection.script("RESET enable_seqscan");
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toContain("Block_current_key");
  expect(plan).not.toContain("Sort");
});
