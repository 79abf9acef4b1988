import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { EarlierWording } from "@/lib/schemas/claim-detail";
import { AttributionLine, QuantityLine } from "./claim-facts";

/** The words that a claim had before, the latest first, each with what became of it and who changed it. */
export function WordingList({ wordings, today }: { wordings: readonly EarlierWording[]; today: string }) {
  const t = useTranslations("claims.wording");
  return (
    <ul className="flex flex-col gap-3">
      {wordings.toReversed().map((wording) => {
        const next = wordings[wordings.indexOf(wording) + 1]?.text ?? today;
        return (
          <li key={wording.untilVersion} className="rounded-lg border border-rule bg-sheet px-4 py-3 text-sm">
            <p className="text-xs text-soft">
              <span className="font-semibold">{t(kindOf(wording))}</span> ·{" "}
              <span dir="auto">{wording.author.name}</span>, <Instant at={wording.createdAt} />
            </p>
            <p dir="auto" className="mt-1 wrap-anywhere">
              <del className="text-soft">{wording.text}</del>
              {next !== wording.text && <ins className="mt-0.5 block no-underline">{next}</ins>}
            </p>
            {wording.attribution && (
              <p className="text-xs text-soft">
                <AttributionLine attribution={wording.attribution} />
              </p>
            )}
            {wording.quantity && (
              <p className="text-xs text-soft">
                <QuantityLine quantity={wording.quantity} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function kindOf({ isCorrection, outdates }: EarlierWording): "correction" | "changed" | "same" {
  if (isCorrection) return "correction";
  return outdates.length > 0 ? "changed" : "same";
}
