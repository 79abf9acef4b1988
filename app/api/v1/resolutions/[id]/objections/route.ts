import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listObjections } from "@/lib/server/objections/data";
import { createObjection } from "@/lib/server/objections/mutations";

export const GET = handle(operations.listObjections, ({ permit, id, query }) => listObjections(permit, id, query));

export const POST = handle(operations.createObjection, ({ permit, id, body }) => createObjection(permit, id, body));
