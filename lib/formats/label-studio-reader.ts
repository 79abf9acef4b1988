import { z } from "zod";
import { type OffsetIndex, offsetIndex } from "../domain/offset";
import type { Span } from "../domain/span";
import type {
  ArticleReader,
  ImportedAnnotation,
  ImportedArticle,
  ImportedPart,
  ImportPlace,
  ImportProblem,
} from "./imported";
import { controls } from "./label-studio-config";
import { type Authorship, type Result, ResultSchema, readRegion } from "./label-studio-results";
import { mergedById } from "./merge-annotations";
import { jsonParts, shortened, wrongShape } from "./read-json";
import { isSpan, spanBetween } from "./read-span";

const AnnotationSchema = z.looseObject({
  result: z.array(ResultSchema).nullish(),
  completed_by: z.unknown().optional(),
  created_at: z.string().nullish().catch(null),
  was_cancelled: z.boolean().nullish(),
  ground_truth: z.boolean().nullish(),
});

const TaskSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  annotations: z.array(AnnotationSchema).nullish(),
  /** What annotations were called at first. */
  completions: z.array(AnnotationSchema).nullish(),
});
type Task = z.infer<typeof TaskSchema>;

/**
 * Tasks whose data are texts, with the spans that people annotated in them. Left out are predictions, annotations that were
 * cancelled, relations between regions, and what is said of a text as a whole.
 */
export const readLabelStudio: ArticleReader = async function* (files) {
  let number = 0;
  for await (const part of jsonParts(files.filter(({ path }) => !/\.xml$/i.test(path)))) {
    if ("problem" in part) {
      yield part;
      continue;
    }
    number++;
    const task = TaskSchema.safeParse(part.value);
    if (task.success) yield* readTask(task.data, number, part.place);
    else yield wrongShape(part.place, task.error);
  }
};

function* readTask(task: Task, number: number, place: ImportPlace): Generator<ImportedPart> {
  const data = task.data ?? task;
  const text = textOf(data);
  const annotations = [...(task.annotations ?? []), ...(task.completions ?? [])].filter((one) => !one.was_cancelled);
  const refusal = refusalOf(annotations.flatMap(({ result }) => result ?? []));
  if (refusal) {
    yield wrongShape(place, refusal);
    return;
  }
  if (text === null) {
    yield { problem: { code: "text-missing", place } };
    return;
  }
  const reader = new RegionReader(text, place);
  const read = annotations.flatMap((annotation) => [...reader.read(annotation)]);
  for (const problem of reader.problems) yield { problem };
  const about = aboutOf(data);
  const key = about.id ?? `${place.file} ${task.id ?? number}`;
  yield { article: { key, place, about, text, annotations: mergedById(read) } };
}

/** The text of a task: under `text`, or where it is the only one that is not an address. */
function textOf(data: Record<string, unknown>): string | null {
  const isText = (value: unknown) => typeof value === "string" && !/^(?:\w+:\/\/|\/data\/)\S*$/.test(value);
  if ("text" in data) return isText(data.text) ? (data.text as string) : null;
  const texts = Object.values(data).filter(isText);
  return texts.length === 1 ? (texts[0] as string) : null;
}

/** Why nothing of a task can be read: its regions are in pictures, sounds or pages of the web. */
function refusalOf(results: readonly Result[]): string | null {
  for (const { type = "", value = {} } of results) {
    if ("startOffset" in value || "globalOffsets" in value) {
      return `${type}: places in HTML (XPath) are not read, only those in plain text`;
    }
    if (
      /^(?:rectangle|polygon|ellipse|keypoint|brush|bitmask|vector|video|timeseries|paragraph|magicwand)/.test(type)
    ) {
      return `${type}: only regions of plain text are read`;
    }
  }
  return null;
}

function aboutOf(data: Record<string, unknown>): ImportedArticle["about"] {
  const { article_id, title, publisher, author, url, language, published } = data;
  const given = { id: article_id, title, publisher, author, url, language, published };
  const isSaid = (value: unknown) => typeof value === "string" || (value === null && article_id !== undefined);
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isSaid(value)));
}

class RegionReader {
  readonly problems: ImportProblem[] = [];
  readonly #text: string;
  readonly #place: ImportPlace;
  readonly #index: OffsetIndex;

  constructor(text: string, place: ImportPlace) {
    this.#text = text;
    this.#place = place;
    this.#index = offsetIndex(text);
  }

  *read(annotation: z.infer<typeof AnnotationSchema>): Generator<ImportedAnnotation> {
    const results = annotation.result ?? [];
    const author = authorOf(annotation, results);
    for (const region of regionsOf(results)) {
      const span = this.#spanOf(region);
      if (span) yield { place: this.#place, ...span, ...readRegion(region, author, annotation.ground_truth === true) };
    }
  }

  /**
   * Where a region is. The offsets are held against the words: where these stand there only in UTF-16 code units, which older
   * versions counted, these are meant.
   */
  #spanOf(region: readonly Result[]): Span | null {
    const values = region.flatMap(({ value }) => (value && "start" in value ? [value] : []));
    const [value] = values;
    if (!value) return null;
    const words = values.map(({ text }) => text).find((text) => typeof text === "string");
    const span = spanBetween({ start: value.start, end: value.end }, this.#index, this.#text.length);
    if (isSpan(span) && (words === undefined || this.#says(span, words))) return span;
    const inUtf16 = { start: Number(value.start), end: Number(value.end) };
    if (words && inUtf16.end <= this.#text.length && this.#says(inUtf16, words)) return inUtf16;
    const problem = isSpan(span) ? ({ code: "quote-differs" } as const) : span;
    this.problems.push({ ...problem, place: this.#place, ...(words && { words: shortened(words) }) });
    return null;
  }

  /** Whether some words stand at a span, but for space: of that Label Studio loses some, or writes a line end as \n. */
  #says({ start, end }: Span, words: string): boolean {
    return spaceless(this.#text.slice(start, end)) === spaceless(words);
  }
}

const spaceless = (words: string) => words.replaceAll(/\s|\\n/g, "");

/** The results of each region: they have its id. */
function regionsOf(results: readonly Result[]): Result[][] {
  const regions = new Map<string, Result[]>();
  for (const [number, result] of results.entries()) {
    const id = String(result.id ?? `#${number}`);
    regions.set(id, [...(regions.get(id) ?? []), result]);
  }
  return [...regions.values()];
}

const PersonSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
});

function authorOf(
  { completed_by, created_at }: z.infer<typeof AnnotationSchema>,
  results: readonly Result[],
): Authorship {
  const named = results.find(({ type, from_name }) => type === "textarea" && from_name === controls.annotator);
  const by = (named && z.tuple([z.string()]).safeParse(named.value?.text).data?.[0]) || nameOf(completed_by);
  return { ...(by && { by }), ...(created_at && { at: created_at }) };
}

/** A user by her name, or what else is known of her. */
function nameOf(user: unknown): string | null {
  if (typeof user === "number") return `user ${user}`;
  if (typeof user === "string") return user;
  const { id, email, first_name, last_name } = PersonSchema.safeParse(user).data ?? {};
  const name = [first_name, last_name].filter(Boolean).join(" ");
  return name || email || (id === undefined ? null : `user ${id}`);
}
