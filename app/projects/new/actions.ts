"use server";

import { CreateProjectSchema } from "@/lib/schemas/project";
import { action } from "@/lib/server/http/action";
import { createProject } from "@/lib/server/projects/mutations";

export const createProjectAction = action(
  CreateProjectSchema.pick({ id: true, name: true, description: true }),
  async (actor, project) => (await createProject(actor, project)).id,
);
