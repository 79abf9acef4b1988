import { describe, expect, it } from "vitest";
import { columns } from "../../formats/claim-table";
import { jsonl, readJsonl } from "../../formats/jsonl";
import { linesAs } from "../../formats/lines";
import { readCsv } from "../../formats/read-table";
import type { DatasetRecord } from "../../formats/record";
import type { DatasetArticle } from "../../formats/view";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { writeContext } from "../../testing/datasets";
import { exported, exportedText } from "../../testing/exports";
import { importText, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { collect } from "../../testing/stream";
import { createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { deleteArticle } from "../articles/mutations";
import { changeClaim } from "../claims/mutations";
import { createComment, deleteComment } from "../comments/mutations";
import { database, prisma } from "../db/database";
import { articleQueries } from "./articles";
import { exportProject } from "./export";
import { recordQueries } from "./records";

async function records(team: Team): Promise<DatasetRecord[]> {
  return collect(readJsonl(exported(await team.may("viewer", "read"), "jsonl")));
}

async function typesOf(team: Team): Promise<string[]> {
  return (await records(team)).map(({ type }) => type).filter((type) => type !== "person" && type !== "project");
}

/** What one reads of an export that began before something else was done. */
async function begunBefore(team: Team, happens: () => Promise<unknown>): Promise<DatasetRecord[]> {
  const chunks = database().copyOut(
    recordQueries({ permit: await team.may("viewer", "read"), filter: {}, people: "names" }),
  );
  const first = await chunks.next();
  await happens();
  async function* all() {
    if (!first.done) yield first.value;
    yield* chunks;
  }
  return collect(readJsonl(jsonl.write(all(), writeContext)));
}

describe("an export", () => {
  it("of an empty project as JSONL has the project alone, and what says that this is all", async () => {
    const team = await makeTeam();
    const text = await exportedText(await team.may("viewer", "read"), "jsonl");
    const [first, ...rest] = text.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ type: "project", id: team.projectId, name: "Figures" });
    expect(rest).toEqual(['{"type":"end","records":1}', ""]);
  });

  it("of an empty project as CSV has its header, and no more", async () => {
    const team = await makeTeam();
    const [first, ...rest] = (await exportedText(await team.may("viewer", "read"), "csv")).split("\r\n");
    expect([first?.split(",").length, rest]).toEqual([columns.length, [""]]);
  });

  it("leaves out what was taken back, and nothing else", async () => {
    const team = await makeTeam();
    const may = await team.may("manager", "manage");
    const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
    const all = ["question", "article", "version", "claim", "annotation", "anchor", "occurrence"];
    expect(await typesOf(team)).toEqual(all);
    const { id } = await createComment(
      await team.may("annotator", "annotate"),
      { claimId: claim.id },
      { id: undefined, text: "Hm." },
    );
    expect(await typesOf(team)).toEqual([...all, "comment"]);
    await deleteComment(await team.may("annotator", "annotate"), id);
    expect(await typesOf(team)).toEqual(all);

    const article = await importText(team, "So it was not.");
    const input = CreateAnnotationSchema.parse({ start: 0, end: 2, claim: { id: claim.id }, comment: "Look here." });
    const annotation = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
    const kinds = ["question", "article", "article", "version", "version", "claim"];
    const twice = ["annotation", "annotation", "anchor", "anchor", "occurrence", "occurrence"];
    const more = [...kinds, ...twice, "comment"];
    expect(await typesOf(team)).toEqual(more);
    await deleteAnnotation(await team.may("annotator", "annotate"), annotation.id, undefined);
    expect(await typesOf(team)).toEqual([...kinds, "annotation", "anchor", "occurrence"]);
    await deleteArticle(may, article.id);
    expect(await typesOf(team)).toEqual(all);
  });

  it("has nothing of another project", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    await makeClaim(other, { text: "It was said.", question: "Was it?" });
    expect(await typesOf(team)).toEqual([]);
  });

  it("has what was there when it began, as it was then", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
    const { id } = claim;
    await makeMark(team, "reviewer", id, "confirmed");
    const seen = await begunBefore(team, async () => {
      await makeMark(team, "annotator", id, "refuted");
      await makeResolution(team, id, "refuted");
      await makeClaim(team, { text: "Late.", question: "Was it?" });
      const changes = { version: claim.version, question: "Who says so?" };
      await changeClaim(await team.may("annotator", "annotate"), id, changes);
    });
    const kinds = ["question", "article", "version", "claim", "annotation", "anchor", "occurrence", "mark"];
    expect(seen.map(({ type }) => type).filter((type) => type !== "project" && type !== "person")).toEqual(kinds);
    expect(seen.find(({ type }) => type === "claim")).toMatchObject({ id, state: "marked", verdict: "confirmed" });
    expect(seen.find(({ type }) => type === "question")).toMatchObject({ text: "Was it?" });
  });

  it("says when something was done last, and is the same until something is", async () => {
    const team = await makeTeam();
    const file = async () => exportedText(await team.may("viewer", "read"), "jsonl");
    const before = new Date().toISOString();
    await makeClaim(team);
    const after = new Date().toISOString();
    const [project] = await records(team);
    expect(project).toMatchObject({ type: "project", format: 3 });
    const asOf = project?.type === "project" ? project.asOf : "";
    expect(before <= asOf && asOf <= after).toBe(true);
    const once = await file();
    expect(await file()).toBe(once);
    await makeClaim(team);
    expect(await file()).not.toBe(once);
  });

  it("names everybody whom its records name, and nobody else", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team);
    await makeMark(team, "reviewer", claim.id, "confirmed");
    const text = "@Ada, look.";
    const mentions = [{ start: 0, end: 4, userId: team.people.viewer.id }];
    await createComment(
      await team.may("annotator", "annotate"),
      { claimId: claim.id },
      { id: undefined, text, mentions },
    );
    const all = await records(team);
    const named = all.flatMap((record) => [
      ...("createdBy" in record ? [record.createdBy] : []),
      ...(record.type === "comment" ? record.mentions.map(({ person }) => person) : []),
    ]);
    const people = all.flatMap((record) => (record.type === "person" ? [record.id] : []));
    expect(people).toEqual([...new Set(named)].sort());
    expect(people).toHaveLength(3);
  });

  it("refers to nothing that it does not have", async () => {
    const team = await makeTeam();
    const permit = await team.may("annotator", "annotate");
    const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
    await makeMark(team, "reviewer", claim.id, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] });
    await createComment(
      permit,
      { annotationId: claim.occurrences[0]?.annotationId ?? "" },
      { id: undefined, text: "Hm." },
    );
    const seen = await records(team);
    const there = new Set(seen.map(({ id }) => id));
    const named = seen.flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => (/Id$|^createdBy$|^marks$/.test(field) ? [value].flat() : [])),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => id !== null && !there.has(id))).toEqual([]);
  });

  it("has the offsets of blocks in both units, also behind characters of two", async () => {
    const team = await makeTeam();
    await importText(team, "Erste 👍 Zeile 👨‍👩‍👧‍👦.\n\nZweite Zeile 𝔄.\n\nDritte.");
    await importText(team, "Nur schlichte Zeichen.\n\nZwei Absätze.");
    const versions = (await records(team)).flatMap((record) => (record.type === "version" ? [record] : []));
    expect(versions.map(({ blocks }) => blocks.length).sort()).toEqual([2, 3]);
    for (const { text, blocks } of versions) {
      for (const { start, end, startCodePoint, endCodePoint } of blocks) {
        expect([...text].slice(startCodePoint, endCodePoint).join("")).toBe(text.slice(start, end));
      }
    }
  });

  it("keeps every mark that was ever made, and which is current", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    for (const verdict of ["confirmed", "refuted", null, "unproven"] as const)
      await makeMark(team, "reviewer", id, verdict);
    const marks = (await records(team)).flatMap((record) => (record.type === "mark" ? [record] : []));
    expect(marks.map(({ verdict, current }) => [verdict, current])).toEqual([
      ["confirmed", false],
      ["refuted", false],
      [null, false],
      ["unproven", true],
    ]);
  });

  it("is read only as far as it is fetched", async () => {
    const team = await makeTeam();
    for (let index = 0; index < 3; index++) await importText(team, `${index} ${"Wort ".repeat(30_000)}`);
    const reader = (await exportProject(await team.may("viewer", "read"), "jsonl")).stream.getReader();
    const first = await reader.read();
    expect(first.done).toBe(false);
    expect(first.value?.length).toBeLessThan(3 * 150_000);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });
});

