import "server-only";
import { randomUUID } from "node:crypto";
import { type Anchor, anchorIn, type SelectorFault } from "../../domain/anchor";
import { canDelete } from "../../domain/permissions";
import type {
  AddOccurrence,
  AnnotationRecord,
  ChangeAnnotation,
  CreateAnnotation,
  Position,
} from "../../schemas/annotation";
import { type Permit, refusalOf } from "../actor";
import { lockCurrentVersion, seenText, type VersionText } from "../articles/version-text";
import { type ChosenClaim, choiceOfClaim, claimProblem } from "../claims/mutations";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { Written } from "../history/written";
import { hashRequest, writeOnce } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getAnnotation } from "./data";
import { type MadeAnnotation, madeAnnotation } from "./made";

type Answer =
  | MadeAnnotation
  | { outcome: "same" | "id-taken" | "gone" | "article-deleted" | "misplaced" }
  | { outcome: "moved"; versionId: string }
  | ChosenClaim;

/**
 * Annotates a span of an article's current text with a claim, a comment, or both, in one statement. All of it is written or
 * nothing.
 * @throws Problem `invalid` saying what is wrong with the span or the claim; `stale` where the article has a newer text;
 *   `id-taken`
 */
export async function createAnnotation(
  permit: Permit<"annotate" | "read">,
  articleId: string,
  input: CreateAnnotation,
): Promise<Written<AnnotationRecord>> {
  const { id = randomUUID(), ...body } = input;
  const { projectId, actor } = permit;
  const text = await seenText(permit, articleId, body.versionId);
  const anchor = anchorIn(text.text, text.offsets, body);
  const choice = body.claim && choiceOfClaim(permit, body.claim);
  const { value: answer, cursor } = await writeOnce<Answer>(Prisma.sql`
    create_annotation(${projectId}::uuid, ${articleId}::uuid, ${text.versionId}::uuid, ${actor.id}::uuid, ${id}::uuid,
      ${hashRequest(actor, `annotations of ${articleId}`, body)}, ${"fault" in anchor ? null : JSON.stringify(anchor)}::jsonb,
      ${choice ? JSON.stringify(choice) : null}::jsonb, ${body.comment ?? null})`);
  switch (answer.outcome) {
    case "made": {
      const place = { articleId, versionId: text.versionId, ...(anchor as Anchor) };
      const record = madeAnnotation(permit, { id, place, choice, comment: body.comment }, answer);
      return new Written(record ?? (await getAnnotation(permit, id)), cursor);
    }
    case "same":
      return new Written(await getAnnotation(permit, id), cursor);
    case "id-taken":
      throw new Problem("id-taken", { values: { id } });
    case "gone":
      throw new Problem("not-found");
    case "article-deleted":
      throw new Problem("article-deleted");
    case "moved":
      throw new Problem("stale", { current: { versionId: answer.versionId } });
    case "misplaced":
      throw placeProblem(anchor as SelectorFault);
    default:
      throw claimProblem(answer);
  }
}

function placeProblem({ field, fault, values }: SelectorFault): Problem {
  return invalid([field], fault, values);
}

function anchored({ text, offsets }: VersionText, place: Position): Anchor {
  const anchor = anchorIn(text, offsets, place);
  if ("fault" in anchor) throw placeProblem(anchor);
  return anchor;
}

/**
 * Moves the ends of an annotation in the article's current text, or puts an orphaned one onto words of it. Asking again for what was just done by the same person is no mistake:
 * she did not hear the answer.
 * @throws Problem `stale` with the current record; `forbidden` where it is somebody else's and the actor no manager
 */
