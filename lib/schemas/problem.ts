import { z } from "zod";

/** The names of what can go wrong with a request as a whole, and the status that answers it. */
export const problemStatuses = {
  "not-json": 400,
  "nested-too-deep": 400,
  "body-not-utf8": 400,
  "body-cut-short": 400,
  "bad-cursor": 400,
  "bad-callback": 400,
  unauthenticated: 401,
  "sign-in-failed": 401,
  forbidden: 403,
  "missing-scope": 403,
  "session-only": 403,
  "foreign-origin": 403,
  "demo-elsewhere": 403,
  "resolver-is-party": 403,
  "not-asked": 403,
  "not-concerned": 403,
  "names-hidden": 403,
  "not-found": 404,
  stale: 409,
  "id-taken": 409,
  "same-text": 409,
  "dataset-changed": 409,
  "marks-changed": 409,
  "nothing-to-resolve": 409,
  "nothing-to-undo": 409,
  "queue-full": 409,
  "already-marked": 409,
  "own-claim": 409,
  "assigned-to-others": 409,
  "taken-out": 409,
  "quota-reached": 409,
  "reservation-lost": 409,
  "nothing-to-object": 409,
  "no-reasons-round": 409,
  "nothing-to-judge": 409,
  "objection-made": 409,
  "last-manager": 409,
  "last-administrator": 409,
  "set-up-done": 409,
  "only-way-in": 409,
  "email-taken": 409,
  "link-used": 410,
  "project-deleted": 410,
  "article-deleted": 410,
  "claim-deleted": 410,
  "claim-merged": 410,
  "annotation-deleted": 410,
  "body-too-large": 413,
  "text-too-long": 413,
  "wrong-media-type": 415,
  invalid: 422,
  "too-many-attempts": 429,
  "slow-down": 429,
  "too-many-streams": 429,
  "too-many-requests": 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatuses;

const typePrefix = "urn:tickmark:problem:";

export function problemType(code: ProblemCode): string {
  return typePrefix + code;
}

/** The name of what went wrong; null where this version does not know it. */
export function problemCode({ type }: Pick<ProblemDocument, "type">): ProblemCode | null {
  const code = type.startsWith(typePrefix) ? type.slice(typePrefix.length) : "";
  return Object.hasOwn(problemStatuses, code) ? (code as ProblemCode) : null;
}

/** An error as RFC 9457 describes it, with what is wrong field by field. */
export const ProblemDocumentSchema = z.object({
  /** See `problemType`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(
      z.object({
        /** The field as one would write it in JavaScript: `claim.text`, `evidence[0].url`. */
        field: z.string(),
        /** The same as a JSON Pointer (RFC 6901). */
        pointer: z.string(),
        /** The name of what is wrong. */
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
  /** The record as it now is, where the request was about an older version of it. */
  current: z.unknown().optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocumentSchema>;

export const problemMediaType = "application/problem+json";
