import type { JsonSchema } from "./json-schema";
import type { MediaTypeObject, OpenApiDocument, OperationObject } from "./openapi-document";

/* What the page that shows the API reads from its OpenAPI document, and from nothing else. */

/** An operation with the method and path that it has in the document. */
export interface DocumentedOperation {
  method: string;
  path: string;
  operation: OperationObject;
}

/** The operations by their tag, in the order of the document. */
export function operationsByTag({ tags, paths }: OpenApiDocument) {
  const all: DocumentedOperation[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return tags.map((tag) => ({ ...tag, operations: all.filter(({ operation }) => operation.tags.includes(tag.name)) }));
}

/** The scopes that a token needs; null where no token is enough, or none is needed. */
export function scopesOf({ security }: OperationObject): readonly string[] | null {
  return security.find((one) => "token" in one)?.token ?? null;
}

/** The refusals of an operation: by its status, the names of the problems. */
export function refusalsOf({ responses }: OperationObject): { status: string; problems: string[] }[] {
  return Object.entries(responses)
    .filter(([status]) => status >= "400")
    .map(([status, { description }]) => ({
      status,
      problems: [...description.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    }));
}

/** The name of the schema that a reference leads to; null where it is none. */
export function referenceOf({ $ref }: JsonSchema): string | null {
  return $ref?.split("/").at(-1) ?? null;
}

/** Whether a value may also be null, and what it is else. */
export function withoutNull(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const choices = choicesOf(schema);
  const others = choices.filter(({ type }) => type !== "null");
  if (others.length === choices.length) return { schema, isNullable: false };
  const [only] = others;
  return { schema: others.length === 1 && only ? only : { ...schema, anyOf: others }, isNullable: true };
}

/** The shapes of which a value has one. */
export function choicesOf({ anyOf, oneOf }: JsonSchema): JsonSchema[] {
  return (anyOf ?? oneOf ?? []) as JsonSchema[];
}

/** What a value that is no object is, in a few words of JSON Schema; what has its own entry is named. */
export function typeWords(schema: JsonSchema): string {
  const name = referenceOf(schema);
  if (name) return name;
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.map(typeWords).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array" && schema.items) {
    const of = typeWords(schema.items as JsonSchema);
    return of.includes(" | ") ? `(${of})[]` : `${of}[]`;
  }
  return [kindsOf(schema).join(" | "), boundsOf(schema)].filter(Boolean).join(" ");
}

/** What kinds of values there may be; a format says more than that it is a string. */
function kindsOf({ type, format }: JsonSchema): string[] {
  const kinds = (Array.isArray(type) ? type : [type ?? "anything"]) as string[];
  return kinds.map((kind) => (kind === "string" ? (format ?? kind) : kind));
}

const bounds = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"] as const;

function boundsOf(schema: JsonSchema): string {
  const given = bounds.filter((bound) => schema[bound] !== undefined).map((bound) => `${bound} ${schema[bound]}`);
  if (schema.default !== undefined) given.push(`default ${JSON.stringify(schema.default)}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

/** A call of an operation for a shell, as its example has it. */
export function curlOf({ method, path, operation }: DocumentedOperation, server: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const needed = operation.parameters.filter((one) => one.in === "query" && one.required);
  const query = needed.map(({ name, schema }) => `${name}=${exampleOf(schema)}`).join("&");
  const media: MediaTypeObject | undefined = operation.requestBody?.content["application/json"];
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${server}${filled}${query && `?${query}`}"`,
    scopesOf(operation) && '-H "Authorization: Bearer $TOKEN"',
    media && '-H "Content-Type: application/json"',
    media?.example && `-d '${JSON.stringify(media.example).replaceAll("'", "'\\''")}'`,
  ];
  return lines.filter(Boolean).join(" \\\n  ");
}

function exampleOf(schema: JsonSchema): string {
  return String(schema.default ?? schema.enum?.[0] ?? "…");
}
