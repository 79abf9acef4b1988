import { operations } from "@/lib/api/operations";
import { createVersion } from "@/lib/server/articles/version";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.createVersion, ({ permit, id, body }) => createVersion(permit, id, body));
