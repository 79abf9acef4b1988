import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClaimHeader } from "@/components/claim/claim-header";
import { OccurrenceList } from "@/components/claim/occurrence-list";
import { WordingList } from "@/components/claim/wording-list";
import { ActivityList } from "@/components/desk/activity-list";
import { GoldForm } from "@/components/gold/gold-form";
import { GoldNotice } from "@/components/gold/gold-notice";
import { MarkList, MarkView } from "@/components/review/mark-list";
import { ResolutionList } from "@/components/review/resolution-list";
import { Empty, Section } from "@/components/ui/page-title";
import { objectionFault } from "@/lib/domain/objection-rules";
import { canDelete } from "@/lib/domain/permissions";
import { resolverBar } from "@/lib/domain/resolution-rules";
import { assigneesOf, listMarkers } from "@/lib/server/assignments/data";
import { getClaim } from "@/lib/server/claims/detail";
import { listQuestions } from "@/lib/server/claims/questions";
import { listEvents } from "@/lib/server/history/data";
import { describeEvents } from "@/lib/server/history/describe";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { Assignees } from "../../../assignees";
import { ProjectFrame } from "../../../project-frame";
import { Discussion } from "../../discussion";
import { plantGoldAction } from "./actions";
import { DeleteOrMergeClaim } from "./delete-or-merge-claim";
import { EditClaim } from "./edit-claim";
import { MarkClaim } from "./mark-claim";
import { ObjectToDecision } from "./object-to-decision";
import { ReasonsRound } from "./reasons-round";
import { ReopenClaim } from "./reopen-claim";

