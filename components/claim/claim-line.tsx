import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SelectBox } from "@/components/assignment/selection";
import { Dotted } from "@/components/ui/dotted";
import { ClaimStateLabel } from "@/components/ui/verdict";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { Person } from "@/lib/schemas/person";
import { AccordingTo } from "./claim-facts";

/** A claim in a list: its words, who says so, where it stands. */
export function ClaimLine({
  claim,
  href,
  note,
  assignees = [],
  children,
}: {
  claim: ClaimListItem;
  href: string;
  /** What else is to be said of it in this list. */
  note?: string | undefined;
  /** To whom it is assigned. */
  assignees?: readonly Person[] | undefined;
  /** What stands below it. */
  children?: ReactNode;
}) {
  const t = useTranslations("claim");
  return (
    <li className="flex items-baseline gap-3">
      <SelectBox id={claim.id} about={claim.text} />
      <Link href={href} className="block min-w-0 flex-1 px-1 py-3 hover:bg-hover">
        <span dir="auto" className="block font-semibold wrap-anywhere">
          {claim.text}
        </span>
        <span className="mt-0.5 block text-xs text-soft wrap-anywhere">
          <Dotted>
            {note && <strong className="text-open">{note}</strong>}
            <ClaimStateLabel state={claim.state} verdict={claim.verdict} progress={claim.progress} />
            {claim.attribution && <AccordingTo source={claim.attribution.source} />}
            {t("inArticles", { count: claim.articleCount })}
            {t("marks", { count: claim.markCount })}
            {assignees.length > 0 && (
              <>
                {t("assignedTo")} <bdi>{assignees.map(({ name }) => name).join(", ")}</bdi>
              </>
            )}
          </Dotted>
        </span>
        {children && <span className="mt-1 block">{children}</span>}
      </Link>
    </li>
  );
}
