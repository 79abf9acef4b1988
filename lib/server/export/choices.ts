import "server-only";
import type { DatasetFilter } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { listMembers } from "../members/data";

/** So many articles and questions are offered, the latest first. */
const offered = 200;

interface Choice {
  id: string;
  name: string;
}

/** What a dataset can be narrowed to; what it is narrowed to is among it. */
export async function datasetChoices(
  permit: Permit<"read">,
  { article, question }: DatasetFilter,
): Promise<Record<"articles" | "questions" | "people", Choice[]>> {
  const latest = { orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }], take: offered };
  const { projectId } = permit;
  const [articles, chosenArticle, questions, chosenQuestion, people] = await Promise.all([
    prisma().article.findMany({ where: { projectId, deletedAt: null }, select: { id: true, title: true }, ...latest }),
    article
      ? prisma().article.findFirst({ where: { projectId, id: article }, select: { id: true, title: true } })
      : null,
    prisma().question.findMany({ where: { projectId }, select: { id: true, text: true }, ...latest }),
    question
      ? prisma().question.findFirst({ where: { projectId, id: question }, select: { id: true, text: true } })
      : null,
    listMembers(permit),
  ]);
  return {
    articles: withChosen(articles, chosenArticle).map(({ id, title }) => ({ id, name: title })),
    questions: withChosen(questions, chosenQuestion).map(({ id, text }) => ({ id, name: text })),
    people: people.map(({ id, name }) => ({ id, name })),
  };
}

function withChosen<Row extends { id: string }>(rows: Row[], chosen: Row | null): Row[] {
  return chosen === null || rows.some(({ id }) => id === chosen.id) ? rows : [chosen, ...rows];
}
