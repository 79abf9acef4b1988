import { describe, expect, it } from "vitest";
import { exportFormats } from "../../api/operations/export";
import { columns, readCsv } from "../../formats/csv";
import type { DatasetRecord } from "../../formats/record";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { importText, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { getAnnotation } from "../annotations/data";
import { createAnnotation, deleteAnnotation, restoreAnnotation } from "../annotations/mutations";
import { deleteArticle } from "../articles/mutations";
import { changeClaim } from "../claims/mutations";
import { createComment, deleteComment } from "../comments/mutations";
import { readDataset } from "./dataset";
import { exportProject } from "./export";
import { pages } from "./pages";

async function records(team: Team): Promise<DatasetRecord[]> {
  const found: DatasetRecord[] = [];
  for await (const record of readDataset(await team.may("viewer", "read"))) found.push(record);
  return found;
}

async function typesOf(team: Team): Promise<string[]> {
  return (await records(team)).map(({ type }) => type).filter((type) => type !== "person" && type !== "project");
}

async function* decoded(body: ReadableStream): AsyncGenerator<string> {
  for await (const piece of body.pipeThrough(new TextDecoderStream())) yield piece;
}

describe("an export", () => {
  it.each(exportFormats)("of an empty project as %s has its header, and no more", async (format) => {
    const team = await makeTeam();
    const { body, mediaType } = exportProject(await team.may("viewer", "read"), format);
    const text = await new Response(body).text();
    expect(mediaType).toMatch(format === "csv" ? /^text\/csv/ : /^application\/jsonl/);
    const [first, ...rest] = text.split(format === "csv" ? "\r\n" : "\n");
    if (format === "csv") {
      expect([first?.split(",").length, rest]).toEqual([columns.length, [""]]);
      return;
    }
    expect(JSON.parse(first ?? "")).toMatchObject({ type: "project", id: team.projectId, name: "Figures" });
    const types = rest.flatMap((line) => (line ? JSON.parse(line).type : []));
    expect(types).toEqual(Object.keys(team.people).map(() => "person"));
  });

  it("leaves out what was taken back, and nothing else", async () => {
    const team = await makeTeam();
    const may = await team.may("manager", "manage");
    const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
    const all = ["question", "article", "version", "claim", "annotation"];
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
    const annotation = await createAnnotation(await team.may("annotator", "annotate"), article.id, input);
    const more = [
      "question",
      "article",
      "version",
      "article",
      "version",
      "claim",
      "annotation",
      "annotation",
      "comment",
    ];
    expect(await typesOf(team)).toEqual(more);
    await deleteAnnotation(await team.may("annotator", "annotate"), annotation.id, undefined);
    expect(await typesOf(team)).toEqual(more.filter((_, index) => index < 7));
    await deleteArticle(may, article.id);
    expect(await typesOf(team)).toEqual(all);
  });

  it("has nothing of another project", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    await makeClaim(other, { text: "It was said.", question: "Was it?" });
    expect(await typesOf(team)).toEqual([]);
    const people = (await records(team)).flatMap((record) => (record.type === "person" ? [record.id] : []));
    expect(people.sort()).toEqual(
      Object.values(team.people)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("has what was there when it began", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await makeMark(team, "reviewer", id, "confirmed");
    const dataset = readDataset(await team.may("viewer", "read"));
    await dataset.next();
    await makeMark(team, "annotator", id, "refuted");
    await makeResolution(team, id, "refuted");
    await makeClaim(team, { text: "Late.", question: "Was it?" });
    const seen = [];
    for await (const record of dataset) if (record.type !== "person") seen.push(record);
    expect(seen.map(({ type }) => type)).toEqual(["article", "version", "claim", "annotation", "mark"]);
    expect(seen[2]).toMatchObject({ id });
  });

  it("refers to nothing that it does not have, whatever is changed or brought back while it is written", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
    const permit = await team.may("annotator", "annotate");
    const { id, version } = await getAnnotation(permit, claim.occurrences[0]?.annotationId ?? "");
    await createComment(permit, { annotationId: id }, { id: undefined, text: "Hm." });
    await deleteAnnotation(permit, id, undefined);
    await makeMark(team, "reviewer", claim.id, "confirmed");
    const seen: DatasetRecord[] = [];
    for await (const record of readDataset(await team.may("viewer", "read"))) {
      seen.push(record);
      if (record.type === "version") {
        await changeClaim(permit, claim.id, { version: claim.version, question: "Who says so?" });
      }
      if (record.type === "mark") await restoreAnnotation(permit, id, version);
    }
    const types = seen.map(({ type }) => type).filter((type) => type !== "person");
    expect(types).toEqual(["project", "question", "article", "version", "question", "claim", "mark"]);
    const [, asked] = seen.filter((record) => record.type === "question");
    expect(seen.find((record) => record.type === "claim")).toMatchObject({ questionId: asked?.id });
    expect(asked?.text).toBe("Who says so?");
    expect(await typesOf(team)).toContain("comment");
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
    const { body } = exportProject(await team.may("viewer", "read"), "jsonl");
    const reader = body.getReader();
    const first = await reader.read();
    expect(first.done).toBe(false);
    expect(first.value.length).toBeLessThan(3 * 150_000);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });
});

it("a claim without occurrence or mark has a row of its own in CSV", async () => {
  const team = await makeTeam();
  const { occurrences } = await makeClaim(team, "=SUM(A1)");
  const id = occurrences[0]?.annotationId ?? "";
  await deleteAnnotation(await team.may("annotator", "annotate"), id, undefined);
  const { body } = exportProject(await team.may("viewer", "read"), "csv");
  const rows = [];
  for await (const row of readCsv(decoded(body))) rows.push(row);
  expect(rows).toMatchObject([
    { claim: "=SUM(A1)", claim_state: "open", occurrence_id: "", mark_id: "", mark_dissents: "" },
  ]);
});

describe("pages of a table", () => {
  const row = (index: number) => ({ id: String(index).padStart(6, "0") });

  it.each([0, 1, 499, 500, 501, 1_000, 1_203])("are walked to the end, each of %d rows once", async (size) => {
    const table = Array.from({ length: size }, (_, index) => row(index));
    const asked: (string | undefined)[] = [];
    const read = async ({ where, order }: Parameters<Parameters<typeof pages>[0]>[0]) => {
      const after = where.id?.gt;
      asked.push(after);
      return table.filter(({ id }) => after === undefined || id > after).slice(0, order.take);
    };
    const walked = [];
    for await (const item of pages(read, async (rows) => rows.map(({ id }) => id))) walked.push(item);
    expect(walked).toEqual(table.map(({ id }) => id));
    expect(asked).toHaveLength(Math.floor(size / 500) + 1);
  });
});
