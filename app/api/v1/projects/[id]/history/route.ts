import { operations } from "@/lib/api/operations";
import { listEvents } from "@/lib/server/history/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listHistory, ({ permit, query }) => listEvents(permit, query));
