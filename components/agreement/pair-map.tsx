import Link from "next/link";
import type { Person } from "@/lib/schemas/person";
import { MeasureValue, type ShownMeasure } from "./measure-value";
import { shade } from "./shade";

interface MeasuredPair {
  people: readonly [Person, Person];
  measure: ShownMeasure;
  /** What it rests on, in words. */
  basis: string;
  /** Where the two alone are measured. */
  href?: string;
}

/** Each two people: the better they agree the darker the cell, which says the number too. */
export function PairMap({
  pairs,
  caption,
  isShare,
}: {
  pairs: readonly MeasuredPair[];
  caption: string;
  isShare: boolean;
}) {
  const all = [...new Map(pairs.flatMap(({ people }) => people).map((person) => [person.id, person])).values()];
  const of = (one: Person, other: Person) =>
    pairs.find(
      ({ people: [a, b] }) => (a.id === one.id && b.id === other.id) || (a.id === other.id && b.id === one.id),
    );
  return (
    <div className="overflow-x-auto">
      <table className="border-separate border-spacing-1">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs">
          <tr>
            <td />
            {all.map((person) => (
              <th key={person.id} scope="col" className="max-w-28 px-1 text-start font-semibold wrap-anywhere">
                <bdi>{person.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pe-2 text-start text-xs font-semibold">
                <bdi>{row.name}</bdi>
              </th>
              {all.map((column) => {
                const pair = of(row, column);
                return pair ? (
                  <PairCell key={column.id} {...pair} isShare={isShare} />
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

function PairCell({ measure, basis, href, isShare }: MeasuredPair & { isShare: boolean }) {
  const content = (
    <>
      <MeasureValue measure={measure} isShare={isShare} />
      <span className="block text-xs">{basis}</span>
    </>
  );
  return (
    <td className={`min-w-24 rounded-md border border-rule text-center ${shade("confirmed", measure.value ?? 0)}`}>
      {href ? (
        <Link href={href} className="block rounded-md p-2 hover:underline">
          {content}
        </Link>
      ) : (
        <div className="p-2">{content}</div>
      )}
    </td>
  );
}
