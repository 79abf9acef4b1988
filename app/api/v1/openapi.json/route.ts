import { openApiDocument } from "@/lib/api/openapi";
import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import packageJson from "@/package.json";

let made: ReturnType<typeof openApiDocument> | undefined;

export const GET = handle(operations.getOpenApi, async () => {
  made ??= openApiDocument(packageJson.version);
  return made;
});
