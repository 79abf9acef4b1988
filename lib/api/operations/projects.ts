import { ClaimListItemSchema, ClaimQuerySchema, ListedQuestionSchema, QuestionQuerySchema } from "../../schemas/claim";
import { ClaimWithReviewsSchema } from "../../schemas/claim-detail";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { ChangeProjectSchema, CreateProjectSchema, ProjectSchema } from "../../schemas/project";
import { operation } from "../operation";

export const listProjects = operation({
  method: "GET",
  path: "/projects",
  summary: "The projects that one is a member of",
  access: "signed-in",
  query: PageQuerySchema,
  response: pageOf(ProjectSchema),
});

export const createProject = operation({
  method: "POST",
  path: "/projects",
  summary: "Make a project, as its first manager",
  access: "signed-in",
  body: CreateProjectSchema,
  example: { name: "Soldiers abroad" },
  response: ProjectSchema,
  status: 201,
  idempotency: "client-id",
});

export const getProject = operation({
  method: "GET",
  path: "/projects/{id}",
  summary: "A project with its settings and one's role in it",
  access: { place: "project", ability: "read" },
  response: ProjectSchema,
});

export const changeProject = operation({
  method: "PATCH",
  path: "/projects/{id}",
  summary: "Change a project's settings",
  access: { place: "project", ability: "manage" },
  body: ChangeProjectSchema,
  example: { version: 1, guidelines: "A claim is one figure." },
  response: ProjectSchema,
  idempotency: "version",
});

export const deleteProject = operation({
  method: "DELETE",
  path: "/projects/{id}",
  summary: "Delete a project, which can be brought back",
  access: { place: "project", ability: "manage", orDeleted: true },
  idempotency: "repeatable",
});

export const restoreProject = operation({
  method: "POST",
  path: "/projects/{id}/restore",
  summary: "Bring back a deleted project",
  access: { place: "project", ability: "manage", orDeleted: true },
  response: ProjectSchema,
  idempotency: "repeatable",
});

export const listClaims = operation({
  method: "GET",
  path: "/projects/{id}/claims",
  summary: "A project's claims, the latest first; the most similar first where words are searched for",
  access: { place: "project", ability: "read" },
  query: ClaimQuerySchema.extend(PageQuerySchema.shape),
  response: pageOf(ClaimListItemSchema),
});

export const listConflicts = operation({
  method: "GET",
  path: "/projects/{id}/conflicts",
  summary: "The claims whose marks differ, or whose resolution went stale, each with its marks and resolutions",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(ClaimWithReviewsSchema),
});

export const listQuestions = operation({
  method: "GET",
  path: "/projects/{id}/questions",
  summary: "A project's questions, the latest first; those most like some words first",
  access: { place: "project", ability: "read" },
  query: QuestionQuerySchema.extend(PageQuerySchema.shape),
  response: pageOf(ListedQuestionSchema),
});
