import type en from "../i18n/messages/en.json";

/** The names of what can go wrong with a request as a whole. Their words are in lib/i18n/messages. */
export type ProblemCode = keyof (typeof en)["problem"];
/** The names of what can be wrong with one field. */
export type FaultCode = keyof (typeof en)["fault"];

export type MessageValues = Record<string, string | number>;

export interface FieldFault {
  path: readonly (string | number)[];
  code: FaultCode;
  values?: MessageValues;
}

const statuses: Record<ProblemCode, number> = {
  "not-json": 400,
  "body-not-utf8": 400,
  "body-cut-short": 400,
  "bad-cursor": 400,
  unauthenticated: 401,
  "sign-in-failed": 401,
  forbidden: 403,
  "foreign-origin": 403,
  "demo-elsewhere": 403,
  "resolver-is-party": 403,
  "not-found": 404,
  stale: 409,
  "id-taken": 409,
  "same-text": 409,
  "marks-changed": 409,
  "nothing-to-resolve": 409,
  "last-manager": 409,
  "last-administrator": 409,
  "set-up-done": 409,
  "email-taken": 409,
  "link-used": 410,
  "body-too-large": 413,
  "text-too-long": 413,
  "wrong-media-type": 415,
  invalid: 422,
  "too-many-attempts": 429,
  internal: 500,
  unavailable: 503,
};

/**
 * What a server function throws when it cannot do what it was asked. Routes answer it as an RFC 9457 document, actions
 * return it to their form; both in the reader's language.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly values: MessageValues;
  readonly fields: readonly FieldFault[];
  /** The record as it now is, where the request was about an older version. */
  readonly current: unknown;

  constructor(
    code: ProblemCode,
    about: { values?: MessageValues; fields?: readonly FieldFault[]; current?: unknown } = {},
  ) {
    super(code);
    this.code = code;
    this.values = about.values ?? {};
    this.fields = about.fields ?? [];
    this.current = about.current;
  }

  get status(): number {
    return statuses[this.code];
  }
}

/** A request whose one fault is in one field. */
export function invalid(path: FieldFault["path"], code: FaultCode, values?: MessageValues): Problem {
  return new Problem("invalid", { fields: [{ path, code, ...(values && { values }) }] });
}
