import { beforeAll, describe, expect, it } from "vitest";
import { datasetFormatIds } from "../../formats/format-ids";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { createAnnotation } from "../annotations/mutations";
import { createComment } from "../comments/mutations";
import { previewExport } from "./preview";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
  const claim = await makeClaim(team, { text: "It was said.", question: "Was it?" });
  const evidence = [{ stance: "supports" as const, quote: "Yes." }];
  await makeMark(team, "reviewer", claim.id, "confirmed", { rationale: "Read it.", evidence });
  await makeMark(team, "annotator", claim.id, "confirmed");
  await makeMark(team, "annotator", claim.id, "refuted");
  await makeResolution(team, claim.id, "refuted");
  const annotate = await team.may("annotator", "annotate");
  const { articleId } = claim.occurrences[0]?.article
    ? { articleId: claim.occurrences[0].article.id }
    : { articleId: "" };
  const input = CreateAnnotationSchema.parse({ quote: "said", comment: "By whom?" });
  await createAnnotation(annotate, articleId, input);
  await createComment(annotate, { claimId: claim.id }, { id: undefined, text: "Hm." });
});

describe("what is seen before an export", () => {
  it("counts what it will have, and what the format would lose of it", async () => {
    const { counts, losses } = await previewExport(await team.may("viewer", "read"), "csv", {});
    expect(counts).toEqual({ articles: 1, annotations: 2, claims: 1, marks: 3 });
    const lost = Object.fromEntries(losses.map(({ loss, count }) => [loss, count]));
    expect(lost).toMatchObject({ texts: 1, comments: 2, "unclaimed-annotations": 1 });
    expect(lost).not.toHaveProperty("objections");
  });

  it("counts only what was asked for", async () => {
    const may = await team.may("viewer", "read");
    const { counts } = await previewExport(may, "jsonl", { person: team.people.reviewer.id });
    expect(counts).toEqual({ articles: 1, annotations: 1, claims: 1, marks: 1 });
    expect((await previewExport(may, "jsonl", { state: "open" })).counts).toEqual({
      ...{ articles: 0, annotations: 0, claims: 0, marks: 0 },
    });
  });

  it.each(datasetFormatIds)("shows how %s begins", async (format) => {
    const { files } = await previewExport(await team.may("viewer", "read"), format, {});
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(({ text }) => text).join("\n")).toMatch(/said|"@type":"ClaimReview"/);
    for (const { text } of files) expect(text).not.toMatch(/[\0\uFFFD]/);
  });

  it("shows nothing of what a blind project hides", async () => {
    const blind = await makeTeam({ blind: true });
    const claim = await makeClaim(blind);
    await makeMark(blind, "reviewer", claim.id, "refuted", { rationale: "I know better." });
    for (const format of datasetFormatIds) {
      const preview = await previewExport(await blind.may("annotator", "read"), format, {});
      expect(JSON.stringify(preview.files)).not.toMatch(/know better|REFUTES/);
      expect(preview.counts.marks).toBe(0);
      // Nor by how much is lost: as long as others only mark, it stays the same.
      await makeMark(blind, "manager", claim.id, "confirmed", { rationale: `As ${format} says.` });
      expect(await previewExport(await blind.may("annotator", "read"), format, {})).toEqual(preview);
    }
  });
});
