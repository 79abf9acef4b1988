import Link from "next/link";
import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { type Verdict, verdicts } from "@/lib/domain/verdict";
import type { AgreementRecord } from "@/lib/schemas/agreement";
import { shade } from "./shade";

/** How often two verdicts met on one claim. Each cell opens the claims behind it. */
export function VerdictMatrix({
  coincidences,
  href,
  open,
}: {
  coincidences: AgreementRecord["coincidences"];
  /** Where the claims of a cell are listed. */
  href: (cell: readonly [Verdict, Verdict]) => string;
  /** The cell whose claims are listed. */
  open: readonly [Verdict, Verdict] | null;
}) {
  const t = useTranslations("agreement");
  const met = new Set(coincidences.flatMap(({ verdicts, pairs }) => (pairs > 0 ? verdicts : [])));
  const shown = verdicts.filter((verdict) => met.has(verdict));
  const most = Math.max(...coincidences.map(({ pairs }) => pairs));
  return (
    <div className="overflow-x-auto">
      <table className="border-separate border-spacing-1">
        <caption className="sr-only">{t("matrix.caption")}</caption>
        <thead className="text-xs">
          <tr>
            <td />
            {shown.map((verdict) => (
              <th key={verdict} scope="col" className="px-1 text-start">
                <VerdictLabel verdict={verdict} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row}>
              <th scope="row" className="pe-2 text-start text-xs">
                <VerdictLabel verdict={row} />
              </th>
              {shown.map((column) => {
                const cell = inOrder(row, column);
                const { pairs = 0, items = 0 } = coincidences.find(({ verdicts }) => isCell(verdicts, cell)) ?? {};
                const ground = shade(row === column ? "confirmed" : "disputed", pairs / most);
                return (
                  <td key={column} className={`min-w-24 rounded-md border border-rule text-center ${ground}`}>
                    {pairs === 0 ? (
                      <span className="text-soft">0</span>
                    ) : (
                      <Link
                        href={href(cell)}
                        aria-current={open && isCell(open, cell) ? "true" : undefined}
                        className="block rounded-md p-2 hover:underline aria-[current]:outline-2 aria-[current]:outline-open"
                      >
                        <span className="font-semibold">
                          <Count value={pairs} />
                        </span>
                        <span className="block text-xs">{t("matrix.claims", { count: items })}</span>
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two verdicts, the one with the smaller key first. */
function inOrder(one: Verdict, other: Verdict): readonly [Verdict, Verdict] {
  return verdicts.indexOf(one) <= verdicts.indexOf(other) ? [one, other] : [other, one];
}

function isCell(a: readonly [Verdict, Verdict], b: readonly [Verdict, Verdict]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
