import Link from "next/link";
import { useTranslations } from "next-intl";
import { Dotted } from "@/components/ui/dotted";
import { ClaimStateLabel } from "@/components/ui/verdict";
import type { ClaimListItem } from "@/lib/schemas/claim";
import { AccordingTo } from "./claim-facts";

/** A claim in a list: its words, who says so, where it stands. */
export function ClaimLine({ claim, href }: { claim: ClaimListItem; href: string }) {
  const t = useTranslations("claim");
  return (
    <li>
      <Link href={href} className="block px-1 py-3 hover:bg-hover">
        <span dir="auto" className="block font-semibold wrap-anywhere">
          {claim.text}
        </span>
        <span className="mt-0.5 block text-xs text-soft wrap-anywhere">
          <Dotted>
            <ClaimStateLabel state={claim.state} verdict={claim.verdict} />
            {claim.attribution && <AccordingTo source={claim.attribution.source} />}
            {t("inArticles", { count: claim.articleCount })}
            {t("marks", { count: claim.markCount })}
          </Dotted>
        </span>
      </Link>
    </li>
  );
}
