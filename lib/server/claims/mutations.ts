import "server-only";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isFigureChanged, outdatedLayers } from "../../domain/wording";
import { type ChangeClaim, type ClaimChoice, newClaimOf } from "../../schemas/claim";
import type { ClaimDetail } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { hashRequest } from "../idempotency";
import { invalid, Problem } from "../problem";
import { getClaim } from "./detail";
import { lockClaim } from "./lock";
import { type ClaimWords, currentWords, givenWords, keepWords } from "./wording";

/** What the database's choose_claim answers. */
export type ChosenClaim = { outcome: "claim-unknown" | "claim-id-taken"; id: string };

/** A claim that a request chose, as the database's choose_claim takes it: one that is there has no words. */
export interface ClaimOfChoice extends Partial<ClaimWords> {
  id: string | undefined;
  hash?: string;
  question?: string | null;
}

export function choiceOfClaim({ actor, projectId }: Permit<"annotate">, choice: ClaimChoice): ClaimOfChoice {
  const claim = newClaimOf(choice);
  if (!claim) return { id: choice.id };
  const { question } = claim;
  const hash = hashRequest(actor, `claims of ${projectId}`, claim);
  return { ...givenWords(claim), id: claim.id ?? randomUUID(), hash, question };
}

export function claimProblem({ outcome, id }: ChosenClaim): Problem {
  return outcome === "claim-unknown"
    ? invalid(["claim", "id"], "claim-unknown")
    : new Problem("id-taken", { values: { id } });
}

/**
 * Changes a claim's words, attribution, figure or question. Marks keep the version of the claim that they judged, and the
 * words that they judged stay on record. The same change again is no other change.
 * @throws Problem `stale` with the current record
 */
export async function changeClaim(
  permit: Permit<"annotate" | "read">,
  id: string,
  { version, question, correction = false, ...changes }: ChangeClaim,
): Promise<ClaimDetail> {
  const written = await prisma().$transaction(async (tx) => {
    const locked = await lockClaim(tx, permit, id, question);
    const isThere = question === undefined || locked?.questionId === locked?.nextQuestionId;
    // Of what stands there already the answer was not heard: whoever asks again is told that it is done.
    const isRepeated = locked?.version === version + 1 && isThere;
    if (!locked || (locked.version !== version && !isRepeated)) return false;
    const before = await currentWords(tx, id);
    const given = givenWords(changes);
    const after = { ...before, ...given };
    if (isRepeated) return isDeepStrictEqual(before, after);
    const outdates = outdatedLayers(before, after, correction);
    const next = version + 1;
    await tx.claim.update({
      where: { id },
      data: {
        text: after.text,
        version: next,
        changedById: permit.actor.id,
        ...(outdates.includes("so") && { soSinceVersion: next }),
        ...(outdates.includes("said") && { saidSinceVersion: next }),
        ...(isFigureChanged(before.quantity, after.quantity) && !correction && { figureSinceVersion: next }),
        // Since when it has been there decides what goes stale: it stays where it is.
        ...(locked.questionId !== locked.nextQuestionId && {
          questionId: locked.nextQuestionId,
          questionSince: locked.nextQuestionId && locked.at,
        }),
      },
      select: { id: true },
    });
    await tx.$executeRaw`SELECT write_claim_parts(${permit.projectId}::uuid, ${id}::uuid, ${permit.actor.id}::uuid,
      ${JSON.stringify(given)}::jsonb, ${locked.at})::text`;
    if (!isDeepStrictEqual(before, after)) {
      await keepWords(tx, permit, id, before, { version, outdates, isCorrection: correction });
    }
    return true;
  });
  const current = await getClaim(permit, id);
  if (!written) throw new Problem("stale", { current });
  return current;
}
