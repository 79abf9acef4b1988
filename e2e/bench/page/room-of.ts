import { newClaim, type Room, type RoomAnnotation, type RoomClaim } from "@/lib/domain/room";
import { verdicts } from "@/lib/domain/verdict";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { Material, MaterialSpan } from "../material";

export const person = { id: "p1", name: "Petra Muster" };
const instant = "2026-01-05T08:00:00.000Z";

/** The material as the reading room knows it: a claim for each annotation, in all of a claim's states. */
export function roomOf({ text, blocks, spans }: Material): Room {
  return {
    marksRequired: 2,
    blocks,
    annotations: new Map(spans.map((span) => [span.id, annotationOf(span, text)])),
    claims: new Map(spans.map(({ id }, number) => [claimIdOf(id), claimOf(id, number)])),
  };
}

export function claimIdOf(annotationId: string): string {
  return `c-${annotationId}`;
}

export function annotationOf({ id, start, end }: MaterialSpan, text: string): RoomAnnotation {
  const quote = text.slice(start, end);
  return {
    id,
    start,
    end,
    quote,
    claimIds: [claimIdOf(id)],
    comments: [],
    createdBy: person,
    createdAt: instant,
    version: 1,
  };
}

/** Every third is open still, every seventh in conflict. */
function claimOf(annotationId: string, number: number): RoomClaim {
  const claim = newClaim(claimIdOf(annotationId), `Behauptung ${number}: so viele waren es.`, null);
  if (number % 3 === 0) return claim;
  if (number % 7 === 0) return { ...claim, state: "conflict" };
  return { ...claim, state: "agreed", verdict: verdicts[number % verdicts.length] ?? "confirmed" };
}

export function articleOf({ text, blocks }: Material): ArticleRecord {
  return {
    id: "article",
    projectId: "project",
    title: "Ein erfundener Artikel",
    publisher: "Musterblatt",
    author: null,
    url: null,
    language: "de",
    published: "2026-01-05",
    createdAt: instant,
    version: 1,
    text,
    textVersion: { id: "v1", number: 1, sha256: "", length: text.length, codePoints: text.length, createdAt: instant },
    // The text is ASCII: one code unit is one code point.
    blocks: blocks.map((block) => ({ ...block, startCodePoint: block.start, endCodePoint: block.end })),
    blockRevision: 0,
    sameTextAs: [],
  };
}
