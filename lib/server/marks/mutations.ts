import "server-only";
import { randomUUID } from "node:crypto";
import type { CreateMark, MarkRecord } from "../../schemas/mark";
import type { Permit } from "../actor";
import { getClaim } from "../claims/detail";
import { Prisma } from "../db/generated/client";
import { Written } from "../history/written";
import { hashRequest, writeOnce } from "../idempotency";
import { invalid, Problem } from "../problem";

type Answer =
  | { outcome: "made" | "same"; mark: MarkRecord }
  | { outcome: "id-taken" | "no-attribution" | "stale" | "gone" };

/**
 * Adds a mark with its evidence, in one statement. Nothing of what others, or the author herself, marked before is touched.
 * The verdict that she has given already, without new words, is no new mark: the answer is the one that is there.
 * @throws Problem `invalid` for `said` on a claim without attribution; `stale` where the claim no longer asserts what she
 *   saw; `id-taken` where another mark has the id
 */
export async function createMark(
  permit: Permit<"mark" | "read">,
  claimId: string,
  input: CreateMark,
): Promise<Written<MarkRecord>> {
  const { id = randomUUID(), evidence = [], claimVersion = null, rationale = "", layer, verdict } = input;
  const { projectId, actor } = permit;
  const hash = hashRequest(actor, `marks of ${claimId}`, { evidence, claimVersion, rationale, layer, verdict });
  const { value: answer, cursor } = await writeOnce<Answer>(Prisma.sql`
    create_mark(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${hash}, ${layer}::"Layer",
      ${verdict}::"Verdict", ${rationale}, ${claimVersion}::integer, ${JSON.stringify(evidence)}::jsonb)`);
  switch (answer.outcome) {
    case "made":
    case "same":
      return new Written(answer.mark, cursor);
    case "id-taken":
      throw new Problem("id-taken", { values: { id } });
    case "no-attribution":
      throw invalid(["layer"], "no-attribution");
    case "stale":
      throw new Problem("stale", { current: await getClaim(permit, claimId) });
    case "gone":
      throw new Problem("not-found");
  }
}
