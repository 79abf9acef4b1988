import { z } from "zod";
import { stances } from "../domain/evidence";
import { type Layer, layers, type Verdict } from "../domain/verdict";
import type { ClaimDraft } from "./claim";
import type { EvidenceDraft, MarkDraft } from "./mark";

/** What a reviewer has written of a mark that she has not made yet. */
export interface MarkInWork {
  layer: (typeof layers)[number];
  rationale: string;
  evidence: EvidenceDraft[];
}

export const emptyMark: MarkInWork = { layer: "so", rationale: "", evidence: [] };

export function isEmptyMark({ rationale, evidence }: MarkInWork): boolean {
  return rationale === "" && evidence.length === 0;
}

/** What was written first, and what was written since. */
export function joinMarks(first: MarkInWork, since: MarkInWork = emptyMark): MarkInWork {
  return {
    layer: first.layer,
    rationale: [first.rationale, since.rationale].filter(Boolean).join("\n"),
    evidence: [...first.evidence, ...since.evidence],
  };
}

/** The mark that is made of it; a piece of evidence that was added and left empty is none. */
export function markOf(work: MarkInWork, markable: readonly Layer[], verdict: Verdict | null): MarkDraft {
  const { layer, rationale, evidence } = work;
  const isFilled = ({ stance: _, ...words }: EvidenceDraft) =>
    Object.values(words).some((value) => typeof value === "string" && value.trim() !== "");
  return { layer: markable.includes(layer) ? layer : "so", verdict, rationale, evidence: evidence.filter(isFilled) };
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

/** What was begun in the reading room of an article and not sent: by claim, the marks; and the claim or comment. */
export interface RoomDrafts {
  marks: Record<string, MarkInWork>;
  composing: Composing | null;
  /** What was typed of a claim or a comment last, and left with Escape. */
  aside: Composing | null;
}

export const noDrafts: RoomDrafts = { marks: {}, composing: null, aside: null };

const offset = z.int().nonnegative();

const ComposingSchema = z.object({
  choice: z.enum(selectionChoices),
  span: z.object({ start: offset, end: offset }).refine(({ start, end }) => start < end),
  annotationId: z.string().nullable(),
  claim: z.looseObject({ text: z.string() }).nullable(),
  comment: z.string(),
});

const RoomDraftsSchema = z.object({
  marks: z.record(
    z.string(),
    z.object({
      layer: z.enum(layers),
      rationale: z.string(),
      evidence: z.array(z.object({ stance: z.enum(stances) }).catchall(z.string().nullish())),
    }),
  ),
  composing: ComposingSchema.nullable(),
  aside: ComposingSchema.nullable().default(null),
});

export function areNoDrafts({ marks, composing, aside }: RoomDrafts): boolean {
  return composing === null && aside === null && Object.keys(marks).length === 0;
}

/** Begins to make something of some words: with what was put aside of the same, or with nothing typed yet. */
export function begin(drafts: RoomDrafts, begun: Pick<Composing, "choice" | "span" | "annotationId">): RoomDrafts {
  const { aside } = drafts;
  const isSame =
    aside?.choice === begun.choice &&
    aside.annotationId === begun.annotationId &&
    aside.span.start === begun.span.start &&
    aside.span.end === begun.span.end;
  return isSame
    ? { ...drafts, composing: aside, aside: null }
    : { ...drafts, composing: { ...begun, claim: null, comment: "" } };
}

/** Leaves what is being made of some words; what was typed can be gone on with on the same words. */
export function putAside(drafts: RoomDrafts): RoomDrafts {
  const { composing, aside } = drafts;
  const isTyped = composing !== null && (composing.claim !== null || composing.comment !== "");
  return { ...drafts, composing: null, aside: isTyped ? composing : aside };
}

/** Takes over what was left by another: all that one has not begun oneself. The rest stays. */
export function takeOver(own: RoomDrafts, left: RoomDrafts): { own: RoomDrafts; rest: RoomDrafts } {
  const both = Object.entries(left.marks).filter(([claimId]) => Object.hasOwn(own.marks, claimId));
  return {
    own: {
      marks: { ...left.marks, ...own.marks },
      composing: own.composing ?? left.composing,
      aside: own.aside ?? left.aside,
    },
    rest: {
      marks: Object.fromEntries(both),
      composing: own.composing && left.composing,
      aside: own.aside && left.aside,
    },
  };
}

/** Drafts as a browser kept them; none where they make no sense. */
export function readDrafts(kept: unknown): RoomDrafts {
  const read = RoomDraftsSchema.safeParse(kept);
  return read.success ? (read.data as RoomDrafts) : noDrafts;
}
