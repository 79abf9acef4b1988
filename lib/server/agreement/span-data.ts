import "server-only";
import type { Interval } from "../../domain/agreement/bootstrap";
import type { Unit } from "../../domain/agreement/continuum";
import {
  type SpanAgreement,
  type SpanMeasure,
  type SpanMeasured,
  spanMeasures,
} from "../../domain/agreement/span-agreement";
import type { AnnotatedText, TooFewSpans } from "../../domain/agreement/span-comparison";
import type {
  SpanAgreementRecord,
  SpanMeasureRecord,
  SpanMeasures,
  SpanQuery,
  tooFewSpans,
} from "../../schemas/span-agreement";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { everMemberOf } from "../members/data";
import { run } from "../thread/run";
import { listSpans, type SpanRow } from "./spans";

/** So many spans are measured in some 5 ms. */
const mostAtOnce = 10;

/** Of so many articles, those with the most spans, the measures are told one by one. */
const mostArticles = 100;

/** How well annotators agree on what to underline. */
export async function getSpanAgreement(permit: Permit<"read">, query: SpanQuery): Promise<SpanAgreementRecord> {
  const [spans, personOf] = await Promise.all([listSpans(permit, query), everMemberOf(permit)]);
  const articles = await articlesOf(spans);
  const { measures, intervals, texts, pairs } = await run(
    "measureSpans",
    spans.length > mostAtOnce,
    textsOf(spans, articles),
  );
  const most = texts.toSorted((a, b) => b.measures.exact.units - a.measures.exact.units).slice(0, mostArticles);
  return {
    measures: presentAll(measures, intervals),
    articles: most.map(({ textId, measures }) => ({
      ...{ id: textId, title: articles.get(textId)?.title ?? "" },
      measures: presentAll(measures),
    })),
    pairs: pairs.map(({ annotatorIds: [one = "", other = ""], measures }) => ({
      annotators: [personOf(one), personOf(other)],
      measures: presentAll(measures),
    })),
  };
}

interface ArticleOfSpans {
  id: string;
  title: string;
  /** Of its current text, in UTF-16 code units. */
  length: number;
}

/** The articles of some spans, by id. */
export async function articlesOf(spans: readonly { articleId: string }[]): Promise<Map<string, ArticleOfSpans>> {
  const rows = await database().query<ArticleOfSpans>(Prisma.sql`
    SELECT article.id, article.title, version.length
    FROM "Article" article JOIN "ArticleVersion" version ON version.id = article."currentVersionId"
    WHERE article.id = ANY(${[...new Set(spans.map(({ articleId }) => articleId))]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** That words are to be checked is all that is said of them here, so all spans are of one kind. */
const category = "span";

function textsOf(spans: readonly SpanRow[], articles: ReadonlyMap<string, ArticleOfSpans>): AnnotatedText[] {
  const byArticle = new Map<string, Map<string, Unit[]>>();
  for (const { articleId, annotatorId, start, end } of spans) {
    const annotators = byArticle.get(articleId) ?? new Map<string, Unit[]>();
    byArticle.set(articleId, annotators);
    const units = annotators.get(annotatorId) ?? [];
    annotators.set(annotatorId, units);
    units.push({ start, end, category });
  }
  return Array.from(byArticle, ([id, annotators]) => ({
    ...{ id, start: 0, end: articles.get(id)?.length ?? 0 },
    annotators: Array.from(annotators, ([annotatorId, units]) => ({ id: annotatorId, units })),
  }));
}

const reasons: Record<TooFewSpans, (typeof tooFewSpans)[number]> = {
  "no-common-texts": "no-common-articles",
  "expected-disagreement-is-0": "expected-disagreement-is-0",
  "too-many-units": "too-many-spans",
};

function presentAll(measures: SpanAgreement["measures"], intervals?: SpanAgreement["intervals"]): SpanMeasures {
  const entries = spanMeasures.map((name) => [name, present(measures[name], intervals?.[name] ?? null)] as const);
  return Object.fromEntries(entries) as Record<SpanMeasure, SpanMeasureRecord>;
}

function present(measured: SpanMeasured, interval: Interval | null): SpanMeasureRecord {
  return {
    value: measured.value,
    reason: measured.value === null ? reasons[measured.reason] : null,
    interval: interval && { lower: interval.lower, upper: interval.upper },
    articles: measured.texts,
    annotators: measured.annotators,
    spans: measured.units,
  };
}
