import { z } from "zod";
import {
  AssignmentQuerySchema,
  AssignmentSchema,
  CreateAssignmentSchema,
  DeleteAssignmentQuerySchema,
  WorkloadSchema,
} from "../../schemas/assignment";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

export const listAssignments = operation({
  method: "GET",
  path: "/projects/{id}/assignments",
  summary: "Which articles and claims are whose to mark, the latest first",
  access: { place: "project", ability: "read" },
  query: AssignmentQuerySchema.extend(PageQuerySchema.shape),
  response: pageOf(AssignmentSchema),
});

export const getWorkload = operation({
  method: "GET",
  path: "/projects/{id}/workload",
  summary: "What each member who marks has to do, and has done",
  access: { place: "project", ability: "manage" },
  response: z.object({ items: z.array(WorkloadSchema) }),
});

const assignment = {
  body: CreateAssignmentSchema,
  example: { person: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b" },
  response: AssignmentSchema,
  status: 201,
  idempotency: "repeatable",
} as const;

export const assignArticle = operation({
  method: "POST",
  path: "/articles/{id}/assignments",
  summary: "Assign an article, with all its claims, to somebody",
  access: { place: "article", ability: "manage" },
  ...assignment,
});

export const unassignArticle = operation({
  method: "DELETE",
  path: "/articles/{id}/assignments",
  summary: "Take an article back from somebody",
  access: { place: "article", ability: "manage" },
  query: DeleteAssignmentQuerySchema,
  idempotency: "repeatable",
});

export const assignClaim = operation({
  method: "POST",
  path: "/claims/{id}/assignments",
  summary: "Assign a claim to somebody",
  access: { place: "claim", ability: "manage" },
  ...assignment,
});

export const unassignClaim = operation({
  method: "DELETE",
  path: "/claims/{id}/assignments",
  summary: "Take a claim back from somebody",
  access: { place: "claim", ability: "manage" },
  query: DeleteAssignmentQuerySchema,
  idempotency: "repeatable",
});
