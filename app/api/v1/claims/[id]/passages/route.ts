import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listLikePassages } from "@/lib/server/passages/data";

export const GET = handle(operations.listLikePassages, ({ permit, id, query }) => listLikePassages(permit, id, query));
