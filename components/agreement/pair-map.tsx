import { useTranslations } from "next-intl";
import type { AgreementRecord, Measure } from "@/lib/schemas/agreement";
import type { Person } from "@/lib/schemas/person";
import { MeasureValue } from "./measure-value";
import { shade } from "./shade";

export const pairMeasures = ["krippendorffAlpha", "cohenKappa", "gwetAC1", "percent"] as const;
export type PairMeasure = (typeof pairMeasures)[number];

/** Each two reviewers: the better they agree the darker the cell, which says the number too. */
export function PairMap({ pairs, measure }: { pairs: AgreementRecord["pairs"]; measure: PairMeasure }) {
  const t = useTranslations("agreement");
  const people = [
    ...new Map(pairs.flatMap(({ reviewers }) => reviewers).map((person) => [person.id, person])).values(),
  ];
  const of = (one: Person, other: Person) =>
    pairs.find(
      ({ reviewers: [a, b] }) => (a.id === one.id && b.id === other.id) || (a.id === other.id && b.id === one.id),
    );
  return (
    <div className="overflow-x-auto">
      <table className="border-separate border-spacing-1">
        <caption className="sr-only">{t("pairs.caption", { measure: t(`measure.${measure}`) })}</caption>
        <thead className="text-xs">
          <tr>
            <td />
            {people.map((person) => (
              <th key={person.id} scope="col" className="max-w-28 px-1 text-start font-semibold wrap-anywhere">
                <bdi>{person.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pe-2 text-start text-xs font-semibold">
                <bdi>{row.name}</bdi>
              </th>
              {people.map((column) => {
                const pair = of(row, column);
                return pair ? (
                  <PairCell key={column.id} name={measure} measure={pair[measure]} />
                ) : (
                  <td key={column.id} className="min-w-24 rounded-md p-2 text-center text-soft">
                    {row.id === column.id ? "" : "–"}
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

function PairCell({ name, measure }: { name: PairMeasure; measure: Measure }) {
  const t = useTranslations("agreement");
  return (
    <td className={`min-w-24 rounded-md border border-rule p-2 text-center ${shade("confirmed", measure.value ?? 0)}`}>
      <MeasureValue name={name} measure={measure} />
      <span className="block text-xs">{t("pairs.items", { count: measure.items })}</span>
    </td>
  );
}