it("a claim without occurrence or mark has a row of its own in CSV", async () => {
  const team = await makeTeam();
  const { occurrences } = await makeClaim(team, "=SUM(A1)");
  const id = occurrences[0]?.annotationId ?? "";
  await deleteAnnotation(await team.may("annotator", "annotate"), id, undefined);
  const rows = await collect(readCsv(exported(await team.may("viewer", "read"), "csv")));
  expect(rows).toMatchObject([
    { claim: "=SUM(A1)", claim_state: "open", occurrence_id: "", mark_id: "", mark_dissents: "" },
  ]);
});

describe("the view of articles", () => {
  it("has each article with its text, what is annotated in it in its order, and what that asserts", async () => {
    const team = await makeTeam();
    const article = await importText(team, "Am Montag 🚢 lagen 640 Kähne am Quai.");
    const annotator = await team.may("annotator", "annotate");
    const at = async (start: number, end: number, rest: object) =>
      (await createAnnotation(annotator, article.id, CreateAnnotationSchema.parse({ start, end, ...rest }))).value;
    const later = await at(19, 28, { comment: "Woher?" });
    const first = await at(3, 28, { claim: { text: "640 Kähne lagen am Quai." } });
    await makeMark(team, "reviewer", first.claims[0]?.id ?? "", "disputed");
    const may = await team.may("viewer", "read");
    const lines = await collect(
      linesAs<DatasetArticle>(database().copyOut(articleQueries({ permit: may, filter: {}, people: "names" }))),
    );
    expect(lines).toMatchObject([
      {
        article: { id: article.id },
        version: { text: "Am Montag 🚢 lagen 640 Kähne am Quai.", number: 1 },
        annotations: [
          {
            id: first.id,
            annotator: team.people.annotator.name,
            anchor: { start: 3, end: 28, startCodePoint: 3, endCodePoint: 27, quote: "Montag 🚢 lagen 640 Kähne" },
            claims: [
              { claim: { text: "640 Kähne lagen am Quai.", state: "marked" }, marks: [{ verdict: "disputed" }] },
            ],
            comments: [],
          },
          {
            id: later.id,
            anchor: { startCodePoint: 18, quote: "640 Kähne" },
            claims: [],
            comments: [{ text: "Woher?" }],
          },
        ],
      },
    ]);
  });
});

