import fc from "fast-check";
import { claimState, currentMarks, layerState, type MarkFacts, type ResolutionFacts } from "../domain/claim-state";
import { stances } from "../domain/evidence";
import { confidences, grounds } from "../domain/mark-remarks";
import { approximators, quantityKinds } from "../domain/quantity";
import { disagreementCauses, givesVerdict, resolutionOutcomes } from "../domain/resolution-outcome";
import { layersOf, verdicts } from "../domain/verdict";
import type { JudgedClaim, MarkOfClaim } from "../formats/view";
import { anyCanonicalText } from "./text";

/* Claims with all that is said and decided of them, as a dataset has them (datasets-arbitrary.ts). */

export interface Person {
  id: string;
  name: string;
}

/** An id that no other thing of its dataset has; `kind` tells things of different kinds apart. */
export const id = (kind: number, number: number) =>
  `0195c0de-${kind.toString(16).padStart(4, "0")}-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Words for titles, names, reasons and comments, which are never empty. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("15 000 wurden entsandt", "So steht es im Amtsblatt.", "Edda Holm", "Zahl 👍🏽"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Anna "Anni" O\'Neil, Jr.',
      "=SUM(A1)",
      "a\tb",
      "Zeile\nZeile\n\nZeile",
      "<b>&amp;</b> ]]> -->",
      "[0] {1} \\_ |*; \\n \\t",
      "#1\tT1 0 5",
      "שלום 123",
      "..",
      "-DOCSTART- O\u00A0O",
      "Ende\u2028Zeile\u0085Ende",
    ),
  },
  { weight: 1, arbitrary: anyCanonicalText },
);
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
export const anyEdtf = fc.constantFrom("2025", "2025-10", "2025-10-01", "2025-21", "2024/2025", "2025-10~");
export const anyAddress = fc.constantFrom(
  "https://paper.example/a",
  "https://paper.example/a?b=c&d='e'#f",
  "https://zeitung.example/ä%20b",
);

/** Instants in their order, to the millisecond; some of them are the same. */
export const instants = (count: number): fc.Arbitrary<string[]> =>
  fc
    .array(fc.nat(10_000_000_000), { minLength: count, maxLength: count })
    .map((times) => times.sort((a, b) => a - b).map((time) => new Date(Date.UTC(2025, 4, 1) + time).toISOString()));

const anyAttribution = fc.record({
  source: anyWords,
  cue: maybe(fc.constantFrom("laut", "according to")),
  form: maybe(fc.constantFrom("direct" as const, "indirect" as const, "reported" as const)),
  dateSaid: maybe(anyEdtf),
  chain: fc.array(anyWords, { maxLength: 2 }),
});

const anyFigure = fc.constantFrom(0, 11_000, 2.5, -1, 1e21, 0.1);
const anyQuantity = fc.record({
  raw: anyWords,
  value: maybe(anyFigure),
  lower: maybe(anyFigure),
  upper: maybe(anyFigure),
  approximator: maybe(fc.constantFrom(...approximators)),
  unit: maybe(anyWords),
  counted: maybe(anyWords),
  kind: maybe(fc.constantFrom(...quantityKinds)),
  timeScope: maybe(anyWords),
  place: maybe(anyWords),
});

const anyEvidence = fc.record({
  url: maybe(anyAddress),
  archivedUrl: maybe(anyAddress),
  quote: maybe(anyWords),
  publisher: maybe(anyWords),
  published: maybe(anyEdtf),
  accessed: maybe(anyEdtf),
  stance: fc.constantFrom(...stances),
  origin: maybe(anyWords),
});

function anyMarks(claimNumber: number, claim: JudgedClaim["claim"], people: Person[]): fc.Arbitrary<MarkOfClaim[]> {
  const anyMark = fc.record({
    claimVersion: fc.oneof(
      { weight: 4, arbitrary: fc.constant(claim.version) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: claim.version }) },
    ),
    layer: fc.constantFrom(...layersOf(claim)),
    verdict: fc.oneof(
      { weight: 4, arbitrary: fc.constant("confirmed" as const) },
      { weight: 3, arbitrary: fc.constantFrom(...verdicts) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    rationale: fc.oneof(fc.constant(""), anyWords),
    confidence: maybe(fc.constantFrom(...confidences)),
    ground: maybe(fc.constantFrom(...grounds)),
    figure: maybe(anyWords),
    evidence: fc.array(anyEvidence, { maxLength: 2 }),
    reviewer: fc.constantFrom(...people),
  });
  const withTimes = fc
    .array(anyMark, { maxLength: 5 })
    .chain((marks) => fc.tuple(fc.constant(marks), instants(marks.length)));
  return withTimes.map(([marks, times]) => {
    const made = marks.map(({ reviewer, evidence, ...mark }, index) => ({
      id: id(0x30 + claimNumber, index),
      ...mark,
      current: false,
      outdated: mark.claimVersion < claim.version,
      createdBy: reviewer.id,
      createdAt: times[index] ?? "",
      evidence: evidence.map((piece, place) => ({ id: id(0x60 + claimNumber, index * 10 + place), ...piece })),
      reviewer: reviewer.name,
    }));
    const current = new Set(currentMarks(made.map((mark) => factsOf(claim.id, mark))).map((mark) => mark.id));
    return made.map((mark) => ({ ...mark, current: current.has(mark.id) }));
  });
}

function factsOf(claimId: string, { id, layer, verdict, createdBy, outdated }: MarkOfClaim): MarkFacts {
  return { id, claimId, layer, verdict, authorId: createdBy, outdated };
}

type Resolution = JudgedClaim["resolutions"][number];

function anyResolutions(claim: JudgedClaim["claim"], people: Person[]): fc.Arbitrary<Resolution[]> {
  const anyResolution = fc.record({
    outcome: fc.constantFrom(...resolutionOutcomes),
    cause: maybe(fc.constantFrom(...disagreementCauses)),
    verdict: fc.constantFrom(...verdicts),
    figure: maybe(anyWords),
    rationale: fc.oneof(fc.constant(""), anyWords),
    resolver: fc.constantFrom(...people),
    createdAt: instants(1).map(([time = ""]) => time.replace("2025", "2026")),
  });
  const each = layersOf(claim).map((layer) =>
    fc.option(anyResolution, { nil: null, freq: 2 }).map((resolution): Resolution[] => {
      if (!resolution) return [];
      const { outcome, verdict, figure, resolver } = resolution;
      const given = givesVerdict(outcome) ? { verdict, figure } : { verdict: null, figure: null };
      return [{ ...resolution, layer, ...given, resolver: resolver.name }];
    }),
  );
  return fc.tuple(...each).map((resolutions) => resolutions.flat());
}

export function anyJudgedClaim(number: number, people: Person[]): fc.Arbitrary<JudgedClaim> {
  const anyClaim = fc.record({
    text: anyWords,
    question: maybe(fc.constantFrom({ id: id(3, 0), text: "How many?" }, { id: id(3, 1), text: "Who\nwas it?" })),
    attribution: maybe(anyAttribution),
    quantity: maybe(anyQuantity),
    version: fc.integer({ min: 1, max: 3 }),
    author: fc.constantFrom(...people),
    times: instants(1),
  });
  return anyClaim.chain(({ question, author, times: [createdAt = ""], ...about }) => {
    const claim: JudgedClaim["claim"] = {
      id: id(2, number),
      ...about,
      questionId: question?.id ?? null,
      question: question?.text ?? null,
      state: "open",
      verdict: null,
      createdBy: author.id,
      createdAt,
    };
    return fc
      .record({
        marks: anyMarks(number, claim, people),
        resolutions: anyResolutions(claim, people),
        isStale: fc.boolean(),
      })
      .map(({ marks, resolutions, isStale }) => ({
        claim: { ...claim, ...stateOf(claim.id, { marks, resolutions }, isStale) },
        marks,
        resolutions,
      }));
  });
}

/** As the database has it: each decision has weighed all marks that are current, and evidence came after it where it is stale. */
function stateOf(claimId: string, { marks, resolutions }: Omit<JudgedClaim, "claim">, isStale: boolean) {
  const current = marks.filter((mark) => mark.current).map((mark) => factsOf(claimId, mark));
  const decided = resolutions.map(({ layer, outcome, verdict }): ResolutionFacts => {
    const markIds = current.filter((mark) => mark.layer === layer).map((mark) => mark.id);
    return { layer, outcome, verdict, markIds, outdated: false, staleBecause: isStale ? ["evidence"] : [] };
  });
  const [so, said] = (["so", "said"] as const).map((layer) => layerState(layer, current, decided, 2));
  if (!so || !said) throw new Error("There are two layers.");
  return { state: claimState(so, said), verdict: so.verdict };
}
