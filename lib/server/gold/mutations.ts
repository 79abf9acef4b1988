import "server-only";
import type { JudgedGold, PutGold } from "../../schemas/gold";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { invalid, Problem } from "../problem";
import { goldOfClaims } from "./data";

/**
 * Says what is known to be right of a claim as it stands, or takes that back. What is known already is done.
 * @throws Problem `invalid` for `said` on a claim without attribution; `not-found`
 */
export async function plantGold(
  permit: Permit<"manage" | "read">,
  claimId: string,
  { layer, verdict, explanation }: PutGold,
): Promise<{ items: JudgedGold[] }> {
  await prisma().$transaction(async (tx) => {
    const [claim] = await tx.$queryRaw<{ version: number; since: number }[]>`
      SELECT version, CASE ${layer}::"Layer" WHEN 'so' THEN "soSinceVersion" ELSE "saidSinceVersion" END AS since
      FROM "Claim" WHERE id = ${claimId}::uuid AND "projectId" = ${permit.projectId}::uuid AND "deletedAt" IS NULL
      FOR NO KEY UPDATE`;
    if (!claim) throw new Problem("not-found");
    const isAttributed = await tx.attribution.findFirst({
      where: { claimId, deletedAt: null },
      select: { claimId: true },
    });
    if (layer === "said" && !isAttributed) throw invalid(["layer"], "no-attribution");
    const latest = await tx.goldVerdict.findFirst({ where: { claimId, layer }, orderBy: { seq: "desc" } });
    const isKnown = latest && latest.verdict === verdict && latest.claimVersion >= claim.since;
    if (isKnown && (verdict === null || latest.explanation === explanation)) return;
    if (!latest && verdict === null) return;
    await tx.$executeRaw`
      INSERT INTO "GoldVerdict" (id, "projectId", "claimId", "claimVersion", layer, verdict, explanation, "authorId", "createdAt")
      VALUES (gen_random_uuid(), ${permit.projectId}::uuid, ${claimId}::uuid, ${claim.version}, ${layer}::"Layer",
        ${verdict}::"Verdict", ${verdict === null ? "" : explanation}, ${permit.actor.id}::uuid, clock_timestamp())`;
  });
  return { items: await goldOfClaims(permit, [claimId]) };
}
