import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccuracyTable } from "@/components/agreement/accuracy-table";
import { AgreementFilters, type AgreementSearch } from "@/components/agreement/agreement-filters";
import { AgreementViews } from "@/components/agreement/agreement-views";
import { VerdictMatrix } from "@/components/agreement/verdict-matrix";
import {
  VerdictGroups,
  VerdictMeasures,
  VerdictPairs,
  verdictPairMeasures,
} from "@/components/agreement/verdict-measures";
import { ClaimLine } from "@/components/claim/claim-line";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { isVerdict, type Verdict } from "@/lib/domain/verdict";
import { AgreementQuerySchema } from "@/lib/schemas/agreement";
import { getAgreement } from "@/lib/server/agreement/data";
import { narrowedTo } from "@/lib/server/agreement/narrowed";
import { claimListItems } from "@/lib/server/claims/list-items";
import { pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("agreement") };
}

/** Of the claims behind a cell so many are listed; the table that can be downloaded has all. */
const mostListed = 100;

export default async function AgreementPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<AgreementSearch>;
}) {
  const { projectId } = await params;
  const search = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/agreement`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const chosen = Object.fromEntries(Object.entries(search).filter(([, value]) => value));
  const query = AgreementQuerySchema.catch(AgreementQuerySchema.parse({})).parse(chosen);
  const cell = cellOf(search.cell);
  const measure = verdictPairMeasures.find((name) => name === search.measure) ?? "krippendorffAlpha";
  const [agreement, narrowed, t] = await Promise.all([
    getAgreement(permit, query, cell),
    narrowedTo(permit, query),
    getTranslations("agreement"),
  ]);
  const claims = await claimListItems(permit, agreement.claimIds.slice(0, mostListed));
  const addressWith = (more: AgreementSearch) =>
    `${here}?${new URLSearchParams(Object.entries({ ...chosen, ...more }).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  const { by: _, measure: __, cell: ___, ...ratings } = chosen;
  const isEmpty = agreement.measures.percent.items === 0;
  return (
    <ProjectFrame permit={permit} page="agreement" title={t("title")}>
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        tools={
          <a
            href={`/api/v1/projects/${projectId}/agreement/ratings?${new URLSearchParams(ratings as Record<string, string>)}`}
            className={buttonClass()}
            download
          >
            {t("download")}
          </a>
        }
      />
      <AgreementViews base={here} chosen="verdicts" />
      <AgreementFilters action={here} chosen={search} narrowed={narrowed} />
      {agreement.judgedOnly && <p className="mb-4 text-sm text-soft">{t("judgedOnly")}</p>}
      {!permit.project.blind && query.marks === "first" && <p className="mb-4 text-sm text-soft">{t("notBlind")}</p>}
      {isEmpty ? (
        <Empty title={t(agreement.namesHidden ? "namesHidden.title" : "empty.title")}>
          {t(agreement.namesHidden ? "namesHidden.lead" : "empty.lead")}
        </Empty>
      ) : (
        <>
          <Section title={t("measures")}>
            <VerdictMeasures measures={agreement.measures} />
          </Section>
          {query.by && agreement.groups.length > 0 && (
            <Section title={t("groups", { by: t(`by.${query.by}`) })}>
              <VerdictGroups
                groups={agreement.groups}
                label={t(`by.${query.by}`)}
                href={(id) => addressWith({ by: undefined, ...partOf(query.by ?? "month", id) })}
              />
            </Section>
          )}
          <Section title={t("pairs.title")}>
            <VerdictPairs pairs={agreement.pairs} measure={measure} />
          </Section>
          <Section title={t("matrix.title")}>
            <VerdictMatrix
              coincidences={agreement.coincidences}
              open={cell}
              href={(verdicts) => `${addressWith({ cell: verdicts.join(",") })}#claims`}
            />
            {cell && (
              <ul id="claims" className="mt-4 scroll-mt-16 divide-y divide-rule border-y border-rule">
                {claims.map((claim) => (
                  <ClaimLine key={claim.id} claim={claim} href={`${base}/claims/${claim.id}`} />
                ))}
              </ul>
            )}
            {agreement.claimIds.length > mostListed && (
              <p className="mt-2 text-xs text-soft">
                {t("matrix.more", { count: agreement.claimIds.length - mostListed })}
              </p>
            )}
          </Section>
        </>
      )}
      {agreement.reviewers.length > 0 && (
        <Section title={t("accuracy.title")}>
          <p className="mb-2 text-xs text-soft">{t("accuracy.lead")}</p>
          <AccuracyTable reviewers={agreement.reviewers} />
        </Section>
      )}
    </ProjectFrame>
  );
}

/** The two verdicts in an address. */
function cellOf(value: string | undefined): readonly [Verdict, Verdict] | null {
  const [one, other, ...more] = value?.split(",") ?? [];
  return isVerdict(one) && isVerdict(other) && more.length === 0 ? [one, other] : null;
}

/** What narrows the page to one of the parts that it was looked at by. */
function partOf(by: "article" | "question" | "reviewers" | "month", id: string): AgreementSearch {
  return by === "month" ? { from: `${id}-01`, until: lastDayOf(id) } : { [by]: id };
}

/** @param month such as 2025-10 */
function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, "2025-10-31".length);
}
