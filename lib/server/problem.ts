import type en from "../i18n/messages/en.json";
import { type ProblemCode, problemStatuses } from "../schemas/problem";

/** The names of what can be wrong with one field. */
export type FaultCode = keyof (typeof en)["fault"];

export type MessageValues = Record<string, string | number>;

export interface FieldFault {
  path: readonly (string | number)[];
  code: FaultCode;
  values?: MessageValues;
}

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
    return problemStatuses[this.code];
  }
}

/** A request whose one fault is in one field. */
export function invalid(path: FieldFault["path"], code: FaultCode, values?: MessageValues): Problem {
  return new Problem("invalid", { fields: [{ path, code, ...(values && { values }) }] });
}
