import "server-only";
import type { z } from "zod";
import { messagesOf } from "../../i18n/messages";
import { type FaultCode, type FieldFault, Problem } from "../problem";

/**
 * The value as its schema has it.
 * @throws Problem naming every field that is not as it must be, in our own words.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Problem("invalid", { fields: result.error.issues.flatMap(faultsOf) });
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return [{ path, code: "required" }];
      return [{ path, code: "wrong-type", values: { expected: issue.expected } }];
    case "too_small": {
      if (isFaultCode(issue.message)) return [{ path, code: issue.message }];
      const code = ({ string: "too-short", array: "too-few" } as const)[issue.origin as "string"] ?? "too-small";
      return [{ path, code, values: { minimum: Number(issue.minimum) } }];
    }
    case "too_big": {
      const code = ({ string: "too-long", array: "too-many" } as const)[issue.origin as "string"] ?? "too-big";
      return [{ path, code, values: { maximum: Number(issue.maximum) } }];
    }
    case "invalid_value":
      return [{ path, code: "one-of", values: { options: issue.values.map(String).join(", ") } }];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], code: "unknown-field" as const }));
    case "custom":
    case "invalid_format": {
      const values = "params" in issue ? (issue.params as FieldFault["values"]) : undefined;
      return [{ path, code: isFaultCode(issue.message) ? issue.message : "malformed", ...(values && { values }) }];
    }
    default:
      return [{ path, code: "malformed" }];
  }
}

const faultCodes = new Set<string>(Object.keys(messagesOf("en").fault));

function isFaultCode(message: string): message is FaultCode {
  return faultCodes.has(message);
}