interface ClaimPageProps {
  params: Promise<{ projectId: string; claimId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claims"))("one") };
}

/** A claim with every place where it is asserted, all marks on it, and what happened to it. */
export default async function ClaimPage({ params }: ClaimPageProps) {
  const { projectId, claimId } = await params;
  const base = `/projects/${projectId}`;
  const here = `${base}/claims/${claimId}`;
  const permit = await pagePermit(here, { claim: claimId }, "read");
  const claim = await orErrorPage(getClaim(permit, claimId));
  const [assignees, people, questions, events, t] = await Promise.all([
    assigneesOf(permit, "claimId", [claimId]),
    permit.abilities.includes("manage") ? listMarkers(permit) : [],
    listQuestions(permit),
    listEvents(permit, { claim: claimId, limit: 30 }),
    getTranslations("claims"),
  ]);
  const { abilities, actor } = permit;
  const own = new Set(claim.marks.filter(({ author }) => author.id === actor.id).map(({ id }) => id));
  const objectable = claim.resolutions.filter((resolution) => {
    const latest = claim.resolutions.findLast(({ layer }) => layer === resolution.layer);
    return (
      abilities.includes("mark") &&
      objectionFault({
        personId: actor.id,
        concernedIds: resolution.marks.some((id) => own.has(id)) ? [actor.id] : [],
        objectedIds: resolution.objections.map(({ author }) => author.id),
        verdict: resolution.verdict,
        isLatest: latest?.id === resolution.id,
      }) === null
    );
  });
  // What was decided and holds, and could be decided anew by the reader.
  const reopenable = claim.resolutions.filter(({ id, layer, stale }) => {
    const latest = claim.resolutions.findLast((resolution) => resolution.layer === layer);
    const marks = claim.marks.filter((mark) => mark.current && mark.layer === layer);
    const authorIds = marks.map(({ author }) => author.id);
    return (
      claim.layers[layer].state === "resolved" &&
      latest?.id === id &&
      !stale &&
      resolverBar(actor.id, abilities, authorIds, permit.project) === null
    );
  });
  const about = { id: claimId, text: claim.text };
  const canObject = new Set(objectable.map(({ id }) => id));
  const canReopen = new Set(reopenable.map(({ id }) => id));
  return (
    <ProjectFrame
      permit={permit}
      page="claims"
      live={{ kind: "claim", claimId }}
      crumbs={[{ label: t("title"), href: `${base}/claims` }]}
      title={claim.text}
    >
      <ClaimHeader
        claim={claim}
        base={base}
        mayResolve={abilities.includes("resolve")}
        tools={
          <>
            {abilities.includes("annotate") && <EditClaim claim={claim} href={here} questions={questions.items} />}
            {canDelete(permit.abilities, permit.actor.id, { createdById: claim.createdBy.id }) && (
              <DeleteOrMergeClaim claim={claim} base={base} />
            )}
          </>
        }
      />
      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <Section
            title={t("occurrences", { count: claim.occurrences.length })}
            tools={
              <Link href={`${here}/passages`} className="text-xs font-semibold text-open hover:underline">
                {(await getTranslations("passages"))("open")}
              </Link>
            }
          >
            {claim.occurrences.length === 0 ? (
              <Empty title={t("noOccurrences")} />
            ) : (
              <OccurrenceList occurrences={claim.occurrences} verdict={claim} base={base} />
            )}
          </Section>
          <Section title={t("marks")}>
            {claim.marks.length === 0 ? <Empty title={t("noMarks")} /> : <MarkList marks={claim.marks} words={claim} />}
          </Section>
          <ReasonsRound permit={permit} claim={claim} href={here} />
          {claim.earlierWordings.length > 0 && (
            <Section title={t("wordings")}>
              <WordingList wordings={claim.earlierWordings} today={claim.text} />
            </Section>
          )}
          {claim.merged.length > 0 && (
            <Section title={t("merged")}>
              {claim.merged.map((merged) => (
                <div key={merged.id} className="mb-4">
                  <p className="mb-2 wrap-anywhere">{merged.text}</p>
                  {merged.marks.map((mark) => (
                    <div key={mark.id} className="mb-2 border-s-2 border-rule ps-4">
                      <MarkView mark={mark} words={{ text: merged.text, earlierWordings: [] }} />
                    </div>
                  ))}
                </div>
              ))}
            </Section>
          )}
          {claim.resolutions.length > 0 && (
            <Section title={t("resolutions")}>
              <ResolutionList
                resolutions={claim.resolutions}
                marks={claim.marks}
                base={base}
                actions={Object.fromEntries(
                  claim.resolutions.map((resolution) => [
                    resolution.id,
                    <div key={resolution.id}>
                      {canObject.has(resolution.id) && (
                        <ObjectToDecision claim={about} href={here} resolutionId={resolution.id} />
                      )}
                      {canReopen.has(resolution.id) && (
                        <ReopenClaim claim={about} href={here} resolution={resolution} />
                      )}
                    </div>,
                  ]),
                )}
              />
            </Section>
          )}
        </div>
        <div className="min-w-0">
          {abilities.includes("mark") && (
            <Section title={t("yourMark")}>
              <MarkClaim claim={claim} href={here} />
            </Section>
          )}
          {(people.length > 0 || (assignees.get(claimId) ?? []).length > 0) && (
            <Section title={(await getTranslations("assignment"))("assignees")}>
              <Assignees kind="claim" id={claimId} assignees={assignees.get(claimId) ?? []} people={people} />
            </Section>
          )}
          {(abilities.includes("manage") || claim.gold.length > 0) && (
            <Section title={(await getTranslations("gold"))("title")}>
              <GoldNotice gold={claim.gold} />
              {abilities.includes("manage") && <GoldForm action={plantGoldAction} claim={claim} href={here} />}
            </Section>
          )}
          <Section title={t("comments")}>
            <Discussion
              subject={{ kind: "claim", id: claimId, projectId, href: here, title: claim.text }}
              comments={claim.comments}
              mayComment={abilities.includes("annotate")}
              isBlind={permit.project.blind}
            />
          </Section>
          <Section
            title={t("history")}
            tools={
              <Link
                href={`${base}/history?claim=${claimId}`}
                className="text-xs font-semibold text-open hover:underline"
              >
                {(await getTranslations("history"))("all")}
              </Link>
            }
          >
            <ActivityList events={await describeEvents(permit, events.items)} base={base} ofClaim={claimId} />
          </Section>
        </div>
      </div>
    </ProjectFrame>
  );
}
