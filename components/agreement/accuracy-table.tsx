import { useLocale, useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import { formatShare } from "@/lib/i18n/format";
import type { AgreementRecord } from "@/lib/schemas/agreement";

/** Each reviewer's first marks against what was decided, and where they differed. */
export function AccuracyTable({ reviewers }: { reviewers: AgreementRecord["reviewers"] }) {
  const t = useTranslations("agreement.accuracy");
  const locale = useLocale();
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <thead className="text-xs text-soft">
          <tr className="border-b border-rule">
            <th className="py-2 text-start font-semibold">{t("reviewer")}</th>
            <th className="px-4 py-2 text-start font-semibold">{t("right")}</th>
            <th className="py-2 text-start font-semibold">{t("otherwise")}</th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ reviewer, settled, right, confusion }) => (
            <tr key={reviewer.id} className="border-b border-rule align-baseline">
              <th scope="row" className="py-2.5 text-start font-semibold">
                <bdi>{reviewer.name}</bdi>
              </th>
              <td className="px-4 py-2.5 whitespace-nowrap tabular-nums">
                {t("of", { right, settled, share: formatShare(right / settled, locale) })}
              </td>
              <td className="py-2.5 text-xs">
                <ul>
                  {confusion
                    .filter(({ verdict, outcome }) => verdict !== outcome)
                    .map(({ verdict, outcome, count }) => (
                      <li key={`${verdict} ${outcome}`}>
                        {t.rich("instead", {
                          count,
                          verdict: () => <VerdictLabel verdict={verdict} />,
                          outcome: () => <VerdictLabel verdict={outcome} />,
                        })}
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
