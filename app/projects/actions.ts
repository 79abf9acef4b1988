"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { IdSchema } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { action } from "@/lib/server/http/action";
import { restoreProject } from "@/lib/server/projects/mutations";

export const restoreProjectAction = action(z.strictObject({ id: IdSchema }), async (actor, { id }) => {
  await restoreProject(await permit(actor, { project: id }, "manage", { orDeleted: true }));
  revalidatePath("/projects", "layout");
});
