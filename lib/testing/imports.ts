import type {
  ArticleReader,
  ImportedAnnotation,
  ImportedArticle,
  ImportProblem,
  SourceFile,
} from "../formats/imported";
import type { DatasetArticle, MarkOfClaim } from "../formats/view";
import { collect, streamOf } from "./stream";

/** Files as an import has them, each in chunks of a few bytes, so that characters are cut too. */
export function sourceFiles(files: ReadonlyMap<string, Uint8Array | string>, size = 1_000): SourceFile[] {
  return [...files].map(([path, content]) => {
    const bytes = Buffer.from(content);
    const count = Math.ceil(bytes.length / size);
    const chunks = Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    return { path, size: bytes.length, read: () => streamOf(chunks) };
  });
}

/** What a reader makes of some files. */
export async function importedFrom(
  reader: ArticleReader,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<{ articles: ImportedArticle[]; problems: ImportProblem[] }> {
  const parts = await collect(reader(sourceFiles(files)));
  return {
    articles: parts.flatMap((part) => ("article" in part ? [part.article] : [])),
    problems: parts.flatMap((part) => ("problem" in part ? [part.problem] : [])),
  };
}

/** What can be said of an annotation that was read, without where in the files it stands, and its parts in an order. */
export function comparable({ place: _, claims, ...annotation }: ImportedAnnotation) {
  const inOrder = claims.map(({ resolutions, ...claim }) => ({
    ...claim,
    marks: claim.marks.toSorted(byContent),
    ...(resolutions && { resolutions: resolutions.toSorted(byContent) }),
  }));
  return { ...annotation, claims: inOrder.sort(byContent) };
}

/** An order of things that says the same of those that are equal, in whichever order their fields stand. */
function byContent(one: unknown, other: unknown): number {
  return fieldsInOrder(one) < fieldsInOrder(other) ? -1 : 1;
}

function fieldsInOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}

/** The marks of a claim that hold, as formats have them that know of no others. */
export function heldMarks(marks: readonly MarkOfClaim[]): MarkOfClaim[] {
  return marks.filter(({ current, outdated }) => current && !outdated);
}

/** The articles of a dataset with their annotations, as `imported` says that a format has these. */
export function expectedArticles(
  articles: readonly DatasetArticle[],
  imported: (annotation: DatasetArticle["annotations"][number]) => Omit<ImportedAnnotation, "place">,
) {
  return articles.map(({ article, version, annotations }) => ({
    about: article,
    text: version.text,
    annotations: annotations
      .map((annotation) => comparable({ place: { file: "", line: null }, ...imported(annotation) }))
      .sort(byContent),
  }));
}

/** The same of what was read. */
export function readArticles(articles: readonly ImportedArticle[]) {
  return articles.map(({ about, text, annotations }) => ({
    about,
    text,
    annotations: annotations.map(comparable).sort(byContent),
  }));
}
