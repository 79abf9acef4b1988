import "server-only";
import type { Subjects } from "../../schemas/job";
import type { Permit } from "../actor";
import { claimIdsOfArticle } from "../claims/asserted";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { visibleClaimStates } from "../marks/visible-marks";

/** What a bulk action is about, the oldest first. */
export interface NamedSubjects {
  kind: "articleId" | "claimId";
  ids: string[];
  /** The first few in words. */
  examples: string[];
}

const exampleCount = 5;

/** The articles or claims of a project that are meant and are there; whether a claim is meant goes by what the reader sees. */
export async function subjectsOf(permit: Permit<"read">, of: Subjects): Promise<NamedSubjects> {
  const { projectId } = permit;
  const kind = "articles" in of ? "articleId" : "claimId";
  const rows = await prisma().$queryRaw<{ id: string; words: string }[]>(
    "articles" in of
      ? Prisma.sql`SELECT id, title AS words FROM "Article"
        WHERE "projectId" = ${projectId}::uuid AND id = ANY(${of.articles}::uuid[]) AND "deletedAt" IS NULL
        ORDER BY "createdAt", id`
      : Prisma.sql`SELECT claim.id, claim.text AS words FROM ${visibleClaimStates(permit)} state
        JOIN "Claim" claim ON claim.id = state."claimId"
        WHERE state."projectId" = ${projectId}::uuid AND ${claimsMeant(of)}
        ORDER BY state."createdAt", claim.id`,
  );
  return { kind, ids: rows.map(({ id }) => id), examples: rows.slice(0, exampleCount).map(({ words }) => words) };
}

function claimsMeant(of: Exclude<Subjects, { articles: string[] }>): Prisma.Sql {
  if ("claims" in of) return Prisma.sql`claim.id = ANY(${of.claims}::uuid[])`;
  const { state, verdict, question, article } = of.claimsWhere;
  const all = [Prisma.sql`TRUE`];
  if (state) all.push(Prisma.sql`state.state = ${state}::"State"`);
  if (verdict) all.push(Prisma.sql`state.verdict = ${verdict}::"Verdict"`);
  if (question) all.push(Prisma.sql`claim."questionId" = ${question}::uuid`);
  if (article) all.push(Prisma.sql`claim.id IN (${claimIdsOfArticle(article)})`);
  return Prisma.join(all, " AND ");
}
