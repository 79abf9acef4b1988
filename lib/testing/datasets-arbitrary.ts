import fc from "fast-check";
import { anchorIn } from "../domain/anchor";
import { findBlocks } from "../domain/block";
import { offsetIndex, spanInCodePoints } from "../domain/offset";
import { graphemeAt } from "../domain/segmenter";
import { type Span, snapToGraphemes } from "../domain/span";
import { inTextOrder } from "../domain/text-order";
import type { AnnotationOfArticle, DatasetArticle, DatasetClaim, JudgedClaim } from "../formats/view";
import { anyAddress, anyEdtf, anyJudgedClaim, anyWords, id, instants, maybe, type Person } from "./claims-arbitrary";
import { anyCanonicalText, anySelection, spanIn } from "./text";

/*
 * Whole datasets, as both views of one project have them: annotations that overlap, lie in each other or on the same words,
 * run over line ends and touch emoji families, combining marks and right-to-left words; claims in several articles or in
 * none, conflicts, marks that were withdrawn or judged other words, resolutions on both layers, comments; and names and
 * words with all that means something in some format: quotation marks, tabs, line ends, formulas, tags.
 */

export interface AnyDataset {
  articles: DatasetArticle[];
  /** The same claims, those without an occurrence too. */
  claims: DatasetClaim[];
}

function anyArticle(number: number, claims: JudgedClaim[], people: Person[]): fc.Arbitrary<DatasetArticle> {
  return fc
    .record({
      about: fc.record({
        title: anyWords,
        publisher: maybe(anyWords),
        author: maybe(anyWords),
        url: maybe(anyAddress),
        language: fc.constantFrom("de", "de-CH", "en", "he"),
        published: maybe(anyEdtf),
      }),
      version: fc.integer({ min: 1, max: 4 }),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      text: anyArticleText,
    })
    .chain(({ about, version, sha256, text }) => {
      const index = offsetIndex(text);
      const blocks = findBlocks(text).map(({ kind, start, end }) => {
        return { kind, start, end, ...spanInCodePoints(index, { start, end }) };
      });
      const versionId = id(5, number);
      return anyAnnotations(number, { text, versionId, claims, people }).map((annotations) => ({
        article: { id: id(4, number), ...about },
        version: { id: versionId, number: version, sha256, text, blocks },
        annotations,
      }));
    });
}

const anyArticleText = fc.array(anyCanonicalText, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n\n"));

interface Annotated {
  text: string;
  versionId: string;
  claims: JudgedClaim[];
  people: Person[];
}

function anyAnnotations(number: number, { text, versionId, claims, people }: Annotated) {
  const anyAnnotation = fc.record({
    span: anySpanOf(text),
    annotator: fc.constantFrom(...people),
    claims: fc.subarray(claims),
    comments: fc.array(fc.record({ text: anyWords, commenter: fc.constantFrom(...people) }), { maxLength: 2 }),
    origin: fc.constantFrom("made" as const, "kept" as const, "moved" as const),
    times: instants(3),
  });
  return fc.array(anyAnnotation, { maxLength: 6 }).map((annotations) =>
    annotations
      .map(({ span, annotator, claims, comments, origin, times: [createdAt = "", ...later] }, index) => {
        const made = { createdBy: annotator.id, createdAt };
        const anchor = anchorIn(text, offsetIndex(text), span);
        if ("field" in anchor) throw new Error(`The span has a fault: ${anchor.fault}.`);
        return {
          id: id(0x80 + number, index),
          ...made,
          annotator: annotator.name,
          anchor: { versionId, ...anchor, origin, ...made },
          claims: claims.map((claim, place) => ({ occurrenceId: id(0x90 + number, index * 10 + place), ...claim })),
          comments: comments.map(({ text, commenter }, place) => ({
            id: id(0xa0 + number, index * 10 + place),
            text,
            createdBy: commenter.id,
            commenter: commenter.name,
            createdAt: later[place] ?? "",
          })),
        } satisfies AnnotationOfArticle;
      })
      .sort((a, b) => inTextOrder({ id: a.id, ...a.anchor }, { id: b.id, ...b.anchor })),
  );
}

/** A span that an annotation may have: often the first characters or all of the text, so that many lie on the same words. */
function anySpanOf(text: string): fc.Arbitrary<Span> {
  const first = graphemeAt(text, 0);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(first, { start: 0, end: text.length }) },
    {
      weight: 5,
      arbitrary: anySelection.map((selection) => {
        const { start, end } = snapToGraphemes(text, spanIn(text, selection));
        return start < end ? { start, end } : graphemeAt(text, Math.min(start, text.length - 1));
      }),
    },
  );
}

/** A project of up to three articles and four claims, as both views of its dataset have it. */
export const anyDataset: fc.Arbitrary<AnyDataset> = fc
  .uniqueArray(anyWords, { minLength: 1, maxLength: 3 })
  .map((names) => names.map((name, index): Person => ({ id: id(1, index), name })))
  .chain((people) =>
    fc
      .nat(4)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => anyJudgedClaim(number, people))))
      .chain((claims) =>
        fc
          .integer({ min: 0, max: 3 })
          .chain((count) =>
            fc.tuple(...Array.from({ length: count }, (_, number) => anyArticle(number, claims, people))),
          )
          .map((articles) => ({ articles, claims: claims.map((claim) => withOccurrences(claim, articles)) })),
      ),
  );

function withOccurrences(judged: JudgedClaim, articles: readonly DatasetArticle[]): DatasetClaim {
  const occurrences = articles.flatMap(({ article, version: { id, number, sha256 }, annotations }) =>
    annotations.flatMap((annotation) =>
      annotation.claims
        .filter(({ claim }) => claim.id === judged.claim.id)
        .map(({ occurrenceId }) => ({
          id: occurrenceId,
          annotationId: annotation.id,
          createdBy: annotation.createdBy,
          annotator: annotation.annotator,
          createdAt: annotation.createdAt,
          anchor: annotation.anchor,
          version: { id, number, sha256 },
          article,
        })),
    ),
  );
  return { ...judged, occurrences };
}
