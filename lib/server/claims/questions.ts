import "server-only";
import { foldText } from "../../domain/search-fold";
import type { Permit } from "../actor";
import { prisma } from "../db/database";

/** How many questions a form offers at once. */
const maxQuestions = 20;

/** The questions of a project; those most like some words first, else those with most claims. */
export async function listQuestions(permit: Permit<"read">, q = ""): Promise<{ id: string; text: string }[]> {
  return prisma().$queryRaw`
    SELECT question.id, question.text FROM "Question" question
    LEFT JOIN "Claim" claim ON claim."questionId" = question.id AND claim."deletedAt" IS NULL
    WHERE question."projectId" = ${permit.projectId}::uuid
    GROUP BY question.id
    ORDER BY word_similarity(${foldText(q).folded}, search_fold(question.text)) DESC, count(claim.id) DESC, question.text
    LIMIT ${maxQuestions}`;
}
