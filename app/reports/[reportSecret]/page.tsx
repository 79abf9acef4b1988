import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReportView } from "@/components/report/report-view";
import { EntryPage } from "@/components/ui/entry-page";
import { embeddedJson } from "@/lib/formats/embedded-json";
import { ownOrigin } from "@/lib/server/own-origin";
import { readReport } from "@/lib/server/reports/read";
import { reviewsOf } from "@/lib/server/reports/reviews";
import { PreferencesSwitch } from "../../preferences-switch";
import { readerZone } from "../../zone";

interface ReportPageProps {
  params: Promise<{ reportSecret: string }>;
}

const reportAt = cache(readReport);

/** That search engines leave it out, and that nobody learns its address from a link in it, is said by next.config.ts. */
export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const report = await reportAt((await params).reportSecret);
  const kind = (await getTranslations("report"))("metaTitle");
  return { title: report ? `${report.article.title} · ${kind}` : kind };
}

/** How an article was checked, to whoever has the address, signed in or not. */
export default async function ReportPage({ params }: ReportPageProps) {
  const { reportSecret } = await params;
  const report = await reportAt(reportSecret);
  if (!report) return <NoReport />;
  const reviews = reviewsOf(report, `${ownOrigin() ?? ""}/reports/${reportSecret}`);
  return (
    <>
      <ReportView report={report} zone={await readerZone()} preferences={<PreferencesSwitch />} />
      {/* Data, which no policy on scripts is about. */}
      {reviews.length > 0 && <script type="application/ld+json">{embeddedJson(reviews)}</script>}
    </>
  );
}

/** Where no report is, or is any more; the status with it comes of proxy.ts. */
async function NoReport() {
  const t = await getTranslations("report.gone");
  return <EntryPage title={t("title")} lead={t("lead")} preferences={<PreferencesSwitch />} />;
}
