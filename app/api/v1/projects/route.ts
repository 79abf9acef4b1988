import { PageQuerySchema } from "@/lib/schemas/list";
import { CreateProjectSchema } from "@/lib/schemas/project";
import { json, route } from "@/lib/server/http/route";
import { listProjects } from "@/lib/server/projects/data";
import { createProject } from "@/lib/server/projects/mutations";

export const GET = route({ query: PageQuerySchema }, async ({ actor, query }) =>
  json(await listProjects(actor, query)),
);

export const POST = route({ body: CreateProjectSchema }, async ({ actor, body }) =>
  json(await createProject(actor, body), 201),
);
