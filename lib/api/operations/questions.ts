import { ListedQuestionSchema, QuestionQuerySchema } from "../../schemas/claim";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

export const listQuestions = operation({
  method: "GET",
  path: "/projects/{id}/questions",
  summary: "A project's questions, the latest first; those most like some words first",
  access: { place: "project", ability: "read" },
  query: QuestionQuerySchema.extend(PageQuerySchema.shape),
  response: pageOf(ListedQuestionSchema),
});
