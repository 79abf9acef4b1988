import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Count, EdtfDate } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { Wordmark } from "@/components/ui/wordmark";
import { dayOf } from "@/lib/domain/day";
import { verdicts } from "@/lib/domain/verdict";
import { isolated } from "@/lib/i18n/isolated";
import type { Report, ReportClaim } from "@/lib/schemas/report";
import { ReportClaims } from "./report-claims";
import { ReportText } from "./report-text";

/** How an article was checked, to read and to print: its words with the claims' numbers in them, and the claims. */
export function ReportView({
  report,
  zone,
  preferences,
}: {
  report: Report;
  /** Whose days the dates are. */
  zone: string;
  preferences: ReactNode;
}) {
  const t = useTranslations("report");
  const { claims, withUndecided } = report;
  return (
    <div className="report mx-auto max-w-3xl px-5 py-8 sm:py-12">
      <main>
        <ReportHead report={report} zone={zone} />
        <section aria-labelledby="article" className="mt-8 border-t border-rule pt-6">
          <h2 id="article" className="mb-4 text-xs font-semibold text-soft">
            {t("article")}
          </h2>
          <ReportText report={report} />
        </section>
        <section aria-labelledby="claims" className="mt-10 border-t border-rule pt-6">
          <h2 id="claims" className="text-lg font-semibold">
            {t("claims")}
          </h2>
          <p className="mt-1 mb-6 text-sm text-soft">
            {claims.length === 0 ? t("none") : t("lead")} {!withUndecided && claims.length > 0 && t("onlyDecided")}
          </p>
          <ReportClaims claims={claims} zone={zone} />
        </section>
      </main>
      <footer className="mt-12 flex flex-wrap items-baseline justify-between gap-4 border-t border-rule pt-4 text-xs text-soft">
        <Wordmark className="text-ink" />
        <span className="print:hidden">{preferences}</span>
      </footer>
    </div>
  );
}

function ReportHead({ report, zone }: { report: Report; zone: string }) {
  const t = useTranslations("report");
  const room = useTranslations("room");
  const { article, projectName, version } = report;
  return (
    <header>
      <p className="text-sm font-semibold text-disputed">{t("kind")}</p>
      <h1
        lang={article.language}
        dir="auto"
        className="mt-2 font-serif text-display font-semibold text-balance wrap-anywhere"
      >
        {article.title}
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-soft wrap-anywhere">
        {article.publisher && <bdi>{article.publisher}</bdi>}
        {article.author && <bdi>{article.author}</bdi>}
        {article.published && <EdtfDate value={article.published} />}
        <span>{room("version", { number: version })}</span>
      </p>
      {article.url && (
        <p className="text-sm wrap-anywhere">
          <a href={article.url} rel="noreferrer nofollow" className="text-open underline" data-says-address="">
            {article.url}
          </a>
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-x-4 text-sm">
        <span>{t.rich("project", { ...isolated, project: projectName })}</span>
        <span className="text-soft">
          {t("asOf")} <EdtfDate value={dayOf(new Date(), zone)} />
        </span>
      </p>
      <Tally claims={report.claims} />
    </header>
  );
}

/** How many claims have which verdict; also what each sign in the text means. */
function Tally({ claims }: { claims: readonly ReportClaim[] }) {
  const t = useTranslations("report");
  const undecided = claims.filter(({ decided }) => decided === null).length;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {verdicts.map((verdict) => {
        const count = claims.filter(({ decided }) => decided?.verdict === verdict).length;
        return (
          count > 0 && (
            <li key={verdict}>
              <VerdictLabel verdict={verdict} /> <Count value={count} />
            </li>
          )
        );
      })}
      {undecided > 0 && (
        <li className="text-soft">
          {t("notDecided")} <Count value={undecided} />
        </li>
      )}
    </ul>
  );
}
