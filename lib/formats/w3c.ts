import type { FileFormat, WriteContext } from "./format";
import { encoded, linesAs } from "./lines";
import type { AnnotationOfArticle, DatasetArticle } from "./view";
import { bodiesOf, personNode } from "./w3c-bodies";
import { context, iriOf, toTerms } from "./w3c-terms";

/*
 * W3C Web Annotation Data Model (Recommendation, 2017), as JSON-LD: one collection with one page, an annotation a line. What
 * an annotation asserts are its bodies (w3c-bodies.ts). Offsets in code points, as the model asks for. The texts stay where
 * they are: an annotation names its source, which version of it was read, the words with what stands around them, and where
 * they begin and end. A page whose brackets close is whole, and `total` behind it counts its annotations.
 */
export const w3c: FileFormat = {
  id: "w3c",
  shape: "file",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "jsonld",
  offsetUnit: "code-points",
  losses: [
    "history",
    "texts",
    "blocks",
    "claim-comments",
    "notes-to-resolver",
    "objections",
    "superseded-resolutions",
    "outdated-marks",
    "earlier-versions",
    "unplaced-claims",
  ],
  view: "articles",
  write: (lines, context) => encoded(writeCollection(linesAs<DatasetArticle>(lines), context)),
};

async function* writeCollection(
  articles: AsyncIterable<DatasetArticle>,
  { project }: WriteContext,
): AsyncGenerator<string> {
  const id = iriOf(project.id);
  const collection = { "@context": context, id, type: "AnnotationCollection", label: project.name };
  const page = { id: `${id}#annotations`, type: "AnnotationPage", startIndex: 0 };
  yield `${openObject(collection)},"first":${openObject(page)},"items":[`;
  let total = 0;
  for await (const article of articles) {
    const source = sourceOf(article);
    for (const annotation of article.annotations) {
      yield `${total === 0 ? "\n" : ",\n"}${JSON.stringify(annotationNode(annotation, article, source))}`;
      total++;
    }
  }
  yield `\n]},"total":${total}}\n`;
}

function openObject(properties: object): string {
  return JSON.stringify(properties).slice(0, -1);
}

function annotationNode(annotation: AnnotationOfArticle, { version }: DatasetArticle, source: object) {
  const { id, createdBy, annotator, createdAt, anchor } = annotation;
  return {
    id: iriOf(id),
    type: "Annotation",
    motivation: motivationOf(annotation),
    creator: personNode(createdBy, annotator),
    created: createdAt,
    // An empty list says the same as none, and Recogito fails where there is none.
    body: bodiesOf(annotation),
    target: {
      type: "SpecificResource",
      source,
      state: {
        id: iriOf(version.id),
        type: "TimeState",
        sourceDate: anchor.createdAt,
        ...toTerms({ version: version.number, sha256: version.sha256 }),
      },
      selector: [
        { type: "TextQuoteSelector", exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
        { type: "TextPositionSelector", start: anchor.startCodePoint, end: anchor.endCodePoint },
      ],
    },
  };
}

/** One, as the model recommends: what was done last of what can be done with words. */
function motivationOf({ claims, comments }: AnnotationOfArticle): string {
  if (claims.some(({ marks }) => marks.length > 0)) return "assessing";
  if (claims.length > 0) return "describing";
  return comments.length > 0 ? "commenting" : "highlighting";
}

/** An article by its address, or by its id where it has none; two articles may have one address. */
function sourceOf({ article }: DatasetArticle): object {
  const about = {
    "dc:title": article.title,
    "dc:publisher": article.publisher,
    "dc:creator": article.author,
    "dc:date": article.published,
  };
  return {
    id: article.url ?? iriOf(article.id),
    ...(article.url && { canonical: iriOf(article.id) }),
    type: "Text",
    format: "text/plain",
    language: article.language,
    ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null)),
  };
}
