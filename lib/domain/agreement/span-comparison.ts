import { alphaU } from "./alpha-u";
import { type Continuum, unitCount } from "./continuum";
import { gamma } from "./gamma";
import { type MatchCounts, matchCounts } from "./span-f1";

/** Why there is no value: no text that two annotated; chance has no disagreement; or more units than there is time for. */
export type TooFewSpans = "no-common-texts" | "expected-disagreement-is-0" | "too-many-units";

export interface AnnotatedText extends Continuum {
  id: string;
}

/** How what some people underlined in one text compares: all who annotated it, or two of them. */
export interface ComparedText {
  textId: string;
  annotatorIds: readonly string[];
  units: number;
  /** Of all of them together: a value, or why there is none. */
  alphaU: number | TooFewSpans;
  gamma: number | TooFewSpans;
  /** Of each two of them. */
  pairs: readonly PairCounts[];
}

interface PairCounts {
  /** The two, their ids in order, as one name. */
  pair: string;
  exact: MatchCounts;
  overlap: MatchCounts;
}

export interface GammaLimits {
  /** 32 bits, for what chance draws. */
  seed: number;
  /** What γ may take of what some people underlined in a text, in steps as `Effort` counts them. */
  effortPerText: number;
  /** The same of all texts together. */
  effort: number;
}

/**
 * Each text as all its annotators have it and as each two of them do. γ is had of one text after the other until its effort
 * is used up.
 * @param texts with two annotators at least, in the order in which γ is wanted
 */
export function compareTexts(
  texts: readonly AnnotatedText[],
  limits: GammaLimits,
): { whole: ComparedText; ofPairs: ComparedText[] }[] {
  const gammaOf = limitedGamma(limits);
  return texts.map((text) => {
    const whole = compareAll(text, gammaOf);
    const twos = text.annotators.length === 2 ? [whole] : whole.pairs.map((pair) => comparePair(text, pair, gammaOf));
    return { whole, ofPairs: twos };
  });
}

type GammaOf = (text: Continuum) => ComparedText["gamma"];

function limitedGamma({ seed, effortPerText, effort }: GammaLimits): GammaOf {
  let left = effort;
  return (text) => {
    const own = Math.min(left, effortPerText);
    const ofText = { left: own };
    const { value } = own > 0 ? gamma(text, { seed, effort: ofText }) : { value: null };
    left -= own - Math.max(ofText.left, 0);
    return value ?? "too-many-units";
  };
}

function compareAll(text: AnnotatedText, gammaOf: GammaOf): ComparedText {
  const inOrder = text.annotators.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = inOrder.flatMap(({ id, units: first }, index) =>
    inOrder.slice(index + 1).map(({ id: other, units: second }) => ({
      pair: `${id},${other}`,
      exact: matchCounts({ first, second }, "exact"),
      overlap: matchCounts({ first, second }, "overlap"),
    })),
  );
  return {
    textId: text.id,
    annotatorIds: inOrder.map(({ id }) => id),
    units: unitCount(text),
    alphaU: alphaU(text).value ?? "expected-disagreement-is-0",
    gamma: gammaOf(text),
    pairs,
  };
}

function comparePair(text: AnnotatedText, pair: PairCounts, gammaOf: GammaOf): ComparedText {
  const ids = pair.pair.split(",");
  const annotators = text.annotators.filter(({ id }) => ids.includes(id));
  const ofTwo = { ...text, annotators };
  return {
    textId: text.id,
    annotatorIds: ids,
    units: unitCount(ofTwo),
    alphaU: alphaU(ofTwo).value ?? "expected-disagreement-is-0",
    gamma: gammaOf(ofTwo),
    pairs: [pair],
  };
}
