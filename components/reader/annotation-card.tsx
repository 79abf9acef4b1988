"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { AccordingTo } from "@/components/claim/claim-facts";
import { GoldNotice } from "@/components/gold/gold-notice";
import { MarkComposer } from "@/components/review/mark-composer";
import { QuickMarkNotice } from "@/components/review/quick-mark-notice";
import { Button } from "@/components/ui/button";
import { Dotted } from "@/components/ui/dotted";
import { Instant } from "@/components/ui/formatted";
import { ClaimStateLabel, paintText, VerdictLabel } from "@/components/ui/verdict";
import { annotationPaint } from "@/lib/domain/annotation-paint";
import { ownVerdicts } from "@/lib/domain/own-verdicts";
import type { RoomAnnotation, RoomClaim, RoomComment } from "@/lib/domain/room";
import { layersOf } from "@/lib/domain/verdict";
import { cardIdOf, nextInChain } from "@/lib/reader/card-link";
import { emptyMark, type MarkDrafts } from "@/lib/schemas/room-drafts";
import type { CardActs } from "./card-acts";

export interface AnnotationCardProps {
  annotation: RoomAnnotation;
  claims: readonly RoomClaim[];
  active: boolean;
  /** The claim that keys mark, of those on the card. */
  activeClaimId: string | null;
  /** The place of this annotation among those on the same words, where there are several. */
  overlap: { number: number; count: number } | null;
  readerId: string;
  mayMark: boolean;
  mayDelete: boolean;
  /** What the reader has written of marks and not made, by claim. */
  drafts: MarkDrafts;
  acts: CardActs;
  /** A way to attach one more claim to the words. */
  more: ReactNode;
}

/** The card beside an annotation's words: one line for each claim, and its whole state when it is active. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, claims, active, overlap, acts } = props;
  const t = useTranslations("room");
  const headingId = useId();
  const paint = annotationPaint(claims);
  return (
    <article
      id={cardIdOf(annotation.id)}
      aria-labelledby={headingId}
      data-paint={paint}
      className={`relative rounded-lg border border-rule bg-sheet py-3 ps-5 pe-4 text-sm ${active ? "shadow-float" : ""}`}
    >
      <span
        aria-hidden="true"
        className={`absolute inset-y-2.5 start-1.5 w-0.5 rounded-full bg-current ${paint === "note" ? "text-soft" : paintText[paint]}`}
      />
      <h3 id={headingId} className="sr-only">
        {t("cardFor", { quote: annotation.quote })}
      </h3>
      {active && (
        <div className="mb-2 flex items-start justify-between gap-2">
          <p dir="auto" className="line-clamp-2 font-serif text-soft italic">
            {annotation.quote}
          </p>
          <button
            type="button"
            onClick={acts.deactivate}
            className="-me-1 rounded-sm px-1.5 text-soft hover:bg-hover hover:text-ink min-[68.75rem]:sr-only min-[68.75rem]:focus:not-sr-only"
          >
            {t("close")}
          </button>
        </div>
      )}
      {overlap && active && (
        <button
          type="button"
          {...nextInChain}
          onClick={() => acts.nextOverlap(annotation.id)}
          className="mb-2 text-xs font-semibold text-open hover:underline"
        >
          {t("overlap", overlap)}
        </button>
      )}
      <div className="flex flex-col gap-4">
        {claims.map((claim) => (
          <ClaimOnCard key={claim.id} {...props} claim={claim} />
        ))}
      </div>
      {claims.length === 0 && (
        <button type="button" onClick={() => acts.activate(annotation.id)} className="text-xs font-semibold text-soft">
          {t("note")}
        </button>
      )}
      <LatestComment comments={annotation.comments} />
      {active && (
        <div className="mt-3 flex items-center justify-between gap-2 border-t border-rule pt-2">
          <span className="-ms-3 flex flex-wrap">
            {props.more}
            <Button look="quiet" className="text-xs" onClick={() => acts.discuss(annotation)}>
              {t("discuss")}
            </Button>
          </span>
          {props.mayDelete && (
            <Button look="quiet" onClick={() => acts.delete(annotation)} aria-label={t("delete")}>
              <Trash2 size={15} aria-hidden="true" />
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** Of what was said about the words the latest, and how much else there is. */
function LatestComment({ comments }: { comments: readonly RoomComment[] }) {
  const t = useTranslations("discussion");
  const latest = comments.at(-1);
  if (!latest) return null;
  return (
    <div className="mt-2">
      {comments.length > 1 && <p className="text-xs text-soft">{t("earlier", { count: comments.length - 1 })}</p>}
      <p className="whitespace-pre-line wrap-anywhere">
        <bdi>{latest.text}</bdi>{" "}
        <span className="block text-xs text-soft">
          <bdi>{latest.createdBy.name}</bdi>, <Instant at={latest.createdAt} />
        </span>
      </p>
    </div>
  );
}

