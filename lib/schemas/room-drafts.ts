import { type MarkRemarks, remarksIn } from "../domain/mark-remarks";
import type { Layer, layers, Verdict } from "../domain/verdict";
import type { ClaimDraft } from "./claim";
import type { EvidenceDraft, MarkDraft } from "./mark";

/** What a reviewer has written of a mark that she has not made yet. */
export interface MarkInWork extends Partial<MarkRemarks> {
  layer: (typeof layers)[number];
  rationale: string;
  evidence: EvidenceDraft[];
  /** The version of the claim whose words were read when it was begun; absent where nothing was typed yet. */
  claimVersion?: number;
}

export const emptyMark: MarkInWork = { layer: "so", rationale: "", evidence: [] };

export function isEmptyMark({ rationale, evidence, ...said }: Omit<MarkInWork, "layer">): boolean {
  return rationale === "" && evidence.length === 0 && Object.keys(remarksIn(said)).length === 0;
}

/** A mark as it was typed on, which stays about the words that were read when it was begun. */
export function typedMark({ claimVersion, ...typed }: MarkInWork, currentVersion: number): MarkInWork {
  return isEmptyMark(typed) ? typed : { ...typed, claimVersion: claimVersion ?? currentVersion };
}

/** The same words without what they were about: somebody who goes on with them after a refusal reads the claim anew. */
export function rereadMark({ claimVersion: _, ...typed }: MarkInWork): MarkInWork {
  return typed;
}

/** What was written first, and what was written since. */
export function joinMarks(first: MarkInWork, since: MarkInWork = emptyMark): MarkInWork {
  return {
    layer: first.layer,
    rationale: [first.rationale, since.rationale].filter(Boolean).join("\n"),
    evidence: [...first.evidence, ...since.evidence],
    ...remarksIn({
      confidence: since.confidence ?? first.confidence,
      ground: since.ground ?? first.ground,
      figure: since.figure ?? first.figure,
      noteToResolver: [first.noteToResolver, since.noteToResolver].filter(Boolean).join("\n"),
    }),
  };
}

/** The mark that is made of it; a piece of evidence that was added and left empty is none. */
export function markOf(work: MarkInWork, markable: readonly Layer[], verdict: Verdict | null): MarkDraft {
  const { layer, rationale, evidence, ...said } = work;
  const isFilled = ({ stance: _, ...words }: EvidenceDraft) =>
    Object.values(words).some((value) => typeof value === "string" && value.trim() !== "");
  const judged = { layer: markable.includes(layer) ? layer : "so", verdict, rationale } as const;
  return { ...judged, evidence: evidence.filter(isFilled), ...remarksIn(said) };
}

/** What can be made of some words of the article. */
export const selectionChoices = ["new-claim", "existing-claim", "comment"] as const;
export type SelectionChoice = (typeof selectionChoices)[number];

/** What is being made of some words: of selected ones, or of an annotation's. */
export interface Composing {
  choice: SelectionChoice;
  span: { start: number; end: number };
  annotationId: string | null;
  /** What was typed so far; null while it is as it began. */
  claim: ClaimDraft | null;
  comment: string;
}

export function isTyped({ claim, comment }: Composing): boolean {
  return claim !== null || comment !== "";
}

/** By claim, the marks that were begun. */
export type MarkDrafts = Readonly<Record<string, MarkInWork>>;

export const noMarkDrafts: MarkDrafts = {};
