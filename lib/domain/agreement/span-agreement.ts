import { type AlphaU, alphaU } from "./alpha-u";
import { type Continuum, concatenated } from "./continuum";
import { type Gamma, type GammaOptions, gamma } from "./gamma";
import { type SpanF1, spanF1 } from "./span-f1";

export interface AnnotatedText extends Continuum {
  id: string;
}

/** How well two annotators agree on what to underline, over the texts that both annotated. */
export interface PairSpanAgreement {
  annotatorIds: readonly [string, string];
  exact: SpanF1;
  overlap: SpanF1;
  /** Of their texts as one. */
  alphaU: AlphaU;
}

export interface TextSpanAgreement {
  textId: string;
  alphaU: AlphaU;
  /** Null where it was not asked for. */
  gamma: Gamma | null;
}

export interface SpanAgreement {
  /** Each two annotators with a text in common, once. */
  pairs: PairSpanAgreement[];
  /** Of all annotators of a text together. */
  texts: TextSpanAgreement[];
}

/** @param options of γ, which takes up to seconds a text; left out where it is not wanted */
export function spanAgreementOf(texts: readonly AnnotatedText[], options?: GammaOptions): SpanAgreement {
  return {
    pairs: pairsOf(texts).map(({ annotatorIds, common }) => pairAgreement(annotatorIds, common)),
    texts: texts.map((text) => ({
      textId: text.id,
      alphaU: alphaU(text),
      gamma: options ? gamma(text, options) : null,
    })),
  };
}

interface AnnotatorPair {
  annotatorIds: readonly [string, string];
  common: AnnotatedText[];
}

function pairsOf(texts: readonly AnnotatedText[]): AnnotatorPair[] {
  const pairs = new Map<string, AnnotatorPair>();
  for (const text of texts) {
    const ids = text.annotators.map(({ id }) => id).sort();
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) {
        const key = JSON.stringify([one, other]);
        const pair = pairs.get(key) ?? { annotatorIds: [one, other], common: [] };
        pair.common.push(text);
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

function pairAgreement(annotatorIds: readonly [string, string], texts: readonly AnnotatedText[]): PairSpanAgreement {
  const [first, second] = annotatorIds;
  const unitsOf = ({ annotators }: Continuum, asked: string) => annotators.find(({ id }) => id === asked)?.units ?? [];
  const spans = texts.map((text) => ({ first: unitsOf(text, first), second: unitsOf(text, second) }));
  return {
    annotatorIds,
    exact: spanF1(spans, "exact"),
    overlap: spanF1(spans, "overlap"),
    alphaU: alphaU(concatenated(texts, annotatorIds)),
  };
}
