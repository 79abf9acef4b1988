import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ConflictFilterLinks } from "@/components/review/conflict-filter";
import { ConflictLine } from "@/components/review/conflict-line";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { ConflictFilterSchema } from "@/lib/schemas/conflict";
import { alsoMay } from "@/lib/server/actor";
import { listConflicts } from "@/lib/server/claims/conflicts";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { filterNames } from "@/lib/server/projects/filter-names";
import { listSides } from "@/lib/server/resolutions/take-side";
import { ProjectFrame } from "../../project-frame";
import { TakeSide } from "./take-side";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("conflicts") };
}

export default async function ConflictsPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Partial<Record<"cursor" | "reason" | "state" | "article", string>>>;
}) {
  const { projectId } = await params;
  const { cursor, ...search } = await searchParams;
  const base = `/projects/${projectId}/conflicts`;
  const permit = await pagePermit(base, { project: projectId }, "read");
  const filter = ConflictFilterSchema.catch({}).parse(search);
  const resolves = permit.abilities.includes("resolve");
  const [conflicts, names, sides, t] = await Promise.all([
    orErrorPage(listConflicts(permit, { ...filter, cursor })),
    filterNames(permit, filter),
    filter.article && resolves ? listSides(alsoMay(permit, "resolve"), filter.article) : [],
    getTranslations("conflicts"),
  ]);
  const article = filter.article && names.article !== null ? { id: filter.article, title: names.article } : null;
  const kept = new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);
  return (
    <ProjectFrame permit={permit} page="conflicts" title={t("title")}>
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        tools={
          <Link href={`${base}/guideline-gaps`} className={buttonClass("quiet")}>
            {t("gaps")}
          </Link>
        }
      />
      <ConflictFilterLinks base={base} chosen={filter} article={names.article} />
      {article && resolves && (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          {permit.isBlindToNames ? (
            <p className="text-sm text-soft">{(await getTranslations("bulk"))("takeSide.blind")}</p>
          ) : (
            <TakeSide projectId={projectId} article={article} href={`${base}?article=${article.id}`} people={sides} />
          )}
        </div>
      )}
      {conflicts.items.length === 0 ? (
        <Empty title={t("empty.title")}>{t("empty.lead")}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {conflicts.items.map((claim) => (
            <ConflictLine key={claim.id} claim={claim} href={`${base}/${claim.id}${kept.size > 0 ? `?${kept}` : ""}`} />
          ))}
        </ul>
      )}
      <Pager href={base} cursor={cursor} nextCursor={conflicts.nextCursor} query={filter} />
    </ProjectFrame>
  );
}
