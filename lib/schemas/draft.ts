import { z } from "zod";
import { type Evidence, stances } from "../domain/evidence";
import { confidences, grounds } from "../domain/mark-remarks";
import type { Mention } from "../domain/mention";
import { mostSimilar } from "../domain/similar-span";
import { layers } from "../domain/verdict";
import type { ClaimDraft } from "./claim";
import { type DecisionInWork, DecisionInWorkSchema } from "./decision-draft";
import { type JudgementInWork, JudgementInWorkSchema } from "./judgement-draft";
import { type ObjectionInWork, ObjectionInWorkSchema } from "./objection-draft";
import { type Composing, isTyped, type MarkInWork, selectionChoices } from "./room-drafts";

const MarkContentSchema = z.object({
  layer: z.enum(layers),
  rationale: z.string(),
  evidence: z.array(z.object({ stance: z.enum(stances) }).catchall(z.string().nullish())),
  confidence: z.enum(confidences).nullable().optional(),
  ground: z.enum(grounds).nullable().optional(),
  figure: z.string().nullable().optional(),
  noteToResolver: z.string().nullable().optional(),
});

const claim = z.looseObject({ text: z.string() });
const offset = z.int().nonnegative();

/** What each kind of draft holds, and what it is of: the ids that say where it belongs. */
const contents = {
  /** Of a claim. */
  mark: MarkContentSchema,
  /** Of a claim, an annotation, or the thread that it replies to. */
  comment: z.object({
    text: z.string(),
    // An earlier version of the program has kept none.
    mentions: z.array(z.object({ userId: z.string(), start: offset, end: offset })).default([]),
    isNeutral: z.boolean().default(false),
  }),
  /** Of a claim and a layer. */
  resolution: DecisionInWorkSchema,
  /** Of a claim: why one does not mark it. */
  skip: z.object({ reason: z.string() }),
  /** Of a resolution. */
  objection: ObjectionInWorkSchema,
  /** Of a mark: what somebody who differs makes of its reasons. */
  judgement: JudgementInWorkSchema,
  /** Of a claim: its correction, and the version that it corrects. */
  correction: z.object({ claim, version: z.int() }),
  /** Of an article: what is made of some of its words. */
  annotation: z.object({
    choice: z.enum(selectionChoices),
    span: z.object({ start: offset, end: offset }).refine(({ start, end }) => start < end),
    annotationId: z.string().nullable(),
    claim: claim.nullable(),
    comment: z.string(),
  }),
  /** Of a form by its name and what it is about: its fields. */
  fields: z.record(z.string(), z.string()),
} as const;

export type DraftKind = keyof typeof contents;
export const draftKinds = Object.keys(contents) as DraftKind[];

/** What somebody has written of a comment: with whom it names, and whether it shows nothing of a verdict. */
export interface CommentInWork {
  text: string;
  mentions: Mention[];
  isNeutral: boolean;
}

export const emptyComment: CommentInWork = { text: "", mentions: [], isNeutral: false };

export interface DraftContents {
  mark: MarkInWork;
  comment: CommentInWork;
  resolution: DecisionInWork;
  skip: { reason: string };
  objection: ObjectionInWork;
  judgement: JudgementInWork;
  correction: { claim: ClaimDraft; version: number };
  annotation: Composing;
  fields: Record<string, string>;
}

/** What a person has typed in a form and not sent. */
export type Draft<Kind extends DraftKind = DraftKind> = {
  [K in Kind]: {
    /** Also the id of the record that it becomes, so that sending it twice makes one. */
    id: string;
    kind: K;
    /** Where it belongs, by ids. */
    of: string;
    content: DraftContents[K];
    /** The page that has its form, and what that page is about. */
    href: string;
    title: string;
    /** When it was typed last. */
    at: string;
    /** The tab that has it. */
    tab: string;
    /** Whether its form is to be open when its page is. */
    isOpen: boolean;
  };
}[Kind];

const FrameSchema = z.object({
  id: z.uuid(),
  kind: z.enum(draftKinds),
  of: z.string(),
  content: z.unknown(),
  href: z.string().regex(/^\/(?![/\\])/),
  title: z.string(),
  at: z.iso.datetime(),
  tab: z.string(),
  isOpen: z.boolean(),
});

/** A draft as a browser kept it; null where it makes no sense. */
export function readDraft(kept: unknown): Draft | null {
  const frame = FrameSchema.safeParse(kept);
  if (!frame.success) return null;
  const content = contents[frame.data.kind].safeParse(frame.data.content);
  return content.success ? ({ ...frame.data, content: content.data } as Draft) : null;
}

/**
 * What was typed before of much the same words of an article, towards the same; null where nothing was.
 *
 * @param drafts those that may be gone on with
 */
export function draftOfWords(
  drafts: readonly Draft<"annotation">[],
  { choice, span, annotationId }: Pick<Composing, "choice" | "span" | "annotationId">,
): Draft<"annotation"> | null {
  const same = drafts.filter(
    ({ content }) => content.choice === choice && content.annotationId === annotationId && isTyped(content),
  );
  return mostSimilar(span, same, ({ content }) => content.span);
}

/** All that was written in a draft, line by line, to be shown. */
export function draftWords(draft: Pick<Draft, "kind" | "content">): string {
  const one = draft as Draft;
  switch (one.kind) {
    case "mark":
      return lines(
        one.content.rationale,
        one.content.figure,
        one.content.noteToResolver,
        ...one.content.evidence.map(evidenceWords),
      );
    case "comment":
      return one.content.text;
    case "resolution":
      return lines(...decisionWords(one.content));
    case "skip":
      return one.content.reason;
    case "objection":
      return lines(one.content.words, ...one.content.evidence.map(evidenceWords));
    case "judgement":
      return one.content.words;
    case "correction":
      return lines(...claimWords(one.content.claim));
    case "annotation":
      return lines(...claimWords(one.content.claim), one.content.comment);
    case "fields":
      return lines(...Object.values(one.content));
  }
}

/** What was typed of a claim, field by field. */
export function claimWords(claim: ClaimDraft | null): (string | null | undefined)[] {
  if (!claim) return [];
  return [claim.text, claim.attribution?.source, claim.quantity?.raw, claim.question];
}

function decisionWords({ rationale, question, second, remains, figure }: DecisionInWork): string[] {
  return [rationale, question, second, remains, figure];
}

export function evidenceWords({ quote, publisher, origin, url, archivedUrl }: Evidence): string {
  return [quote, publisher, origin, url, archivedUrl].filter(Boolean).join(" · ");
}

export function lines(...words: (string | null | undefined)[]): string {
  return words.filter(Boolean).join("\n");
}
