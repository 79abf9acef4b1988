import { Count } from "@/components/ui/formatted";
import { MeasureInterval, MeasureValue, type ShownMeasure } from "./measure-value";

/** The measures of some parts of a project, side by side. */
export function GroupTable<Name extends string>({
  label,
  countLabel,
  columns,
  groups,
  href,
}: {
  /** What the parts are. */
  label: string;
  /** What is counted in them. */
  countLabel: string;
  columns: readonly { name: Name; label: string; isShare: boolean }[];
  groups: readonly { id: string; name: string; count: number; measures: Record<Name, ShownMeasure> }[];
  /** Where the part alone is measured. */
  href: (id: string) => string;
}) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <thead className="text-xs text-soft">
          <tr className="border-b border-rule">
            <th className="py-2 text-start font-semibold">{label}</th>
            <th className="px-3 py-2 text-end font-semibold">{countLabel}</th>
            {columns.map((column) => (
              <th key={column.name} className="px-3 py-2 text-start font-semibold">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name, count, measures }) => (
            <tr key={id} className="border-b border-rule align-baseline">
              <th scope="row" className="min-w-40 py-2.5 text-start font-normal">
                <a href={href(id)} dir="auto" className="font-semibold wrap-anywhere hover:underline">
                  {name}
                </a>
              </th>
              <td className="px-3 py-2.5 text-end tabular-nums">
                <Count value={count} />
              </td>
              {columns.map((column) => (
                <td key={column.name} className="px-3 py-2.5">
                  <MeasureValue measure={measures[column.name]} isShare={column.isShare} />{" "}
                  <span className="text-xs">
                    <MeasureInterval measure={measures[column.name]} isShare={column.isShare} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
