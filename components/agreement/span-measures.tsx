import { useTranslations } from "next-intl";
import { type SpanMeasure, spanMeasures } from "@/lib/domain/agreement/span-agreement";
import type { SpanAgreementRecord, SpanMeasures } from "@/lib/schemas/span-agreement";
import { GroupTable } from "./group-table";
import { MeasureTable } from "./measure-table";
import { PairMap } from "./pair-map";

/** Every measure of spans. */
export function SpanMeasureTable({ measures }: { measures: SpanMeasures }) {
  const t = useTranslations("agreement.spans");
  const rows = spanMeasures.map((name) => {
    const { articles, annotators, spans } = measures[name];
    const words = { label: t(`measure.${name}`), basis: t("basis", { articles, annotators, spans }) };
    return { name, measure: measures[name], isShare: false, ...words, meaning: t(`meaning.${name}`) };
  });
  return <MeasureTable rows={rows} />;
}

/** Each article in which two or more underlined something. */
export function SpanArticles({
  articles,
  href,
}: {
  articles: SpanAgreementRecord["articles"];
  href: (id: string) => string;
}) {
  const t = useTranslations("agreement");
  return (
    <GroupTable
      label={t("spans.article")}
      countLabel={t("spans.column")}
      columns={spanMeasures.map((name) => ({ name, label: t(`spans.measure.${name}`), isShare: false }))}
      groups={articles.map(({ id, title, measures }) => ({ id, name: title, count: measures.exact.spans, measures }))}
      href={href}
    />
  );
}

/** Each two annotators; the cell opens what the two alone have in common, with intervals. */
export function SpanPairs({
  pairs,
  measure,
  href,
}: {
  pairs: SpanAgreementRecord["pairs"];
  measure: SpanMeasure;
  href: (ids: string) => string;
}) {
  const t = useTranslations("agreement.spans");
  return (
    <PairMap
      caption={t("pairs.caption", { measure: t(`measure.${measure}`) })}
      isShare={false}
      pairs={pairs.map(({ annotators, measures }) => ({
        people: annotators,
        measure: measures[measure],
        basis: t("pairs.articles", { count: measures[measure].articles }),
        href: href(annotators.map(({ id }) => id).join(",")),
      }))}
    />
  );
}
