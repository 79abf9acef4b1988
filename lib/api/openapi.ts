import type { z } from "zod";
import { eventCursorHeader } from "../schemas/event";
import { eventStreamMediaType, lastEventHeader } from "../schemas/live";
import { personHeader } from "../schemas/person";
import {
  type ProblemCode,
  ProblemDocumentSchema,
  problemMediaType,
  problemStatuses,
  problemType,
} from "../schemas/problem";
import { type JsonSchema, JsonSchemas } from "./json-schema";
import type { OpenApiDocument, OperationObject, ParameterObject, ResponseObject } from "./openapi-document";
import { apiPath, hasEventCursor, type Operation, placeOf, scopeOf, usualBodyLimit } from "./operation";
import { operations } from "./operations";
import { problemsOf } from "./problems";

const about = `What the pages of Tickmark use, and whoever else wants to: with the session of a browser, or with a token.

Ids may be the client's own UUIDs: what is sent twice is done once. A change carries the \`version\` that it saw; where that
is no longer the current one, the answer is 409 with the record as it is now in \`current\`. Lists have \`items\` and a
\`nextCursor\`, which is null on the last page. Offsets count UTF-16 code units, or code points where the name says so.
Errors are problem documents (RFC 9457) in the language of \`Accept-Language\`: English or German.

A token is sent as \`Authorization: Bearer …\`. It may what both its owner's role and its scopes allow, in the projects that it
reaches. Every answer to it says what is left of its limit in \`RateLimit-Policy\` and \`RateLimit\`
(draft-ietf-httpapi-ratelimit-headers-10); beyond it the answer is 429, with \`Retry-After\` in seconds.`;

const tags = {
  health: "Whether all is well.",
  account: "What is one's own, in no project: tokens, sessions, the name.",
  people: "The accounts of the instance.",
  "password-links": "Links by which somebody sets a new password.",
  projects: "A corpus with its guidelines, members and settings, and what is listed in it.",
  articles: "Texts, frozen at import, and what hangs on their words.",
  annotations: "Marked words of an article; claims and comments hang on them.",
  claims: "Statements to check, with their marks and resolutions, which are only ever added to.",
  resolutions: "Decisions on conflicts, and what is said against them.",
  comments: "What people say about annotations and claims.",
  webhooks: "Addresses that are told what happens in a project.",
  jobs: "What is done in the background.",
  reports: "Addresses at which anybody reads how an article was checked.",
  "openapi.json": "The description of the API.",
} as const;

/** The OpenAPI 3.1 document of all operations. */
export function openApiDocument(version: string): OpenApiDocument {
  const schemas = new JsonSchemas();
  const problem = schemas.of(ProblemDocumentSchema, "output");
  const paths: OpenApiDocument["paths"] = {};
  for (const [id, declared] of Object.entries<Operation>(operations)) {
    const path = paths[declared.path] ?? {};
    paths[declared.path] = path;
    path[declared.method.toLowerCase()] = operationObject(id, declared, schemas, problem);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Tickmark",
      version,
      description: about,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: apiPath }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token that one makes on the page *Account*." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "next-auth.session-token",
          description: "The session of a browser; over HTTPS the name begins with `__Secure-`.",
        },
      },
    },
  };
}

function operationObject(id: string, declared: Operation, schemas: JsonSchemas, problem: JsonSchema): OperationObject {
  const { body, summary } = declared;
  return {
    operationId: id,
    tags: [tagOf(declared)],
    summary,
    description: describe(declared),
    security: securityOf(declared),
    parameters: parametersOf(declared, schemas),
    ...(body && { requestBody: requestBodyOf(declared, schemas) }),
    responses: { ...successOf(declared, schemas), ...refusalsOf(declared, problem) },
  };
}

/** What is enough to ask: nothing, a session, or a token with a scope as well. */
function securityOf(declared: Operation): OperationObject["security"] {
  const scope = scopeOf(declared);
  if (scope) return [{ token: [scope] }, { session: [] }];
  return declared.access === "session" ? [{ session: [] }] : [];
}

/** The first part of the path: what it is about, or what is listed. */
function tagOf({ path }: Operation): string {
  return path.split("/").find((part) => part !== "" && !part.startsWith("{")) ?? "";
}

const repeating = {
  "client-id": "Sent twice with the same ids it is done once.",
  version: "Sent twice it is done once: it changes the version that was seen.",
  repeatable: "Sent twice it is done once.",
} as const;

function describe(declared: Operation): string {
  const { idempotency, bodyLimit } = declared;
  const sizes = bodyLimit && bodyLimit !== usualBodyLimit ? `The body may have ${bodyLimit} bytes.` : "";
  return [whoMay(declared), idempotency && repeating[idempotency], sizes].filter(Boolean).join(" ");
}