describe("an export that was cut off", () => {
  it("goes on where it stopped, as long as nothing was changed", async () => {
    const team = await makeTeam();
    await makeClaim(team, "Kähne 🚢 lagen am Quai.");
    const may = await team.may("viewer", "read");
    const { snapshot, stream } = await exportProject(may, "jsonl");
    const whole = Buffer.from(await new Response(stream).arrayBuffer());
    for (const offset of [0, 1, 700, whole.length - 1, whole.length, whole.length + 9]) {
      const rest = await exportProject(may, "jsonl", {}, { snapshot, offset });
      expect(Buffer.from(await new Response(rest.stream).arrayBuffer())).toEqual(whole.subarray(offset));
    }
    for (const other of [{ state: "open" }, { people: "pseudonyms" }] as const) {
      await expect(exportProject(may, "jsonl", other, { snapshot, offset: 1 })).rejects.toMatchObject({
        code: "dataset-changed",
      });
    }
    await makeClaim(team);
    await expect(exportProject(may, "jsonl", {}, { snapshot, offset: 1 })).rejects.toMatchObject({
      code: "dataset-changed",
    });
  });

  it("is no longer the same when somebody has another name", async () => {
    const team = await makeTeam();
    await makeClaim(team);
    const snapshot = async () => {
      const { snapshot, stream } = await exportProject(await team.may("viewer", "read"), "jsonl");
      await stream.cancel();
      return snapshot;
    };
    const before = await snapshot();
    expect(await snapshot()).toBe(before);
    await prisma().user.update({ where: { id: team.people.annotator.id }, data: { name: "Ada Another" } });
    expect(await snapshot()).not.toBe(before);
  });

  it("keeps nothing busy that nobody reads", async () => {
    const team = await makeTeam();
    // As many as may run at once, and one more.
    for (let count = 0; count < 5; count++) {
      const { stream } = await exportProject(await team.may("viewer", "read"), "jsonl");
      await stream.cancel();
    }
  });
});
