"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { AttributionLine, QuantityLine } from "@/components/claim/claim-facts";
import { OccurrenceList } from "@/components/claim/occurrence-list";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";

/**
 * The claim that is to be marked: its words, who says so, its figure, and where it is asserted. What others say of it is
 * left out, so that the mark is one's own.
 */
export function QueuedClaim({
  claim,
  base,
  heading,
}: {
  claim: ClaimDetail;
  base: string;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  const t = useTranslations("queue");
  return (
    <div>
      <h1
        ref={heading}
        tabIndex={-1}
        dir="auto"
        className="max-w-3xl font-serif text-display font-semibold text-balance wrap-anywhere outline-none"
      >
        {claim.text}
      </h1>
      <div className="mt-2 flex flex-col gap-1 text-sm text-soft">
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
          <p dir="auto" className="wrap-anywhere">
            {claim.question.text}
          </p>
        )}
        <p>
          <Link href={`${base}/claims/${claim.id}`} className="font-semibold text-open hover:underline">
            {t("page")}
          </Link>
        </p>
      </div>
      <h2 className="mt-6 mb-3 text-sm font-semibold">{t("words")}</h2>
      <OccurrenceList occurrences={claim.occurrences} verdict={{ state: "open", verdict: null }} base={base} />
    </div>
  );
}
