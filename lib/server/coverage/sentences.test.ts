import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { sentencesIn } from "../../domain/sentence";
import { shareOf } from "../../domain/text-coverage";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { CreateVersionSchema } from "../../schemas/article";
import { importText, makeTeam, type Team } from "../../testing/people";
import { createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { createVersion } from "../articles/version";
import { deleteClaim } from "../claims/deletion";
import { prisma } from "../db/database";
import { sentenceShares } from "./sentences";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const read = () => team.may("viewer", "read");

/** Sentences of two or three words, some after a blank line, so that they are in several blocks. */
const anyText = fc
  .array(fc.record({ words: fc.constantFrom("So it was.", "Nobody saw it!", "Who said so?"), ends: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((sentences) => sentences.map(({ words, ends }) => words + (ends ? "\n\n" : " ")).join(""));
const anyAnnotations = fc.array(
  fc.record({
    at: fc.nat({ max: 99 }),
    length: fc.integer({ min: 1, max: 30 }),
    claim: fc.constantFrom("none", "there", "deleted"),
    isDeleted: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { maxLength: 5 },
);

it("the shares of sentences that are read for many articles are what the pure rule counts", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyAnnotations, async (written, annotations) => {
      const { id, text, blocks } = await importText(team, written, `Article ${crypto.randomUUID()}`);
      const may = await team.may("annotator", "annotate");
      const there = [];
      for (const { at, length, claim, isDeleted } of annotations) {
        const start = Math.min(at, text.length - 1);
        const end = Math.min(text.length, start + length);
        const quote = text.slice(start, end);
        const about = claim === "none" ? { comment: "Hm." } : { claim: { text: `Claim ${crypto.randomUUID()}` } };
        const input = { start, end, quote, ...about };
        const { value } = await createAnnotation(may, id, CreateAnnotationSchema.parse(input));
        if (claim === "deleted") await deleteClaim(may, value.claims[0]?.id ?? "", undefined);
        if (isDeleted) await deleteAnnotation(may, value.id, undefined);
        else there.push({ start, end, hasClaim: claim === "there" });
      }
      const sentences = blocks.flatMap((block) => [...sentencesIn(text, block)]);
      expect((await sentenceShares(await read(), [id])).get(id)).toEqual(shareOf(sentences, there));
    }),
    { numRuns: 25 },
  );
}, 120_000);

it("are of the text of today, of the project's own articles alone, and unknown until it has been cut", async () => {
  const { id, textVersion } = await importText(team, "So it was. Nobody saw it.");
  const shares = async () => (await sentenceShares(await read(), [id])).get(id);
  expect(await shares()).toMatchObject({ total: 2 });
  const later = CreateVersionSchema.parse({ after: textVersion.id, text: "So it was. Nobody saw it. So they say." });
  await createVersion(await team.may("annotator", "import"), id, later);
  expect(await shares()).toEqual({ total: 3, annotated: 0, claimed: 0 });
  const other = await makeTeam();
  expect((await sentenceShares(await other.may("viewer", "read"), [id])).size).toBe(0);
  await prisma().passageIndex.deleteMany({ where: { articleVersion: { articleId: id } } });
  expect(await shares()).toBeUndefined();
});
