import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listProjects } from "@/lib/server/projects/data";
import { createProject } from "@/lib/server/projects/mutations";

export const GET = handle(operations.listProjects, ({ actor, query }) => listProjects(actor, query));

export const POST = handle(operations.createProject, ({ actor, body }) => createProject(actor, body));
