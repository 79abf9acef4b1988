import Link from "next/link";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { OwnDecision } from "@/lib/schemas/decision";

/** What was decided of a claim that one had marked, why, and what one is asked. */
export function DecisionLine({ decision, base }: { decision: OwnDecision; base: string }) {
  const t = useTranslations("decisions");
  const outcomes = useTranslations("resolution");
  const href = `${base}/claims/${decision.claim.id}#resolution-${decision.id}`;
  const { claim, verdict, ownVerdict, outcome, cause, rationale, question, author } = decision;
  return (
    <li className="px-1 py-3">
      <Link href={href} className="block hover:underline">
        <span dir="auto" className="block font-serif text-lg font-semibold wrap-anywhere">
          {claim.text}
        </span>
      </Link>
      <p className="flex flex-wrap gap-x-3 text-sm">
        {verdict ? <VerdictLabel verdict={verdict} /> : <strong>{outcomes(`came.${outcome}`)}</strong>}
        {ownVerdict && ownVerdict !== verdict && (
          <span className="text-soft">
            {t("yours")} <VerdictLabel verdict={ownVerdict} />
          </span>
        )}
        <span className="text-xs text-soft">
          <bdi>{author.name}</bdi>, <Instant at={decision.createdAt} />
          {cause && ` · ${outcomes(`causes.${cause}`)}`}
        </span>
      </p>
      {question && (
        <p dir="auto" className="mt-1 border-s-2 border-missing-context ps-3 whitespace-pre-line wrap-anywhere">
          {question}
        </p>
      )}
      {rationale && (
        <p dir="auto" className="mt-1 text-sm whitespace-pre-line wrap-anywhere">
          {rationale}
        </p>
      )}
      {decision.mayObject && (
        <Link href={href} className="mt-1 inline-block text-xs font-semibold text-open hover:underline">
          {t("object")}
        </Link>
      )}
    </li>
  );
}
