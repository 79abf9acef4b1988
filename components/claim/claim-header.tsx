import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Instant } from "@/components/ui/formatted";
import { ClaimStateLabel } from "@/components/ui/verdict";
import { needsResolver } from "@/lib/domain/claim-state";
import { claimPaint } from "@/lib/domain/coverage";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import { AttributionLine, QuantityLine } from "./claim-facts";

/** A claim's words, who says so, its figure, its question, and where it stands. */
export function ClaimHeader({
  claim,
  base,
  mayResolve,
  tools,
}: {
  claim: ClaimDetail;
  base: string;
  mayResolve: boolean;
  tools: ReactNode;
}) {
  const t = useTranslations("claims");
  const state = useTranslations("state");
  // Where the label is not the verdict it is the state already.
  const showsVerdict = claimPaint(claim.state, claim.verdict) === claim.verdict;
  return (
    <div>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1
          dir="auto"
          className="min-w-0 max-w-3xl flex-1 basis-96 font-serif text-display font-semibold text-balance wrap-anywhere"
        >
          {claim.text}
        </h1>
        <div className="flex flex-wrap gap-2">
          {needsResolver(claim.state) && (
            <Link href={`${base}/conflicts/${claim.id}`} className={buttonClass(mayResolve ? "primary" : "plain")}>
              {mayResolve ? t("resolve") : t("seeConflict")}
            </Link>
          )}
          {tools}
        </div>
      </div>
      <div className="mt-2 flex flex-col gap-1 text-sm text-soft">
        <p className="flex flex-wrap gap-x-2">
          <ClaimStateLabel state={claim.state} verdict={claim.verdict} progress={claim.progress} />
          {showsVerdict && <span>{state(claim.state)}</span>}
          <span>
            <bdi>{claim.createdBy.name}</bdi>, <Instant at={claim.createdAt} />
          </span>
        </p>
        {claim.attribution && (
          <p>
            <AttributionLine attribution={claim.attribution} />
          </p>
        )}
        {claim.quantity && (
          <p className="text-ink">
            <QuantityLine quantity={claim.quantity} />
          </p>
        )}
        {claim.question && (
          <p>
            <Link
              href={`${base}/claims?question=${claim.question.id}`}
              className="text-open wrap-anywhere hover:underline"
            >
              <bdi>{claim.question.text}</bdi>
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
