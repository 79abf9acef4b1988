import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";

/** How much there is of each, in large numbers. */
export function CoverageFigures({
  figures,
}: {
  figures: readonly {
    name: "annotations" | "claims" | "marked" | "checked" | "conflicts";
    count: number;
    of?: number;
  }[];
}) {
  const t = useTranslations("coverage");
  return (
    <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      {figures.map(({ name, count, of }) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-xs text-soft">{t(`figure.${name}`)}</dt>
          <dd className="font-serif text-display font-semibold tabular-nums">
            <Count value={count} />
            {of !== undefined && (
              <span className="text-lg font-normal text-soft">
                {" / "}
                <Count value={of} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
