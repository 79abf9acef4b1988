import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { GapLine } from "@/components/review/gap-line";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { listGuidelineGaps } from "@/lib/server/resolutions/decisions";
import { ProjectFrame } from "../../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gaps"))("title") };
}

/** What the guidelines do not say, by the cases in which that was found. */
export default async function GuidelineGapsPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const { projectId } = await params;
  const { cursor } = await searchParams;
  const home = `/projects/${projectId}`;
  const base = `${home}/conflicts/guideline-gaps`;
  const permit = await pagePermit(base, { project: projectId }, "read");
  const [gaps, t, conflicts] = await Promise.all([
    orErrorPage(listGuidelineGaps(permit, { cursor })),
    getTranslations("gaps"),
    getTranslations("conflicts"),
  ]);
  return (
    <ProjectFrame
      permit={permit}
      page="conflicts"
      crumbs={[{ label: conflicts("title"), href: `${home}/conflicts` }]}
      title={t("title")}
    >
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        tools={
          permit.abilities.includes("manage") && (
            <Link href={`${home}/settings`} className={buttonClass()}>
              {t("mend")}
            </Link>
          )
        }
      />
      {gaps.items.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {gaps.items.map((decision) => (
            <GapLine key={decision.id} decision={decision} base={home} />
          ))}
        </ul>
      )}
      <Pager href={base} cursor={cursor} nextCursor={gaps.nextCursor} />
    </ProjectFrame>
  );
}
