import { useTranslations } from "next-intl";
import { type AgreementMeasure, type AgreementRecord, agreementMeasures, type Measures } from "@/lib/schemas/agreement";
import { GroupTable } from "./group-table";
import { MeasureTable } from "./measure-table";
import { PairMap } from "./pair-map";

const isShare = (name: AgreementMeasure) => name === "percent";

/** Every measure of marks. */
export function VerdictMeasures({ measures }: { measures: Measures }) {
  const t = useTranslations("agreement");
  const rows = agreementMeasures.map((name) => {
    const measure = measures[name];
    const basis = t("basis", { items: measure.items, raters: measure.raters, marks: measure.pairable });
    const words = { label: t(`measure.${name}`), basis, meaning: t(`meaning.${name}`) };
    return { name, measure, isShare: isShare(name), ...words };
  });
  return <MeasureTable rows={rows} />;
}

/** Those of them that are told of each part of a project. */
const shown = ["percent", "krippendorffAlpha", "gwetAC1"] as const;

export function VerdictGroups({
  groups,
  label,
  href,
}: {
  groups: AgreementRecord["groups"];
  label: string;
  href: (id: string) => string;
}) {
  const t = useTranslations("agreement");
  return (
    <GroupTable
      label={label}
      countLabel={t("column.claims")}
      columns={shown.map((name) => ({ name, label: t(`measure.${name}`), isShare: isShare(name) }))}
      groups={groups.map((group) => ({ ...group, count: group.measures.percent.items }))}
      href={href}
    />
  );
}

export const verdictPairMeasures = ["krippendorffAlpha", "cohenKappa", "gwetAC1", "percent"] as const;

/** Each two reviewers. */
export function VerdictPairs({
  pairs,
  measure,
}: {
  pairs: AgreementRecord["pairs"];
  measure: (typeof verdictPairMeasures)[number];
}) {
  const t = useTranslations("agreement");
  return (
    <PairMap
      caption={t("pairs.caption", { measure: t(`measure.${measure}`) })}
      isShare={isShare(measure)}
      pairs={pairs.map(({ reviewers, ...measures }) => ({
        people: reviewers,
        measure: measures[measure],
        basis: t("pairs.items", { count: measures[measure].items }),
      }))}
    />
  );
}
