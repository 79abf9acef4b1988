import {
  articlesOf,
  claimAddress,
  type Decided,
  decidedVerdict,
  firstPublished,
  lostBesideDecisions,
  reasonsFor,
} from "./decision";
import { isAfter } from "./evidence-time";
import type { FileFormat, WriteContext } from "./format";
import { jsonArray } from "./json-array";
import { encoded, linesAs } from "./lines";
import { heldMarksOn, softLabel } from "./soft-label";
import type { DatasetClaim, MarkOfClaim } from "./view";

/*
 * AVeriTeC (Schlichtkrull, Guo and Vlachos, 2023), as its README and its development set have it: one JSON array, a claim
 * with its label, and questions whose answers are the evidence. Keys of ours stand beside those that it knows: the verdict in
 * our words, the shares of the marks, and of each piece of evidence whether it is later than the claim, which since 2024 the
 * shared task does not admit.
 */
export const averitec: FileFormat = {
  id: "averitec",
  shape: "file",
  mediaType: "application/json",
  extension: "json",
  offsetUnit: "none",
  losses: [...lostBesideDecisions, "coarse-verdicts", "times"],
  view: "claims",
  write: (lines, context) => encoded(jsonArray(examples(linesAs<DatasetClaim>(lines), context))),
};

async function* examples(claims: AsyncIterable<DatasetClaim>, context: WriteContext): AsyncGenerator<object> {
  for await (const claim of claims) {
    const example = exampleOf(claim, context);
    if (example) yield example;
  }
}

/** A claim that is disputed and one that lacks context share a label: cherry-picking is leaving out the context. */
const labels: Record<Decided, string> = {
  confirmed: "Supported",
  disputed: "Conflicting Evidence/Cherrypicking",
  refuted: "Refuted",
  missing_context: "Conflicting Evidence/Cherrypicking",
  unproven: "Not Enough Evidence",
};

function exampleOf(dataset: DatasetClaim, context: WriteContext) {
  const verdict = decidedVerdict(dataset);
  if (verdict === null) return null;
  const { claim } = dataset;
  const marks = heldMarksOn("so", dataset.marks);
  const articles = articlesOf(dataset);
  const first = firstPublished(articles) ?? (articles.length === 1 ? articles[0] : null) ?? null;
  const date = claim.attribution?.dateSaid ?? first?.published ?? null;
  return {
    claim: claim.text,
    // A second look was needed: the marks differed, and somebody resolved it.
    required_reannotation: dataset.resolutions.some(({ layer }) => layer === "so"),
    label: labels[verdict],
    justification: reasonsFor(verdict, dataset),
    claim_date: dayOf(date),
    speaker: claim.attribution?.source ?? null,
    original_claim_url: first?.url ?? null,
    cached_original_claim_url: null,
    fact_checking_article: claimAddress(claim.id, context),
    reporting_source: first?.publisher ?? null,
    location_ISO_code: null,
    claim_types: typesOf(claim),
    fact_checking_strategies: strategiesOf(marks),
    questions: [
      { question: questionOf(claim, first?.language ?? articles[0]?.language), answers: answersOf(marks, date) },
    ],
    other: { claim_id: claim.id, verdict, soft_label: softLabel("so", dataset.marks) },
  };
}

/** A day as DD-MM-YYYY; null for what is less precise. */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "") ?? [];
  return year ? `${day}-${month}-${year}` : null;
}

function typesOf({ attribution, quantity }: DatasetClaim["claim"]): string[] {
  return [
    ...(quantity ? ["Numerical Claim"] : []),
    ...(attribution?.form === "direct" ? ["Quote Verification"] : []),
    ...(attribution && attribution.form !== "direct" ? ["Position Statement"] : []),
    ...(quantity || attribution ? [] : ["Event/Property Claim"]),
  ];
}

/** What of the grounds of those who marked its authors had a word for. */
function strategiesOf(marks: readonly MarkOfClaim[]): string[] {
  const has = (ground: MarkOfClaim["ground"]) => marks.some((mark) => mark.ground === ground);
  return [
    ...(marks.some(({ evidence }) => evidence.length > 0) ? ["Written Evidence"] : []),
    ...(has("own_calculation") ? ["Numerical Comparison"] : []),
    ...(has("official_statement") ? ["Consultation"] : []),
    ...(has("other_report") ? ["Fact-checker Reference"] : []),
  ];
}

/** The question that the claim answers; or whether it is so, in the language of the article. */
function questionOf({ question, text }: DatasetClaim["claim"], language = "en"): string {
  if (question) return question;
  return /^de\b/i.test(language) ? `Stimmt das: „${text}“?` : `Is this so: “${text}”?`;
}

/** What its authors write where there is no answer. */
const unanswered = {
  answer: "No answer could be found.",
  answer_type: "Unanswerable",
  source_url: "",
  cached_source_url: "",
  source_medium: "",
};

/** All evidence of the marks that hold, on either side. */
function answersOf(marks: readonly MarkOfClaim[], date: string | null): object[] {
  const answers = marks.flatMap(({ evidence, verdict, rationale }) =>
    evidence.map((piece) => ({
      answer: piece.quote ?? rationale,
      answer_type: piece.quote === null ? "Abstractive" : "Extractive",
      source_url: piece.url ?? piece.archivedUrl ?? "",
      cached_source_url: piece.archivedUrl ?? "",
      source_medium: mediumOf(piece.url ?? piece.archivedUrl),
      stance: piece.stance,
      verdict_of_annotator: verdict,
      publisher: piece.publisher,
      published: piece.published,
      evidence_after_claim: isAfter(piece.published, date),
    })),
  );
  return answers.length > 0 ? answers : [unanswered];
}

function mediumOf(url: string | null): string {
  if (url === null) return "Other";
  return /\.pdf$/i.test(url.replace(/[?#].*$/, "")) ? "PDF" : "Web text";
}
