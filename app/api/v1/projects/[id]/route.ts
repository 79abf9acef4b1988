import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { getProject } from "@/lib/server/projects/data";
import { changeProject, deleteProject } from "@/lib/server/projects/mutations";

export const GET = handle(operations.getProject, ({ permit }) => getProject(permit));

export const PATCH = handle(operations.changeProject, ({ permit, body }) => changeProject(permit, body));

export const DELETE = handle(operations.deleteProject, ({ permit }) => deleteProject(permit));
