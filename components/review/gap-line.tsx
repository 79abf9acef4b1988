import Link from "next/link";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { DecisionRecord } from "@/lib/schemas/decision";

/** A case for which the guidelines had no answer: the claim, what was decided and why. */
export function GapLine({ decision, base }: { decision: DecisionRecord; base: string }) {
  const t = useTranslations("resolution");
  return (
    <li className="px-1 py-4">
      <Link href={`${base}/claims/${decision.claim.id}#resolution-${decision.id}`} className="hover:underline">
        <span dir="auto" className="block font-serif text-lg font-semibold wrap-anywhere">
          {decision.claim.text}
        </span>
      </Link>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
        {decision.verdict ? (
          <VerdictLabel verdict={decision.verdict} />
        ) : (
          <strong>{t(`came.${decision.outcome}`)}</strong>
        )}
        <span className="text-xs text-soft">
          <bdi>{decision.author.name}</bdi>, <Instant at={decision.createdAt} />
        </span>
      </p>
      {[decision.question, decision.rationale].filter(Boolean).map((words) => (
        <p key={words} dir="auto" className="mt-1 text-sm whitespace-pre-line wrap-anywhere">
          {words}
        </p>
      ))}
    </li>
  );
}