function whoMay(declared: Operation): string {
  const { access } = declared;
  const place = placeOf(declared);
  if (place) {
    const others = place.ofOwn ? "; `manage` for what somebody else made" : "";
    return `Needs \`${place.ability}\` in the project of the ${place.place}${others}, and of a token that scope.`;
  }
  if (access === "anybody") return "Anybody may.";
  if (access === "session") return "Whoever is signed in may, with a session; no token is enough.";
  const who = access === "administrator" ? "Administrators of the instance may" : "Whoever is signed in may";
  return `${who}; a token needs the scope \`${scopeOf(declared)}\`.`;
}

function parametersOf({ access, path, query, eventStream }: Operation, schemas: JsonSchemas): ParameterObject[] {
  const inPath: ParameterObject[] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name ?? "",
    in: "path" as const,
    required: true,
    schema: name === "id" ? { type: "string", format: "uuid" } : { type: "string" },
  }));
  const { properties = {}, required = [] } = query ? schemas.of(query, "input") : {};
  const inQuery = Object.entries(properties).map(
    ([name, schema]): ParameterObject => ({
      name,
      in: "query",
      ...(required.includes(name) && { required: true }),
      schema: schema as JsonSchema,
    }),
  );
  const person: ParameterObject = {
    name: personHeader,
    in: "header",
    description: "With a session: the person whose it must be; another's is answered with 401.",
    schema: { type: "string", format: "uuid" },
  };
  const lastEvent: ParameterObject = {
    name: lastEventHeader,
    in: "header",
    description: "The id of the last message that came by a stream, which goes on behind it; it counts before `after`.",
    schema: { type: "string" },
  };
  return [...inPath, ...inQuery, ...(access === "anybody" ? [] : [person]), ...(eventStream ? [lastEvent] : [])];
}

function requestBodyOf(
  { body, form, example }: Operation,
  schemas: JsonSchemas,
): NonNullable<OperationObject["requestBody"]> {
  return {
    required: true,
    content: {
      ...(body && { "application/json": { schema: schemas.of(body, "input"), ...(example && { example }) } }),
      ...(form && { "multipart/form-data": { schema: schemas.of(form, "input") } }),
    },
  };
}

function successOf(declared: Operation, schemas: JsonSchemas): Record<string, ResponseObject> {
  const { response, stream, eventStream, status = 200 } = declared;
  if (stream) {
    const file = { schema: { type: "string" as const } };
    return { 200: { description: "A file.", content: Object.fromEntries(stream.map((type) => [type, file])) } };
  }
  const headers = hasEventCursor(declared) ? { headers: eventCursorHeaders(declared) } : {};
  if (!response) return { 204: { description: "Done.", ...headers } };
  const content: NonNullable<ResponseObject["content"]> = {
    "application/json": { schema: schemas.of(response, "output") },
    ...(eventStream && { [eventStreamMediaType]: { schema: messagesOf(eventStream, schemas) } }),
  };
  return { [status]: { description: status === 201 ? "Made." : "Done.", ...headers, content } };
}

/** OpenAPI 3.1 has no words for messages that go on: each is what one of them may be. */
function messagesOf(messages: NonNullable<Operation["eventStream"]>, schemas: JsonSchemas): JsonSchema {
  const data = (schema: z.ZodType) => ({
    type: "string" as const,
    contentMediaType: "application/json",
    contentSchema: schemas.of(schema, "output"),
  });
  return {
    type: "string",
    description: "Server-sent events. The id of a message is a cursor: everything up to it was told.",
    anyOf: Object.entries(messages).map(([event, schema]) => ({ title: event, ...data(schema) })),
  };
}

function eventCursorHeaders({ method }: Operation): NonNullable<ResponseObject["headers"]> {
  const description =
    method === "GET"
      ? "A cursor of events: the answer has everything up to it, and perhaps more."
      : "A cursor of events behind what was done: whatever was read up to it or further has that.";
  return { [eventCursorHeader]: { description, schema: { type: "string" } } };
}

/** The problems that an operation may answer, by status. */
function refusalsOf(declared: Operation, problem: JsonSchema): Record<string, ResponseObject> {
  const all = problemsOf(declared);
  const statuses = [...new Set(all.map((code) => problemStatuses[code]))];
  const refusal = (codes: ProblemCode[]) => ({
    description: codes.map((code) => `\`${code}\``).join(", "),
    content: {
      [problemMediaType]: { schema: { allOf: [problem, { properties: { type: { enum: codes.map(problemType) } } }] } },
    },
  });
  return Object.fromEntries(
    statuses.map((status) => [status, refusal(all.filter((code) => problemStatuses[code] === status))]),
  );
}
