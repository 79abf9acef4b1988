"use server";

import { CreateProjectSchema } from "@/lib/schemas/project";
import { action } from "@/lib/server/http/action";
import { createProject } from "@/lib/server/projects/mutations";

export const createProjectAction = action(
  CreateProjectSchema.pick({ name: true, description: true }),
  async (actor, { name, description }) => (await createProject(actor, { name, description })).id,
);
