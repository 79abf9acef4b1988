import { operations } from "@/lib/api/operations";
import { listDeleted } from "@/lib/server/deleted/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listDeleted, ({ permit }) => listDeleted(permit));
