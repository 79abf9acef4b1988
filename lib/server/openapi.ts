import "server-only";
import packageJson from "@/package.json";
import { openApiDocument } from "../api/openapi";
import type { OpenApiDocument } from "../api/openapi-document";

let made: OpenApiDocument | undefined;

/** The OpenAPI document of this version, made once. */
export function openApi(): OpenApiDocument {
  made ??= openApiDocument(packageJson.version);
  return made;
}
