import "server-only";
import type { Anchor } from "../../domain/anchor";
import type { AnnotationRecord } from "../../schemas/annotation";
import type { ClaimSummary } from "../../schemas/claim";
import type { CommentRecord } from "../../schemas/comment";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import type { ClaimOfChoice } from "../claims/mutations";

/** What the database adds to an annotation that it makes (create_annotation). */
export interface MadeAnnotation {
  outcome: "made";
  createdAt: string;
  /** With the instant where it was made as well, and not chosen among those that are there. */
  claim: { id: string; createdAt?: string; questionId?: string | null } | null;
  commentId: string | null;
}

interface GivenAnnotation {
  id: string;
  place: Anchor & { articleId: string; versionId: string };
  choice: ClaimOfChoice | undefined;
  comment: string | undefined;
}

/**
 * The record of an annotation that was made just now, as `getAnnotation` would read it, from what was given and what the
 * database added: nobody else has written to it yet. Null where it asserts a claim that was there before, which has a history
 * of its own.
 */
export function madeAnnotation(
  { projectId, actor }: Permit<"annotate">,
  { id, place, choice, comment }: GivenAnnotation,
  made: MadeAnnotation,
): AnnotationRecord | null {
  const createdBy = { id: actor.id, name: actor.name };
  const claim = made.claim && madeClaim(projectId, createdBy, choice, made.claim);
  if (made.claim && !claim) return null;
  return {
    id,
    ...place,
    origin: "made",
    claims: claim ? [claim] : [],
    comments: madeComments(id, createdBy, comment, made),
    createdBy,
    createdAt: made.createdAt,
    version: 1,
  };
}

function madeClaim(
  projectId: string,
  createdBy: Person,
  choice: ClaimOfChoice | undefined,
  { id, createdAt, questionId }: NonNullable<MadeAnnotation["claim"]>,
): ClaimSummary | null {
  if (createdAt === undefined || choice?.text === undefined) return null;
  const { text, attribution = null, quantity = null, question } = choice;
  return {
    id,
    projectId,
    text,
    // Nobody has marked it.
    state: "open",
    verdict: null,
    progress: null,
    attribution,
    quantity,
    question: questionId && question ? { id: questionId, text: question } : null,
    createdBy,
    createdAt,
    version: 1,
  };
}

function madeComments(
  annotationId: string,
  createdBy: Person,
  text: string | undefined,
  { commentId, createdAt }: MadeAnnotation,
): CommentRecord[] {
  if (commentId === null || text === undefined) return [];
  const begun = { replyToId: null, isNeutral: false, thread: { state: "open", by: null, at: null } } as const;
  return [
    { id: commentId, annotationId, claimId: null, text, ...begun, mentions: [], createdBy, createdAt, version: 1 },
  ];
}
