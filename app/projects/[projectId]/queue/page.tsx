import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { QueueFilterSchema } from "@/lib/schemas/queue";
import { pagePermit } from "@/lib/server/page-access";
import { getProject } from "@/lib/server/projects/data";
import { filterNames } from "@/lib/server/projects/filter-names";
import { ProjectFrame } from "../../project-frame";
import { ReviewQueue } from "./review-queue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queue"))("title") };
}

/** What waits for the reader's mark, one claim at a time. An address with a filter opens a part of it. */
export default async function QueuePage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Partial<Record<"article" | "question" | "assigned", string>>>;
}) {
  const { projectId } = await params;
  const here = `/projects/${projectId}/queue`;
  const permit = await pagePermit(here, { project: projectId }, "mark");
  const filter = QueueFilterSchema.catch({}).parse(await searchParams);
  const [project, titles, t] = await Promise.all([
    getProject(permit),
    filterNames(permit, filter),
    getTranslations("queue"),
  ]);
  const only = (["article", "question"] as const).flatMap((kind) => {
    const title = titles[kind];
    return title === null ? [] : [t(`only.${kind}`, { title })];
  });
  if (filter.assigned) only.push(t("only.assigned"));
  return (
    <ProjectFrame permit={permit} page="queue" title={t("title")}>
      {only.length > 0 && (
        <p className="mb-4 text-sm text-soft">
          <span dir="auto">{only.join(" · ")}</span>{" "}
          <Link href={here} className="font-semibold text-open hover:underline">
            {t("all")}
          </Link>
        </p>
      )}
      <ReviewQueue
        key={JSON.stringify(filter)}
        projectId={projectId}
        filter={filter}
        rules={{ skipRule: project.skipRule, unaskedMarks: project.unaskedMarks }}
      />
    </ProjectFrame>
  );
}
