import "server-only";
import type { DatasetFilter } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { listMembers } from "../members/data";
import { filterNames } from "../projects/filter-names";

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
  const [articles, questions, people, chosen] = await Promise.all([
    prisma().article.findMany({ where: { projectId, deletedAt: null }, select: { id: true, title: true }, ...latest }),
    prisma().question.findMany({ where: { projectId }, select: { id: true, text: true }, ...latest }),
    listMembers(permit),
    filterNames(permit, { article, question }),
  ]);
  return {
    articles: withChosen(
      articles.map(({ id, title }) => ({ id, name: title })),
      article,
      chosen.article,
    ),
    questions: withChosen(
      questions.map(({ id, text }) => ({ id, name: text })),
      question,
      chosen.question,
    ),
    people: people.map(({ id, name }) => ({ id, name })),
  };
}

function withChosen(choices: Choice[], id: string | undefined, name: string | null): Choice[] {
  const isMissing = id !== undefined && name !== null && choices.every((choice) => choice.id !== id);
  return isMissing ? [{ id, name }, ...choices] : choices;
}
