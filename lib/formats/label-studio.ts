import type { Layer, Verdict } from "../domain/verdict";
import type { DatasetFile, FolderFormat } from "./format";
import { controls, labelingConfig, spanLabels, textName } from "./label-studio-config";
import { encoded, linesAs } from "./lines";
import { type Region, type Share, sharesOf } from "./shares";
import type { AnnotationOfArticle, DatasetArticle } from "./view";

/*
 * Label Studio's tasks with their annotations (its "raw" JSON), and the labelling interface that shows them. Offsets in code
 * points. In each task everybody has an annotation of her own; in it a region for each claim that a span asserts, with her
 * verdicts and reasons. What a resolver decided is an annotation that is ground truth.
 *
 * Who it was stands in a result and not as `completed_by`: Label Studio refuses a file whose annotators are none of its users
 * (tasks/serializers.py, ALLOW_IMPORT_TASKS_WITH_UNKNOWN_EMAILS), and keeps of an annotation little more than its results.
 * The ids of what a result says, and when it was said, stand in its `meta`, which it keeps too.
 */
export const labelStudio: FolderFormat = {
  id: "label-studio",
  shape: "folder",
  mediaType: "application/zip",
  offsetUnit: "code-points",
  losses: [
    "history",
    "blocks",
    "claim-comments",
    "notes-to-resolver",
    "objections",
    "superseded-resolutions",
    "undecided-resolutions",
    "superseded-marks",
    "outdated-marks",
    "evidence",
    "claim-details",
    "earlier-versions",
    "unplaced-claims",
  ],
  view: "articles",
  async *write(lines): AsyncGenerator<DatasetFile> {
    yield { path: "labeling-config.xml", content: encoded(listOf(labelingConfig)) };
    yield { path: "tasks.json", content: encoded(writeTasks(linesAs<DatasetArticle>(lines))) };
  },
};

async function* listOf(text: string): AsyncGenerator<string> {
  yield text;
}

async function* writeTasks(articles: AsyncIterable<DatasetArticle>): AsyncGenerator<string> {
  yield "[";
  const ids = { task: 0, annotation: 0 };
  for await (const article of articles) {
    yield `${ids.task === 0 ? "\n" : ",\n"}${JSON.stringify(taskOf(article, ids))}`;
  }
  yield "\n]\n";
}

/** @param ids the last that were given; Label Studio's are numbers */
function taskOf(article: DatasetArticle, ids: { task: number; annotation: number }) {
  const { id, ...about } = article.article;
  const everybody = [...sharesOf(article).map(annotationOf), ...groundTruthsOf(article)];
  return {
    id: ++ids.task,
    data: { text: article.version.text, ...about, article_id: id },
    annotations: everybody.map((annotation) => ({ id: ++ids.annotation, was_cancelled: false, ...annotation })),
    predictions: [],
  };
}

function annotationOf(share: Share) {
  return toAnnotation(share.name, share.regions.flatMap(regionResults), false);
}

interface Result {
  id: string;
  from_name: string;
  to_name: string;
  type: "labels" | "choices" | "textarea";
  origin: "manual";
  value: object;
  meta?: Record<string, unknown>;
}

function toAnnotation(name: string, results: Result[], isGroundTruth: boolean) {
  const times = results.flatMap(({ meta }) => (typeof meta?.created_at === "string" ? [meta.created_at] : [])).sort();
  const annotator = {
    id: "annotator",
    from_name: controls.annotator,
    type: "textarea",
    value: { text: [name] },
  } as const;
  return {
    ground_truth: isGroundTruth,
    created_at: times[0],
    updated_at: times.at(-1),
    result: [...results, { ...annotator, to_name: textName, origin: "manual" }],
  };
}

/** Of a span with several claims there is a region for each; what somebody wrote of the span is the note of the first. */
function regionResults({ annotation, isOwn, claims, comments }: Region): Result[] {
  const about = { annotation_id: annotation.id, own: isOwn, created_at: annotation.createdAt };
  const note = comments.length > 0 && {
    text: comments.map(({ text }) => text),
    text_created_at: comments.map(({ createdAt }) => createdAt),
  };
  if (claims.length === 0) {
    const label = annotation.claims.length > 0 ? spanLabels.claim : spanLabels.annotation;
    return [regionOn(annotation, annotation.id, label, { ...about, ...note })];
  }
  return claims.flatMap(({ occurrenceId, claim, marks }, number) => [
    regionOn(annotation, occurrenceId, spanLabels.claim, { ...about, claim_id: claim.id, ...(number === 0 && note) }),
    textOn(annotation, occurrenceId, controls.claim, claim.text),
    ...marks.flatMap(({ id, layer, verdict, rationale, createdAt }) =>
      verdictOn(annotation, occurrenceId, { layer, verdict, rationale, meta: { mark_id: id, created_at: createdAt } }),
    ),
  ]);
}

/** The decisions of each resolver, by name, as Label Studio has them: annotations that the others are measured by. */
function groundTruthsOf({ annotations }: DatasetArticle) {
  const results = new Map<string, Result[]>();
  for (const annotation of annotations) {
    for (const { occurrenceId, claim, resolutions } of annotation.claims) {
      const decided = resolutions.filter(({ verdict }) => verdict !== null);
      for (const name of new Set(decided.map(({ resolver }) => resolver))) {
        const about = { annotation_id: annotation.id, own: false, claim_id: claim.id };
        const own = decided.filter(({ resolver }) => resolver === name);
        results.set(name, [
          ...(results.get(name) ?? []),
          regionOn(annotation, occurrenceId, spanLabels.claim, about),
          textOn(annotation, occurrenceId, controls.claim, claim.text),
          ...own.flatMap(({ outcome, cause, figure, createdAt, ...decision }) => {
            return verdictOn(annotation, occurrenceId, {
              ...decision,
              meta: { outcome, cause, figure, created_at: createdAt },
            });
          }),
        ]);
      }
    }
  }
  return [...results].map(([name, own]) => toAnnotation(name, own, true));
}

function spanOf({ anchor }: AnnotationOfArticle) {
  return { start: anchor.startCodePoint, end: anchor.endCodePoint };
}

function regionOn(annotation: AnnotationOfArticle, id: string, label: string, meta: Record<string, unknown>): Result {
  const value = { ...spanOf(annotation), text: annotation.anchor.quote, labels: [label] };
  return { id, from_name: controls.labels, to_name: textName, type: "labels", origin: "manual", value, meta };
}

function textOn(annotation: AnnotationOfArticle, id: string, control: string, text: string): Result {
  const value = { ...spanOf(annotation), text: [text] };
  return { id, from_name: control, to_name: textName, type: "textarea", origin: "manual", value };
}

interface Judgement {
  layer: Layer;
  verdict: Verdict | null;
  rationale: string;
  meta: Record<string, unknown>;
}

function verdictOn(
  annotation: AnnotationOfArticle,
  id: string,
  { layer, verdict, rationale, meta }: Judgement,
): Result[] {
  const value = { ...spanOf(annotation), text: annotation.anchor.quote, choices: [verdict] };
  const choice: Result = {
    id,
    from_name: controls[layer],
    to_name: textName,
    type: "choices",
    origin: "manual",
    value,
    meta,
  };
  return rationale ? [choice, textOn(annotation, id, controls[`${layer}Reason`], rationale)] : [choice];
}
