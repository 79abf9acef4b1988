import { type Decided, decidedVerdict, lostBesideDecisions } from "./decision";
import type { FileFormat } from "./format";
import { encoded, linesAs } from "./lines";
import { type HeldMark, heldMarksOn, softLabel } from "./soft-label";
import type { DatasetClaim } from "./view";

/*
 * FEVER (Thorne, Vlachos, Christodoulopoulos and Mittal, 2018), as fever.ai describes it: a claim a line, with sets of
 * evidence, each of which is enough by itself. Here a set is what one reviewer gave whose mark says what was decided. Its
 * programs take all ids for 32-bit numbers: so claims, marks and evidence are numbered as they come, and the claim's own id
 * stands beside. A page is the address of the evidence, or who published it; there are no numbered sentences of it, so that
 * the words themselves stand in `evidence_text`, a list for each set.
 */
export const fever: FileFormat = {
  id: "fever",
  shape: "file",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  offsetUnit: "none",
  losses: [...lostBesideDecisions, "coarse-verdicts", "reasons", "evidence", "times"],
  view: "claims",
  write: (lines) => encoded(writeLines(linesAs<DatasetClaim>(lines))),
};

const labels: Record<Decided, string> = {
  confirmed: "SUPPORTS",
  disputed: "NOT ENOUGH INFO",
  refuted: "REFUTES",
  missing_context: "NOT ENOUGH INFO",
  unproven: "NOT ENOUGH INFO",
};

/** Annotation, evidence, page and sentence; the latter two, and the evidence, are null where there is none. */
type Tuple = [number, number | null, string | null, number | null];

async function* writeLines(claims: AsyncIterable<DatasetClaim>): AsyncGenerator<string> {
  const counts = { claims: 0, marks: 0, evidence: 0 };
  for await (const dataset of claims) {
    const verdict = decidedVerdict(dataset);
    if (verdict === null) continue;
    const label = labels[verdict];
    const isVerifiable = label !== "NOT ENOUGH INFO";
    const marks = heldMarksOn("so", dataset.marks).filter((mark) => !isVerifiable || mark.verdict === verdict);
    const line = {
      id: ++counts.claims,
      verifiable: isVerifiable ? "VERIFIABLE" : "NOT VERIFIABLE",
      label,
      claim: dataset.claim.text,
      evidence: setsOf(marks, isVerifiable, counts),
      evidence_text: isVerifiable ? marks.map(({ evidence }) => evidence.map(({ quote }) => quote)) : [],
      claim_id: dataset.claim.id,
      verdict,
      soft_label: softLabel("so", dataset.marks),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Of what there is not enough information on, FEVER gives no evidence, and says so for each annotation. */
function setsOf(
  marks: readonly HeldMark[],
  isVerifiable: boolean,
  counts: { marks: number; evidence: number },
): Tuple[][] {
  const sets = marks.map(({ evidence }): Tuple[] => {
    const mark = ++counts.marks;
    if (!isVerifiable || evidence.length === 0) return [[mark, null, null, null]];
    return evidence.map(({ url, archivedUrl, publisher }) => {
      return [mark, ++counts.evidence, url ?? archivedUrl ?? publisher, null];
    });
  });
  // A verdict that a resolver gave alone.
  return sets.length > 0 ? sets : [[[++counts.marks, null, null, null]]];
}
