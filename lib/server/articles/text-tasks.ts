import { createHash } from "node:crypto";
import { type Anchor, type AnchorOrigin, anchorIn } from "../../domain/anchor";
import { type Block, findBlocks } from "../../domain/block";
import { canonicalText, decodeText, type TextFault } from "../../domain/canonical-text";
import { alignTexts, carryOver, type Stood } from "../../domain/carry-over";
import { codePointLength, offsetIndex } from "../../domain/offset";
import { detectLanguage } from "./language";

/*
 * What takes long with a long text: pure functions of what can be handed to another thread. lib/server/articles/text-work.ts
 * says where they run.
 */

/** A text ready to be kept as a version. */
export interface PreparedText {
  text: string;
  sha256: string;
  codePoints: number;
  /** A BCP 47 tag. */
  language: string;
  blocks: Block[];
}

/** Makes a text canonical, and finds out what is kept with it; or says what is wrong with it. */
function prepareText(sent: string): PreparedText | TextFault {
  const canonical = canonicalText(sent);
  if (!("text" in canonical)) return canonical;
  const { text } = canonical;
  return {
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    codePoints: codePointLength(text),
    language: detectLanguage(text),
    blocks: findBlocks(text),
  };
}

/** Where an annotation stood last. */
export interface LastAnchor extends Stood {
  annotationId: string;
  versionId: string;
}

/** An annotation's place in a later version; one that is lost keeps its words and has no place. */
export type CarriedAnchor = { annotationId: string; origin: AnchorOrigin } & (
  | Anchor
  | (Pick<Anchor, "quote" | "prefix" | "suffix"> & Record<Exclude<keyof Anchor, "quote" | "prefix" | "suffix">, null>)
);

/**
 * Carries annotations over to a later text.
 * @param before the version directly before it, whose offsets hold in what both texts share at their ends
 */
function carryAnchors(before: { id: string; text: string }, after: string, anchors: LastAnchor[]): CarriedAnchor[] {
  const alignment = alignTexts(before.text, after);
  const offsets = offsetIndex(after);
  return anchors.map(({ annotationId, versionId, ...stood }) => {
    const span = carryOver(stood, {
      before: before.text.length,
      after,
      alignment: versionId === before.id ? alignment : null,
    });
    const anchor = span && anchorIn(after, offsets, { ...span, quote: stood.quote });
    // What fell into the middle of a character stands nowhere.
    if (!anchor || "fault" in anchor) return { annotationId, ...lost(stood), origin: "orphaned" };
    return { annotationId, ...anchor, origin: anchor.start === stood.start ? "kept" : "moved" };
  });
}

function lost({ quote, prefix, suffix }: Stood) {
  return { start: null, end: null, startCodePoint: null, endCodePoint: null, quote, prefix, suffix };
}

export const textTasks = { prepareText, decodeText, carryAnchors };
