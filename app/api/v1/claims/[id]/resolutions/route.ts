import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listResolutions } from "@/lib/server/resolutions/data";
import { createResolution } from "@/lib/server/resolutions/mutations";

export const GET = handle(operations.listResolutions, ({ permit, id, query }) => listResolutions(permit, id, query));

export const POST = handle(operations.createResolution, ({ permit, id, body }) => createResolution(permit, id, body));
