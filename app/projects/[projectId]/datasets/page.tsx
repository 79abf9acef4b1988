import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CsvOptions } from "@/components/dataset/csv-options";
import { DatasetFilters } from "@/components/dataset/dataset-filters";
import { DatasetPreview } from "@/components/dataset/dataset-preview";
import { Download } from "@/components/dataset/download";
import { FormatList } from "@/components/dataset/format-list";
import { LossReport } from "@/components/dataset/loss-report";
import { PageTitle, Section } from "@/components/ui/page-title";
import { datasetFormatIds } from "@/lib/formats/format-ids";
import { DatasetRequestSchema } from "@/lib/schemas/dataset";
import { datasetChoices } from "@/lib/server/export/choices";
import { exportFileName } from "@/lib/server/export/export";
import { previewExport } from "@/lib/server/export/preview";
import { ownOrigin } from "@/lib/server/own-origin";
import { pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("datasets") };
}

export default async function DatasetsPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const { projectId } = await params;
  const { format: wanted, ...search } = await searchParams;
  const here = `/projects/${projectId}/datasets`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const format = datasetFormatIds.find((id) => id === wanted) ?? datasetFormatIds[0];
  const asked = Object.fromEntries(Object.entries(search).filter(([, value]) => value));
  const request = DatasetRequestSchema.catch({}).parse(asked);
  const [preview, choices, t] = await Promise.all([
    previewExport(permit, format, request),
    datasetChoices(permit, request),
    getTranslations("datasets"),
  ]);
  const addressWith = (format: string) =>
    `?${new URLSearchParams({ format, ...Object.fromEntries(Object.entries(request).map(([name, value]) => [name, String(value)])) })}`;
  const origin = ownOrigin() ?? "$TICKMARK";
  return (
    <ProjectFrame permit={permit} page="datasets" title={t("title")}>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Section title={t("what")}>
        <DatasetFilters action={here} format={format} chosen={request} {...choices} />
      </Section>
      <div className="mt-8 grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <FormatList chosen={format} href={(id) => here + addressWith(id)} />
        <article className="flex min-w-0 flex-col gap-5" aria-labelledby="format">
          <div>
            <h2 id="format" className="font-serif text-lg font-semibold">
              {t(`${format}.title`)}
            </h2>
            <p className="mt-1 max-w-2xl text-sm">{t(`${format}.lead`)}</p>
          </div>
          <LossReport {...preview} />
          <Download
            key={format}
            projectId={projectId}
            format={format}
            fileName={exportFileName(permit, format)}
            request={request}
          >
            {format === "csv" && <CsvOptions />}
          </Download>
          <DatasetPreview files={preview.files} />
          <Section title={t("api")}>
            <p className="mb-2 text-sm text-soft">{t("apiLead")}</p>
            <pre className="rounded-lg wrap-anywhere whitespace-pre-wrap border border-rule bg-sheet px-4 py-3 text-xs">
              <code>{`curl -H "Authorization: Bearer $TOKEN" "${origin}/api/v1/projects/${projectId}/export${addressWith(format)}"`}</code>
            </pre>
          </Section>
        </article>
      </div>
    </ProjectFrame>
  );
}
