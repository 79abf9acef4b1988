import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CsvOptions } from "@/components/dataset/csv-options";
import { ExportCard } from "@/components/dataset/export-card";
import { PageTitle, Section } from "@/components/ui/page-title";
import { type DatasetFormatId, datasetFormatIds } from "@/lib/formats/format-ids";
import { datasetFormats } from "@/lib/formats/formats";
import { pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../project-frame";

/** What one may choose of how a format is written. */
const choices: Partial<Record<DatasetFormatId, ReactNode>> = { csv: <CsvOptions /> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("datasets") };
}

export default async function DatasetsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const permit = await pagePermit(`/projects/${projectId}/datasets`, { project: projectId }, "read");
  const t = await getTranslations("datasets");
  const known = process.env.NEXTAUTH_URL;
  const origin = known ? new URL(known).origin : "$TICKMARK";
  const address = `/api/v1/projects/${projectId}/export`;
  return (
    <ProjectFrame permit={permit} page="datasets" title={t("title")}>
      <PageTitle title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        {datasetFormatIds.map((format) => (
          <ExportCard key={format} format={format} address={address} losses={datasetFormats[format].losses}>
            {choices[format]}
          </ExportCard>
        ))}
      </div>
      <Section title={t("api")}>
        <p className="mb-2 text-sm text-soft">{t("apiLead")}</p>
        <pre className="rounded-lg wrap-anywhere whitespace-pre-wrap border border-rule bg-sheet px-4 py-3 text-xs">
          <code>{`curl -H "Authorization: Bearer $TOKEN" "${origin}${address}?format=jsonl"`}</code>
        </pre>
      </Section>
    </ProjectFrame>
  );
}