function ClaimOnCard({ claim, ...props }: AnnotationCardProps & { claim: RoomClaim }) {
  const t = useTranslations("claim");
  const open = props.active && (props.claims.length === 1 || props.activeClaimId === claim.id);
  const markers = new Set(claim.marks.filter((mark) => mark.current).map((mark) => mark.author.id)).size;
  return (
    <section>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => props.acts.activate(props.annotation.id, claim.id)}
        className="w-full text-start"
      >
        <span dir="auto" className={`block font-semibold wrap-anywhere ${open ? "" : "line-clamp-2"}`}>
          {claim.text}
        </span>
        <span className="mt-0.5 block text-xs text-soft wrap-anywhere">
          <Dotted>
            <ClaimStateLabel state={claim.state} verdict={claim.verdict} progress={claim.progress} />
            {claim.attribution && !open && <AccordingTo source={claim.attribution.source} />}
            {markers > 0 && t("reviewers", { count: markers })}
            {claim.articleCount > 1 && t("inArticles", { count: claim.articleCount })}
          </Dotted>
        </span>
      </button>
      {open && <OpenClaim claim={claim} {...props} />}
    </section>
  );
}

/** Who says so, who marked it how, and the reader's own mark. */
function OpenClaim({ claim, ...props }: AnnotationCardProps & { claim: RoomClaim }) {
  const t = useTranslations();
  const marks = claim.marks.filter((mark) => mark.current);
  const own = ownVerdicts(claim.marks, props.readerId);
  return (
    <div className="mt-2 flex flex-col gap-3">
      {claim.attribution && (
        <p className="text-xs text-soft wrap-anywhere">
          <AccordingTo source={claim.attribution.source} />
        </p>
      )}
      {marks.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {marks.map((mark) => (
            <li key={mark.id} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
              <span>
                <span className="inline-block min-w-12 text-xs text-soft">{t(`review.layers.${mark.layer}`)}</span>{" "}
                {mark.verdict && <VerdictLabel verdict={mark.verdict} />}
              </span>
              <span className="text-xs text-soft">
                <bdi>{mark.author.name}</bdi>
                {mark.evidence.length > 0 && ` · ${t("review.evidenceCount", { count: mark.evidence.length })}`}
              </span>
              {mark.rationale && (
                <p dir="auto" className="w-full text-xs wrap-anywhere">
                  {mark.rationale}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {claim.gold && claim.gold.length > 0 && (
        <section aria-label={t("gold.title")} aria-live="polite">
          <GoldNotice gold={claim.gold} />
        </section>
      )}
      {props.mayMark && (
        <>
          <MarkComposer
            layers={layersOf(claim)}
            claimVersion={claim.version}
            own={own}
            value={props.drafts[claim.id] ?? emptyMark}
            problem={null}
            onChange={(draft) => props.acts.draft(claim.id, draft)}
            onMark={(mark) => props.acts.mark(claim.id, mark)}
          />
          {/* What stands around it was read in the article. */}
          <QuickMarkNotice key={claim.id} words={claim.text} isMarked={Object.keys(own).length > 0} />
        </>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs font-semibold text-open">
        <Link href={props.acts.claimHref(claim.id)} className="hover:underline">
          {t("room.openClaim")}
        </Link>
        <Link href={`${props.acts.claimHref(claim.id)}/passages`} className="hover:underline">
          {t("passages.open")}
        </Link>
      </p>
    </div>
  );
}
