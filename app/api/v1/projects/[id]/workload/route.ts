import { operations } from "@/lib/api/operations";
import { getWorkload } from "@/lib/server/assignments/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getWorkload, async ({ permit }) => ({ items: await getWorkload(permit) }));
