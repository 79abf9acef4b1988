import { basisOf, beyondChance, type Measured } from "./measured";
import type { ItemPatterns } from "./patterns";
import { observedAgreement } from "./percent-agreement";
import { prevalence } from "./prevalence";

/**
 * Fleiss' κ (1971, Psychological Bulletin 76(5), 378–382), for any number of raters who need not be the same from
 * item to item; for two who rated everything it is Scott's π. Where ratings are missing, as Gwet extends it (2014,
 * Handbook of Inter-Rater Reliability, 4th ed., ch. 2): agreement over items that two or more rated, chance over all.
 * From −1 to 1 where nothing is missing.
 */
export function fleissKappa(ratings: ItemPatterns): Measured {
  const expected = prevalence(ratings).reduce((sum, share) => sum + share * share, 0);
  return beyondChance(basisOf(ratings), observedAgreement(ratings), expected);
}
