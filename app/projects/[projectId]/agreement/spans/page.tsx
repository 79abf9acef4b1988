import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementViews } from "@/components/agreement/agreement-views";
import { SpanFilters } from "@/components/agreement/span-filters";
import { SpanArticles, SpanMeasureTable, SpanPairs } from "@/components/agreement/span-measures";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { spanMeasures } from "@/lib/domain/agreement/span-agreement";
import { SpanQuerySchema } from "@/lib/schemas/span-agreement";
import { narrowedTo } from "@/lib/server/agreement/narrowed";
import { getSpanAgreement } from "@/lib/server/agreement/span-data";
import { pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agreement");
  return { title: `${t("title")}: ${t("views.spans")}` };
}

type SpanSearch = Partial<Record<"article" | "annotators" | "measure", string | undefined>>;

export default async function SpanAgreementPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<SpanSearch>;
}) {
  const { projectId } = await params;
  const search = await searchParams;
  const base = `/projects/${projectId}/agreement`;
  const here = `${base}/spans`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const chosen: Record<string, string> = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const query = SpanQuerySchema.catch({}).parse(chosen);
  const measure = spanMeasures.find((name) => name === search.measure) ?? "overlap";
  const [{ measures, articles, pairs }, narrowed, t] = await Promise.all([
    getSpanAgreement(permit, query),
    narrowedTo(permit, query),
    getTranslations("agreement"),
  ]);
  const addressWith = (more: Record<string, string>) => `${here}?${new URLSearchParams({ ...chosen, ...more })}`;
  const { measure: _, ...part } = chosen;
  return (
    <ProjectFrame permit={permit} page="agreement" title={t("title")}>
      <PageTitle
        title={t("title")}
        lead={t("spans.lead")}
        tools={
          <a
            href={`/api/v1/projects/${projectId}/agreement/spans/table?${new URLSearchParams(part)}`}
            className={buttonClass()}
            download
          >
            {t("spans.download")}
          </a>
        }
      />
      <AgreementViews base={base} chosen="spans" />
      <SpanFilters action={here} measure={measure} narrowed={narrowed} isFiltered={Object.keys(chosen).length > 0} />
      <p className="mb-2 max-w-prose text-sm text-soft">{t("spans.counted")}</p>
      <p className="mb-4 max-w-prose text-sm text-soft">{t("spans.notIndependent")}</p>
      {measures.exact.articles === 0 ? (
        <Empty title={t("spans.empty.title")}>{t("spans.empty.lead")}</Empty>
      ) : (
        <>
          <Section title={t("measures")}>
            <SpanMeasureTable measures={measures} />
          </Section>
          <Section title={t("groups", { by: t("by.article") })}>
            <SpanArticles articles={articles} href={(id) => addressWith({ article: id })} />
            {measures.exact.articles > articles.length && <p className="mt-2 text-xs text-soft">{t("spans.more")}</p>}
          </Section>
          <Section title={t("spans.pairs.title")}>
            <SpanPairs pairs={pairs} measure={measure} href={(ids) => addressWith({ annotators: ids })} />
          </Section>
        </>
      )}
    </ProjectFrame>
  );
}
