import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listMarks } from "@/lib/server/marks/data";
import { createMark } from "@/lib/server/marks/mutations";

export const GET = handle(operations.listMarks, ({ permit, id, query }) => listMarks(permit, id, query));

export const POST = handle(operations.createMark, ({ permit, id, body }) => createMark(permit, id, body));
