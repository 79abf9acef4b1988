import "server-only";
import type { HistoryFilter } from "../../schemas/event";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/** What a history is narrowed to, in words; null for what the project does not have. */
export async function namesOfFilter(
  { projectId }: Permit<"read">,
  { article, claim }: HistoryFilter,
): Promise<{ article: string | null; claim: string | null }> {
  const [one, other] = await Promise.all([
    article ? prisma().article.findFirst({ where: { projectId, id: article }, select: { title: true } }) : null,
    claim ? prisma().claim.findFirst({ where: { projectId, id: claim }, select: { text: true } }) : null,
  ]);
  return { article: one?.title ?? null, claim: other?.text ?? null };
}
