import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AttributionLine } from "@/components/claim/claim-facts";
import { OccurrenceList } from "@/components/claim/occurrence-list";
import { ConflictSides } from "@/components/review/conflict-sides";
import { ResolutionList } from "@/components/review/resolution-list";
import { RivalList } from "@/components/review/rival-list";
import { Empty, Section } from "@/components/ui/page-title";
import { needsResolver } from "@/lib/domain/claim-state";
import { resolverBar } from "@/lib/domain/resolution-rules";
import { layers } from "@/lib/domain/verdict";
import { listConflicts } from "@/lib/server/claims/conflicts";
import { getClaim } from "@/lib/server/claims/detail";
import { listClaims } from "@/lib/server/claims/list";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../../project-frame";
import { ResolveConflict } from "./resolve-conflict";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conflicts"))("one") };
}

/** Both sides of a conflict with the words above them, and the decision below. */
export default async function ConflictPage({ params }: { params: Promise<{ projectId: string; claimId: string }> }) {
  const { projectId, claimId } = await params;
  const base = `/projects/${projectId}`;
  const permit = await pagePermit(`${base}/conflicts/${claimId}`, { claim: claimId }, "read");
  const claim = await orErrorPage(getClaim(permit, claimId));
  const [queue, rivals, t] = await Promise.all([
    listConflicts(permit, { limit: 200 }),
    claim.question ? listClaims(permit, { question: claim.question.id, limit: 20 }) : null,
    getTranslations("conflicts"),
  ]);
  const review = await getTranslations("review");
  const place = queue.items.findIndex(({ id }) => id === claimId);
  const next = queue.items.at(place + 1) ?? queue.items.find(({ id }) => id !== claimId);
  const open = layers.filter((layer) => needsResolver(claim.layers[layer].state));
  return (
    <ProjectFrame
      permit={permit}
      page="conflicts"
      crumbs={[{ label: t("title"), href: `${base}/conflicts` }]}
      title={place < 0 ? claim.text : t("place", { number: place + 1, count: queue.items.length })}
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
            <Link href={`${base}/conflicts`} className="font-semibold text-open underline">
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
              claim={{ id: claimId, text: claim.text }}
              href={`${base}/conflicts/${claimId}`}
              layer={layer}
              markIds={marks.map(({ id }) => id)}
              bar={resolverBar(
                permit.actor.id,
                permit.abilities,
                marks.map(({ author }) => author.id),
                permit.project,
              )}
              isAlone={open.length === 1}
              next={open.length > 1 || !next ? null : `${base}/conflicts/${next.id}`}
            />
          </Section>
        );
      })}
      {claim.resolutions.length > 0 && (
        <Section title={t("earlier")}>
          <ResolutionList resolutions={claim.resolutions} marks={claim.marks} />
        </Section>
      )}
    </ProjectFrame>
  );
}
