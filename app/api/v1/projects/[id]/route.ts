import { ChangeProjectSchema } from "@/lib/schemas/project";
import { permit } from "@/lib/server/actor";
import { json, route } from "@/lib/server/http/route";
import { getProject } from "@/lib/server/projects/data";
import { changeProject } from "@/lib/server/projects/mutations";

export const GET = route({}, async ({ actor, id }) =>
  json(await getProject(await permit(actor, { project: id }, "read"))),
);

export const PATCH = route({ body: ChangeProjectSchema }, async ({ actor, id, body }) =>
  json(await changeProject(await permit(actor, { project: id }, "manage"), body)),
);
