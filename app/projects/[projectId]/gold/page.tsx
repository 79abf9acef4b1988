import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoldList } from "@/components/gold/gold-list";
import { GoldResults } from "@/components/gold/gold-results";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { goldResults, listGold } from "@/lib/server/gold/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("gold") };
}

/** How reviewers do on claims whose verdict is known: the manager sees all, everybody else herself and what she has marked. */
export default async function GoldPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const { projectId } = await params;
  const { cursor } = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/gold`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const [claims, results, t] = await Promise.all([
    orErrorPage(listGold(permit, { cursor })),
    goldResults(permit),
    getTranslations("gold"),
  ]);
  const manages = permit.abilities.includes("manage");
  return (
    <ProjectFrame permit={permit} page="gold" title={t("title")}>
      <PageTitle title={t("title")} lead={t(manages ? "lead" : "leadOwn")} />
      {results.items.length > 0 && (
        <Section title={t(manages ? "results.title" : "results.own")}>
          <GoldResults results={results.items} />
        </Section>
      )}
      <Section title={t(manages ? "claims" : "claimsOwn")}>
        {claims.items.length === 0 ? (
          <Empty title={t("none")}>{manages && t("noneLead")}</Empty>
        ) : (
          <GoldList claims={claims.items} base={base} />
        )}
        <Pager href={here} cursor={cursor} nextCursor={claims.nextCursor} />
      </Section>
    </ProjectFrame>
  );
}
