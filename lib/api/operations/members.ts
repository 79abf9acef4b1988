import { PageQuerySchema, pageOf } from "../../schemas/list";
import { PersonSchema } from "../../schemas/person";
import { typedText } from "../../schemas/text";
import { operation } from "../operation";

export const listMembers = operation({
  method: "GET",
  path: "/projects/{id}/members",
  summary: "The members of a project by name; with words, those in whose name a word begins with each of them",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema.extend({ q: typedText(100).optional() }),
  response: pageOf(PersonSchema),
});
