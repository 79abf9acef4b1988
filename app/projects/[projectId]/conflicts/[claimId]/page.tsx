import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AttributionLine } from "@/components/claim/claim-facts";
import { OccurrenceList } from "@/components/claim/occurrence-list";
import { ConflictReasons, staleReasonsOf } from "@/components/review/conflict-reasons";
import { ConflictSides } from "@/components/review/conflict-sides";
import { QueueSteps } from "@/components/review/queue-steps";
import { ResolutionList } from "@/components/review/resolution-list";
import { RivalList } from "@/components/review/rival-list";
import { Empty, Section } from "@/components/ui/page-title";
import { isResolvable, resolverBar } from "@/lib/domain/resolution-rules";
import { layers } from "@/lib/domain/verdict";
import { ConflictFilterSchema } from "@/lib/schemas/conflict";
import { conflictReasonsOfClaims, placeInQueue } from "@/lib/server/claims/conflicts";
import { getClaim } from "@/lib/server/claims/detail";
import { listClaims } from "@/lib/server/claims/list";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../../project-frame";
import { ReasonsRound } from "../../claims/[claimId]/reasons-round";
import { Discussion } from "../../discussion";
import { ResolveConflict } from "./resolve-conflict";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conflicts"))("one") };
}

/** Both sides of a conflict with the words above them, and the decision below. */
export default async function ConflictPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string; claimId: string }>;
  searchParams: Promise<Partial<Record<"reason" | "state" | "article", string>>>;
}) {
  const { projectId, claimId } = await params;
  const base = `/projects/${projectId}`;
  const here = `${base}/conflicts/${claimId}`;
  const permit = await pagePermit(here, { claim: claimId }, "read");
  const filter = ConflictFilterSchema.catch({}).parse(await searchParams);
  const claim = await orErrorPage(getClaim(permit, claimId));
  const [place, reasonsOf, rivals, t, review] = await Promise.all([
    placeInQueue(permit, claimId, filter),
    conflictReasonsOfClaims(permit, [claimId]),
    claim.question ? listClaims(permit, { question: claim.question.id, limit: 20 }) : null,
    getTranslations("conflicts"),
    getTranslations("review"),
  ]);
  const reasons = reasonsOf(claimId);
  const kept = new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);
  const query = kept.size > 0 ? `?${kept}` : "";
  const to = (id: string | null) => id && `${base}/conflicts/${id}${query}`;
  // After the last one it goes on with the one before it.
  const next = to(place.next ?? place.previous);
  const open = layers.filter((layer) => isResolvable(claim.layers[layer], reasons[layer]));
  return (
    <ProjectFrame
      permit={permit}
      page="conflicts"
      live={{ kind: "claim", claimId }}
      crumbs={[{ label: t("title"), href: `${base}/conflicts${query}` }]}
      title={place.number === null ? claim.text : t("place", { number: place.number, count: place.count })}
      tools={<QueueSteps previous={to(place.previous)} next={to(place.next)} />}
    >
      <h1 dir="auto" className="max-w-3xl font-serif text-display font-semibold text-balance wrap-anywhere">
        <Link href={`${base}/claims/${claimId}`} className="hover:underline">
          {claim.text}
        </Link>
      </h1>
      {claim.attribution && (
        <p className="mt-1 text-sm text-soft">
          <AttributionLine attribution={claim.attribution} />
        </p>
      )}
      <div className="mt-2">
        <ConflictReasons reasons={reasons} stale={staleReasonsOf(claim.resolutions)} />
      </div>
      <div className="mt-5">
        <OccurrenceList occurrences={claim.occurrences} verdict={claim} base={base} />
      </div>
      {rivals && rivals.items.length > 1 && (
        <RivalList
          question={claim.question?.text ?? ""}
          rivals={rivals.items.filter(({ id }) => id !== claimId)}
          own={claim.quantity}
          base={base}
        />
      )}
      {open.length === 0 && (
        <div className="mt-8">
          <Empty title={t("settled")}>
            <Link href={`${base}/conflicts${query}`} className="font-semibold text-open underline">
              {t("back")}
            </Link>
          </Empty>
        </div>
      )}
      {open.map((layer) => {
        const marks = claim.marks.filter((mark) => mark.current && mark.layer === layer);
        return (
          <Section key={layer} title={t("onLayer", { layer: review(`layers.${layer}`) })}>
            <ConflictSides marks={marks} />
            <ResolveConflict
              claim={{ id: claimId, projectId, text: claim.text, occurrences: claim.occurrences }}
              href={here}
              layer={layer}
              marks={marks}
              bar={resolverBar(
                permit.actor.id,
                permit.abilities,
                marks.map(({ author }) => author.id),
                permit.project,
              )}
              isAlone={open.length === 1}
              next={open.length > 1 ? null : next}
            />
          </Section>
        );
      })}
      <ReasonsRound permit={permit} claim={claim} href={here} />
      <Section title={t("discussion")}>
        <div className="max-w-2xl">
          <Discussion
            subject={{ kind: "claim", id: claimId, projectId, href: here, title: claim.text }}
            comments={claim.comments}
            mayComment={permit.abilities.includes("annotate")}
            isBlind={permit.project.blind}
          />
        </div>
      </Section>
      {claim.resolutions.length > 0 && (
        <Section title={t("earlier")}>
          <ResolutionList resolutions={claim.resolutions} marks={claim.marks} base={base} />
        </Section>
      )}
    </ProjectFrame>
  );
}
