import "server-only";
import type { AgreementQuery } from "../../schemas/agreement";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/** What part of a project agreement is looked at in, and what it is called. */
export interface Narrowed {
  name: "article" | "question" | "reviewers";
  value: string;
  label: string;
}

/** Null where it is the whole project, or one that the project does not have. */
export async function narrowedTo(
  { projectId }: Permit<"read">,
  { article, question, reviewers }: AgreementQuery,
): Promise<Narrowed | null> {
  if (article) {
    const row = await prisma().article.findFirst({ where: { projectId, id: article }, select: { title: true } });
    return row && { name: "article", value: article, label: row.title };
  }
  if (question) {
    const row = await prisma().question.findFirst({ where: { projectId, id: question }, select: { text: true } });
    return row && { name: "question", value: question, label: row.text };
  }
  if (!reviewers) return null;
  const members = await prisma().membership.findMany({
    where: { projectId, userId: { in: [...reviewers] } },
    select: { user: { select: { name: true } } },
  });
  return { name: "reviewers", value: reviewers.join(","), label: members.map(({ user }) => user.name).join(" · ") };
}
