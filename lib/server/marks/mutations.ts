import "server-only";
import { randomUUID } from "node:crypto";
import { noRemarks, remarksIn } from "../../domain/mark-remarks";
import type { Layer } from "../../domain/verdict";
import type { MadeMark } from "../../schemas/gold";
import type { CreateMark, MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { Prisma } from "../db/generated/client";
import { goldOfClaims } from "../gold/data";
import { Written } from "../history/written";
import { hashRequest, writeOnce } from "../idempotency";
import { invalid, Problem } from "../problem";

type Answer =
  | { outcome: "made" | "same"; mark: MarkRecord; isGold: boolean }
  | { outcome: "id-taken" | "no-attribution" | "stale" | "gone" | "lost" | "unasked" };

/**
 * Adds a mark with its evidence, in one statement. Nothing of what others, or the author herself, marked before is touched.
 * The verdict that she has given already, without new words, is no new mark: the answer is the one that is there.
 * @throws Problem `invalid` for `said` on a claim without attribution; `stale` where the claim no longer asserts what she
 *   saw; `id-taken` where another mark has the id; `reservation-lost` where she was handed the claim too long ago and others
 *   have marked it; `not-asked` where only those mark who were asked
 */
export async function createMark(
  permit: Permit<"mark" | "read">,
  claimId: string,
  input: CreateMark,
): Promise<Written<MadeMark>> {
  const { id = randomUUID(), evidence = [], claimVersion = null, rationale = "", layer, verdict } = input;
  const { projectId, actor, project } = permit;
  const { reservation } = input;
  const remarks = { ...noRemarks, ...remarksIn(input) };
  const hash = hashRequest(actor, `marks of ${claimId}`, {
    evidence,
    claimVersion,
    rationale,
    layer,
    verdict,
    reservation,
    remarks,
  });
  const mark = Prisma.sql`
    create_mark(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${hash}, ${layer}::"Layer",
      ${verdict}::"Verdict", ${rationale}, ${claimVersion}::integer, ${JSON.stringify(evidence)}::jsonb,
      ${JSON.stringify(remarks)}::jsonb)
      || jsonb_build_object('isGold', EXISTS (SELECT FROM "GoldVerdict" WHERE "claimId" = ${claimId}::uuid))`;
  // Where anybody may mark anything, only who comes from her queue may be barred.
  const mayBeBarred = reservation !== undefined || !project.unaskedMarks;
  const { value: answer, cursor } = await writeOnce<Answer>(
    mayBeBarred
      ? Prisma.sql`(
        SELECT CASE WHEN asked.bar IS NULL THEN ${mark} ELSE jsonb_build_object('outcome', asked.bar) END
        FROM mark_bar(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${reservation ?? null}::uuid,
          ${project.unaskedMarks}) asked (bar))`
      : mark,
  );
  switch (answer.outcome) {
    case "made":
    case "same":
      // She has said it, and may know now. Few claims are gold: only of these more is read.
      return new Written(
        { ...answer.mark, gold: answer.isGold ? await goldOnLayer(permit, claimId, layer) : null },
        cursor,
      );
    case "id-taken":
      throw new Problem("id-taken", { values: { id } });
    case "no-attribution":
      throw invalid(["layer"], "no-attribution");
    case "stale":
      throw new Problem("stale", { current: await getClaim(permit, claimId) });
    case "gone":
      throw new Problem("not-found");
    case "lost":
      throw new Problem("reservation-lost");
    case "unasked":
      throw new Problem("not-asked");
  }
}

async function goldOnLayer(permit: Permit<"read">, claimId: string, layer: Layer): Promise<MadeMark["gold"]> {
  return (await goldOfClaims(permit, [claimId])).find((gold) => gold.layer === layer) ?? null;
}
