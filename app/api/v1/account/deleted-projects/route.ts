import { operations } from "@/lib/api/operations";
import { listDeletedProjects } from "@/lib/server/deleted/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listDeletedProjects, async ({ actor }) => ({
  items: await listDeletedProjects(actor),
}));
