import "server-only";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/** What a page is narrowed to, in words; null for what it is not, and for what the project does not have. */
export async function filterNames(
  { projectId }: Permit<"read">,
  { article, claim, question }: { [subject in "article" | "claim" | "question"]?: string | undefined },
): Promise<Record<"article" | "claim" | "question", string | null>> {
  const here = (id: string) => ({ where: { projectId, id } });
  const [ofArticle, ofClaim, ofQuestion] = await Promise.all([
    article ? prisma().article.findFirst({ ...here(article), select: { title: true } }) : null,
    claim ? prisma().claim.findFirst({ ...here(claim), select: { text: true } }) : null,
    question ? prisma().question.findFirst({ ...here(question), select: { text: true } }) : null,
  ]);
  return { article: ofArticle?.title ?? null, claim: ofClaim?.text ?? null, question: ofQuestion?.text ?? null };
}
