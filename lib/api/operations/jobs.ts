import { CreateJobSchema, JobPreviewSchema, JobSchema, PreviewJobSchema, UndoJobSchema } from "../../schemas/job";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

export const listJobs = operation({
  method: "GET",
  path: "/projects/{id}/jobs",
  summary: "What is or was done in the background of a project, the latest first",
  access: { place: "project", ability: "manage" },
  query: PageQuerySchema,
  response: pageOf(JobSchema),
});

export const createJob = operation({
  method: "POST",
  path: "/projects/{id}/jobs",
  summary:
    "Have something done in the background. To take back one's own marks needs `mark`, to take one reviewer's side and to reopen `resolve`, all else `manage`",
  access: { place: "project", ability: "mark" },
  body: CreateJobSchema,
  example: { kind: "recompute-states" },
  response: JobSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["names-hidden"],
});

export const previewJob = operation({
  method: "POST",
  path: "/projects/{id}/jobs/preview",
  summary: "What a job would do, before it is asked for: how many things it would change, and which",
  access: { place: "project", ability: "mark" },
  body: PreviewJobSchema,
  example: { kind: "recompute-states" },
  response: JobPreviewSchema,
  idempotency: "repeatable",
  problems: ["names-hidden"],
});

export const getJob = operation({
  method: "GET",
  path: "/jobs/{id}",
  summary: "How far something is that is done in the background",
  access: { place: "job", ability: "mark", ofOwn: true },
  response: JobSchema,
});

export const cancelJob = operation({
  method: "POST",
  path: "/jobs/{id}/cancel",
  summary: "Stop something that is done in the background",
  access: { place: "job", ability: "mark", ofOwn: true },
  response: JobSchema,
  idempotency: "repeatable",
});

export const undoJob = operation({
  method: "POST",
  path: "/jobs/{id}/undo",
  summary: "Undo what a job changed and nobody has changed since, in the background as well",
  access: { place: "job", ability: "mark", ofOwn: true },
  body: UndoJobSchema,
  example: {},
  response: JobSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["nothing-to-undo"],
});
