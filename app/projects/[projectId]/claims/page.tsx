import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChooseBar } from "@/components/assignment/choose-bar";
import { Choosable } from "@/components/assignment/selection";
import { ClaimFilters } from "@/components/claim/claim-filters";
import { ClaimLine } from "@/components/claim/claim-line";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { ClaimQuerySchema } from "@/lib/schemas/claim";
import { assigneesOf, listMarkers } from "@/lib/server/assignments/data";
import { listClaims } from "@/lib/server/claims/list";
import { listQuestions } from "@/lib/server/claims/questions";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { filterNames } from "@/lib/server/projects/filter-names";
import { AssignMany } from "../../assign-many";
import { ProjectFrame } from "../../project-frame";
import { ReopenMany } from "../../reopen-many";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("claims") };
}

type Search = Record<
  "q" | "state" | "verdict" | "question" | "article" | "unmarked" | "outdated" | "cursor",
  string | undefined
>;

export default async function ClaimsPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Partial<Search>>;
}) {
  const { projectId } = await params;
  const { cursor, ...search } = await searchParams;
  const base = `/projects/${projectId}/claims`;
  const permit = await pagePermit(base, { project: projectId }, "read");
  const { state, ...filter } = ClaimQuerySchema.catch({}).parse(
    Object.fromEntries(Object.entries(search).filter(([, value]) => value)),
  );
  const [claims, questions, t] = await Promise.all([
    orErrorPage(listClaims(permit, { ...filter, ...(state && { states: [state] }), cursor })),
    listQuestions(permit),
    getTranslations("claims"),
  ]);
  const ids = claims.items.map(({ id }) => id);
  const manages = permit.abilities.includes("manage");
  const resolves = permit.abilities.includes("resolve");
  const [assignees, people, names] = await Promise.all([
    assigneesOf(permit, "claimId", ids),
    manages ? listMarkers(permit) : [],
    filterNames(permit, filter),
  ]);
  // What only some readers' lists have, or words find, is no filter of the project's.
  const { q, unmarked, outdated, ...named } = filter;
  const where = q || unmarked || outdated ? null : { ...named, ...(state && { state }) };
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <ProjectFrame permit={permit} page="claims" title={t("title")}>
      <PageTitle title={t("title")} />
      <ClaimFilters action={base} chosen={search} questions={questions.items} article={names.article} />
      <Choosable
        isOn={people.length > 0 || resolves}
        bar={
          <ChooseBar shown={ids}>
            {people.length > 0 && (
              <AssignMany
                projectId={projectId}
                kind="claims"
                isEmpty={ids.length === 0}
                people={people}
                where={where}
              />
            )}
            {resolves && <ReopenMany projectId={projectId} href={base} isEmpty={ids.length === 0} where={where} />}
          </ChooseBar>
        }
      >
        {claims.items.length === 0 ? (
          <Empty title={isFiltered ? t("none.title") : t("empty.title")}>
            {isFiltered ? t("none.lead") : t("empty.lead")}
          </Empty>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {claims.items.map((claim) => (
              <ClaimLine
                key={claim.id}
                claim={claim}
                href={`${base}/${claim.id}`}
                assignees={assignees.get(claim.id)}
              />
            ))}
          </ul>
        )}
      </Choosable>
      <Pager href={base} cursor={cursor} nextCursor={claims.nextCursor} query={search} />
    </ProjectFrame>
  );
}
