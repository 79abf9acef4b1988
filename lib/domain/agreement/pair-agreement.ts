import { cohenKappa } from "./cohen-kappa";
import { patternsOfPair, raterPairs } from "./cross-table";
import { gwetAC1 } from "./gwet-ac1";
import { krippendorffAlpha, nominalDifference } from "./krippendorff-alpha";
import type { Measured } from "./measured";
import { percentAgreement } from "./percent-agreement";
import type { RatingsTable } from "./ratings";

/** How well two raters agree, on the items that both rated. */
export interface PairAgreement {
  raterIds: readonly [string, string];
  /** Those items. */
  items: number;
  percent: Measured;
  cohenKappa: Measured;
  gwetAC1: Measured;
  krippendorffAlpha: Measured;
}

/** Each two raters with an item in common, once. */
export function pairAgreements(table: RatingsTable): PairAgreement[] {
  return raterPairs(table).map((pair) => {
    const patterns = patternsOfPair(pair);
    const percent = percentAgreement(patterns);
    return {
      raterIds: [table.raterIds[pair.raters[0]] ?? "", table.raterIds[pair.raters[1]] ?? ""],
      items: percent.items,
      percent,
      cohenKappa: cohenKappa(pair),
      gwetAC1: gwetAC1(patterns),
      krippendorffAlpha: krippendorffAlpha(patterns, nominalDifference),
    };
  });
}
