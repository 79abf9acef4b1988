import Link from "next/link";
import { useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import type { GoldClaim } from "@/lib/schemas/gold";

/** Claims of which something is known, with what that is and why, and what the reader said first. */
export function GoldList({ claims, base }: { claims: readonly GoldClaim[]; base: string }) {
  const t = useTranslations("gold");
  const review = useTranslations("review");
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {claims.map(({ claimId, layer, text, verdict, explanation, own, isRight }) => (
        <li key={`${claimId} ${layer}`} className="py-3">
          <Link
            href={`${base}/claims/${claimId}`}
            dir="auto"
            className="font-serif text-lg wrap-anywhere hover:underline"
          >
            {text}
          </Link>
          <p className="mt-0.5 text-sm">
            <span className="text-soft">{t("knownOn", { layer: review(`layers.${layer}`) })}</span>{" "}
            <VerdictLabel verdict={verdict} />
            {own && (
              <>
                <span className="text-soft"> · {isRight ? t("right") : t("youSaid")}</span>
                {!isRight && (
                  <>
                    {" "}
                    <VerdictLabel verdict={own} />
                  </>
                )}
              </>
            )}
          </p>
          <p dir="auto" className="mt-1 text-sm text-soft whitespace-pre-line wrap-anywhere">
            {explanation}
          </p>
        </li>
      ))}
    </ul>
  );
}
