import { useTranslations } from "next-intl";
import { AttributionLine } from "@/components/claim/claim-facts";
import { EdtfDate } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { dayOf } from "@/lib/domain/day";
import type { ReportClaim } from "@/lib/schemas/report";
import { ReportLayerView } from "./report-layer";

/** The claims in the order of their numbers: what holds of each, for what, and who says otherwise. */
export function ReportClaims({ claims, zone }: { claims: readonly ReportClaim[]; zone: string }) {
  return (
    <ol className="flex flex-col gap-8">
      {claims.map((claim) => (
        <li key={claim.id} id={claim.id} className="report-claim scroll-mt-6">
          <Claim claim={claim} zone={zone} />
        </li>
      ))}
    </ol>
  );
}

function Claim({ claim: { number, text, attribution, decided }, zone }: { claim: ReportClaim; zone: string }) {
  const t = useTranslations("report");
  return (
    <article className="grid grid-cols-[auto_1fr] gap-x-4">
      <a
        href={`#number-${number}`}
        aria-label={t("toText", { number })}
        className="min-w-6 text-end font-serif text-lg font-semibold tabular-nums text-soft hover:text-ink"
      >
        {number}
      </a>
      <div className="min-w-0">
        <h3 dir="auto" className="font-serif text-lg font-semibold wrap-anywhere">
          {text}
        </h3>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
          {decided ? (
            <>
              <VerdictLabel verdict={decided.verdict} />
              <span>
                {t("decided")} <EdtfDate value={dayOf(new Date(decided.at), zone)} />
              </span>
            </>
          ) : (
            <span className="font-semibold">{t("notDecided")}</span>
          )}
        </p>
        {attribution && (
          <p className="text-sm text-soft">
            <AttributionLine attribution={attribution} />
          </p>
        )}
        {decided?.layers.map((layer) => (
          <ReportLayerView key={layer.layer} layer={layer} isOnly={decided.layers.length === 1} zone={zone} />
        ))}
      </div>
    </article>
  );
}
