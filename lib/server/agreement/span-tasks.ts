import { type SpanAgreement, spanAgreementOf } from "../../domain/agreement/span-agreement";
import type { AnnotatedText } from "../../domain/agreement/span-comparison";

/** The same spans have the same values and intervals whenever they are asked for. */
const seed = 20_250_827;

/** Some two tenths of a second for a text, and seven tenths of a second for all. */
const limits = { effortPerText: 2_000_000, effort: 6_000_000 };

function measureSpans(texts: readonly AnnotatedText[]): SpanAgreement {
  return spanAgreementOf(texts, { seed, resamples: 1_000, ...limits });
}

export const spanTasks = { measureSpans };
