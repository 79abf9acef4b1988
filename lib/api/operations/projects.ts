import { PageQuerySchema, pageOf } from "../../schemas/list";
import { ChangeProjectSchema, CreateProjectSchema, ProjectSchema } from "../../schemas/project";
import { operation } from "../operation";

export const listProjects = operation({
  method: "GET",
  path: "/projects",
  summary: "The projects that one is a member of",
  access: { scope: "read" },
  query: PageQuerySchema,
  response: pageOf(ProjectSchema),
});

export const createProject = operation({
  method: "POST",
  path: "/projects",
  summary: "Make a project, as its first manager",
  access: { scope: "account" },
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
