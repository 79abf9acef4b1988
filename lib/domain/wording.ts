import type { Layer } from "./verdict";

/** What a claim says: its words, who is named for them, and the figure in them. Its question is not part of it. */
export interface Wording {
  text: string;
  attribution: AttributedTo | null;
  quantity: FigureInWords | null;
}

export interface AttributedTo {
  source: string;
  form: string | null;
  dateSaid: string | null;
  chain: readonly string[];
}

export interface FigureInWords {
  value: number | null;
  lower: number | null;
  upper: number | null;
  approximator: string | null;
  unit: string | null;
  counted: string | null;
  kind: string | null;
  timeScope: string | null;
  place: string | null;
}

/** Words as they are compared: whatever their case and the space between them. */
export function plainWords(words: string | null): string {
  return (words ?? "").replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * The layers on which later words assert something else, so that marks on the earlier ones judged something else:
 * - other words, or another figure, bear on both;
 * - who is named bears on what was said, and not on whether it is so;
 * - a figure that is added to the words or taken off them only spells out what they say, or leaves off doing so;
 * - the question is where a claim is filed; it asserts the same under another one.
 * A slip of the pen that its author declares as one outdates nothing, but where nobody is named any more, nobody said it.
 */
export function outdatedLayers(before: Wording, after: Wording, isCorrection: boolean): readonly Layer[] {
  const lostSource = before.attribution !== null && after.attribution === null;
  if (isCorrection) return lostSource ? ["said"] : [];
  // What changes only in its spacing is the same to every reader; capitals may not be ("US", "us").
  const isReworded = spaced(before.text) !== spaced(after.text);
  if (isReworded || isOtherFigure(before.quantity, after.quantity)) return ["said", "so"];
  return isOtherSource(before.attribution, after.attribution) ? ["said"] : [];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isOtherFigure(before: FigureInWords | null, after: FigureInWords | null): boolean {
  return before !== null && after !== null && figureKey(before) !== figureKey(after);
}

/** Whether a claim's figure is not what it was: what was resolved before it was another, or none. */
export function isFigureChanged(before: FigureInWords | null, after: FigureInWords | null): boolean {
  return (before && figureKey(before)) !== (after && figureKey(after));
}

function figureKey({ value, lower, upper, approximator, kind, ...words }: FigureInWords): string {
  const { unit, counted, timeScope, place } = words;
  return JSON.stringify([
    value,
    lower,
    upper,
    approximator,
    kind,
    ...[unit, counted, timeScope, place].map(plainWords),
  ]);
}

function isOtherSource(before: AttributedTo | null, after: AttributedTo | null): boolean {
  const key = (said: AttributedTo | null) =>
    said && JSON.stringify([plainWords(said.source), said.form, said.dateSaid, said.chain.map(plainWords)]);
  return key(before) !== key(after);
}

/** The versions since which a claim asserts what it asserts today, and who is named for it. */
export interface AssertedSince {
  soSinceVersion: number;
  saidSinceVersion: number;
  attribution: object | null;
}

/** Whether a mark, or a resolution, judged words that the claim no longer has. Nothing is said where nobody is named. */
export function isOutdated(judged: { layer: Layer; claimVersion: number }, claim: AssertedSince): boolean {
  if (judged.layer === "so") return judged.claimVersion < claim.soSinceVersion;
  return claim.attribution === null || judged.claimVersion < claim.saidSinceVersion;
}

/** The words that a version of a claim had, out of those it had until some version, the earliest first, and today's. */
export function wordingAt<W extends { untilVersion: number }, T>(
  earlier: readonly W[],
  version: number,
  today: T,
): W | T {
  return earlier.find(({ untilVersion }) => untilVersion >= version) ?? today;
}
