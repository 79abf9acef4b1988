import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { GoldResult } from "@/lib/schemas/gold";

/** How each person did on what is known: how many, how many right, and what was missed by its known verdict. */
export function GoldResults({ results }: { results: readonly GoldResult[] }) {
  const t = useTranslations("gold.results");
  const sum = (tallies: GoldResult["tallies"], part: "right" | "missed") =>
    tallies.reduce((total, tally) => total + tally[part], 0);
  return (
    <table className="w-full text-sm">
      <thead className="text-xs text-soft">
        <tr className="border-b border-rule">
          <th scope="col" className="py-2 text-start font-semibold">
            {t("person")}
          </th>
          {(["marked", "right", "missed"] as const).map((name) => (
            <th key={name} scope="col" className="px-3 py-2 text-end font-semibold">
              {t(name)}
            </th>
          ))}
          <th scope="col" className="py-2 ps-3 text-start font-semibold max-sm:hidden">
            {t("missedOf")}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ person, tallies }) => (
          <tr key={person.id} className="border-b border-rule">
            <th scope="row" dir="auto" className="py-2 text-start font-semibold">
              {person.name}
            </th>
            {[sum(tallies, "right") + sum(tallies, "missed"), sum(tallies, "right"), sum(tallies, "missed")].map(
              (count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={index} className="px-3 py-2 text-end tabular-nums">
                  <Count value={count} />
                </td>
              ),
            )}
            <td className="py-2 ps-3 max-sm:hidden">
              <ul className="flex flex-wrap gap-x-4">
                {tallies
                  .filter(({ missed }) => missed > 0)
                  .map(({ verdict, right, missed }) => (
                    <li key={verdict}>
                      <VerdictLabel verdict={verdict} /> {t("ofThese", { missed, all: right + missed })}
                    </li>
                  ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
