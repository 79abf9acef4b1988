import "server-only";
import type { QueueFilter } from "../../schemas/queue";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/** What a part of a queue is of, in words: the article's title and the question's; none where there is no such. */
export async function filterTitles(
  { projectId }: Permit<"read">,
  { article, question }: QueueFilter,
): Promise<{ article: string | undefined; question: string | undefined }> {
  const [inArticle, onQuestion] = await Promise.all([
    article && prisma().article.findFirst({ where: { projectId, id: article }, select: { title: true } }),
    question && prisma().question.findFirst({ where: { projectId, id: question }, select: { text: true } }),
  ]);
  return { article: (inArticle || null)?.title, question: (onQuestion || null)?.text };
}
