import Link from "next/link";
import { useTranslations } from "next-intl";
import { ClaimStateLabel, VerdictLabel } from "@/components/ui/verdict";
import type { ConflictRecord } from "@/lib/schemas/conflict";
import { ConflictReasons, staleReasonsOf } from "./conflict-reasons";

/** A claim in the queue of conflicts: its words, who says what, and why it waits. */
export function ConflictLine({ claim, href }: { claim: ConflictRecord; href: string }) {
  const t = useTranslations("review");
  return (
    <li>
      <Link href={href} className="block px-1 py-4 hover:bg-hover">
        <span dir="auto" className="block font-serif text-lg font-semibold wrap-anywhere">
          {claim.text}
        </span>
        <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <ClaimStateLabel state={claim.state} verdict={null} />
          {claim.marks
            .filter((mark) => mark.current)
            .map((mark) => (
              <span key={mark.id}>
                {mark.verdict && <VerdictLabel verdict={mark.verdict} />}{" "}
                <span className="text-soft">
                  <bdi>{mark.author.name}</bdi>
                  {mark.layer === "said" && ` · ${t("layers.said")}`}
                </span>
              </span>
            ))}
        </span>
      </Link>
      <div className="px-1 pb-3">
        <ConflictReasons reasons={claim.reasons} stale={staleReasonsOf(claim.resolutions)} />
      </div>
    </li>
  );
}
