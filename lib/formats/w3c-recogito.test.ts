// @vitest-environment happy-dom
import { parseW3CTextAnnotation, type W3CTextAnnotation } from "@recogito/text-annotator";
import fc from "fast-check";
import { expect, it } from "vitest";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { w3c } from "./w3c";

it("Recogito finds in each annotation the words, where they stand, and what was said of them", async () => {
  await fc.assert(
    fc.asyncProperty(anyDataset, async ({ articles }) => {
      const file = (await writtenFiles(w3c, articles)).get("")?.toString() ?? "";
      const items: W3CTextAnnotation[] = JSON.parse(file).first.items;
      const expected = articles.flatMap(({ annotations }) => annotations);
      expect(items).toHaveLength(expected.length);
      for (const [number, item] of items.entries()) {
        const { parsed, error } = parseW3CTextAnnotation(item);
        expect(error).toBeUndefined();
        const { id, annotator, anchor, claims, comments } = expected[number] ?? {};
        expect(parsed?.id).toBe(`urn:uuid:${id}`);
        expect(parsed?.target.creator?.name).toBe(annotator);
        const { quote, startCodePoint: start, endCodePoint: end } = anchor ?? {};
        expect(parsed?.target.selector).toMatchObject([{ quote, start, end }]);
        const said = parsed?.bodies.map(({ purpose, value }) => `${purpose} ${value}`);
        for (const { claim, marks } of claims ?? []) {
          expect(said).toContain(`describing ${claim.text}`);
          for (const { verdict, outdated } of marks)
            if (!outdated && verdict) expect(said).toContain(`assessing ${verdict}`);
        }
        for (const { text } of comments ?? []) expect(said).toContain(`commenting ${text}`);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