export async function changeAnnotation(
  permit: Permit<"annotate" | "read">,
  id: string,
  { version, versionId, ...place }: ChangeAnnotation,
): Promise<AnnotationRecord> {
  const { projectId, actor } = permit;
  const before = await ownAnnotation(permit, id);
  const text = await seenText(permit, before.articleId, versionId);
  const anchor = anchored(text, place);
  const isMoved = await prisma().$transaction(async (tx) => {
    await lockCurrentVersion(tx, text);
    const { count } = await tx.annotation.updateMany({
      where: { id, version, deletedAt: null },
      data: { version: { increment: 1 }, changedById: actor.id },
    });
    if (count === 0) return false;
    await tx.anchor.create({
      data: { ...anchor, projectId, annotationId: id, versionId: text.versionId, origin: "moved", authorId: actor.id },
    });
    return true;
  });
  const current = await getAnnotation(permit, id);
  const isDone = current.version === version + 1 && current.start === anchor.start && current.end === anchor.end;
  if (!isMoved && !(isDone && before.changedById === actor.id)) throw new Problem("stale", { current });
  return current;
}

/**
 * Takes an annotation back. Its claims stay in the project. Doing it twice changes nothing.
 * @throws Problem `stale` with the current record; `forbidden` where it is somebody else's and the actor no manager
 */
export async function deleteAnnotation(
  permit: Permit<"annotate" | "read">,
  id: string,
  version: number | undefined,
): Promise<void> {
  const { deletedAt } = await ownAnnotation(permit, id, { orDeleted: true });
  if (deletedAt) return;
  const { count } = await prisma().annotation.updateMany({
    where: { id, deletedAt: null, ...(version !== undefined && { version }) },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
  if (count === 0) throw new Problem("stale", { current: await getAnnotation(permit, id) });
}

/**
 * Brings back an annotation that was taken back. Doing it twice changes nothing.
 * @param version the one that was taken back
 * @throws Problem `stale` where it has been changed in another way since; `forbidden` as for taking it back
 */
export async function restoreAnnotation(
  permit: Permit<"annotate" | "read">,
  id: string,
  version: number,
): Promise<AnnotationRecord> {
  await ownAnnotation(permit, id, { orDeleted: true });
  const { count } = await prisma().annotation.updateMany({
    where: { id, version: version + 1, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 }, changedById: permit.actor.id },
  });
  const current = await getAnnotation(permit, id);
  if (count === 0 && current.version !== version + 2) throw new Problem("stale", { current });
  return current;
}

async function ownAnnotation(permit: Permit<"annotate">, id: string, { orDeleted = false } = {}) {
  const annotation = await prisma().annotation.findFirst({
    where: { projectId: permit.projectId, id, ...(!orDeleted && { deletedAt: null }) },
    select: { articleId: true, createdById: true, changedById: true, deletedAt: true },
  });
  if (!annotation) throw new Problem("not-found");
  if (!canDelete(permit.abilities, permit.actor.id, annotation)) throw refusalOf(permit, "manage");
  return annotation;
}

/** Lets a span assert one more claim. Saying it twice changes nothing. */
export async function addOccurrence(
  permit: Permit<"annotate" | "read">,
  annotationId: string,
  { claim }: AddOccurrence,
): Promise<AnnotationRecord> {
  const { value: chosen } = await writeOnce<ChosenClaim | { id: string }>(Prisma.sql`
    add_occurrence(${permit.projectId}::uuid, ${annotationId}::uuid, ${permit.actor.id}::uuid,
      ${JSON.stringify(choiceOfClaim(permit, claim))}::jsonb)`);
  if ("outcome" in chosen) throw claimProblem(chosen);
  return getAnnotation(permit, annotationId);
}

/** Lets a span no longer assert a claim, which stays in the project. Doing it twice changes nothing. */
export async function removeOccurrence(
  permit: Permit<"annotate" | "read">,
  annotationId: string,
  claimId: string,
): Promise<AnnotationRecord> {
  const { projectId, actor, abilities } = permit;
  const occurrence = await prisma().occurrence.findFirst({
    where: { projectId, annotationId, claimId },
    select: { id: true, changedById: true, deletedAt: true },
  });
  if (!occurrence) throw new Problem("not-found");
  if (!occurrence.deletedAt) {
    if (!canDelete(abilities, actor.id, { createdById: occurrence.changedById })) throw refusalOf(permit, "manage");
    await prisma().occurrence.update({
      where: { id: occurrence.id },
      data: { deletedAt: new Date(), changedById: actor.id },
    });
  }
  return getAnnotation(permit, annotationId);
}
