import type { z } from "zod";
import { parse } from "../server/http/parse";
import { Problem } from "../server/problem";

/** What the server says is wrong with a value: the fields and the names of their faults, "evidence.0.url: not-address". */
export function faultsOf(schema: z.ZodType, value: unknown): string[] {
  try {
    parse(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.fields.map(({ path, code }) => [path.join("."), code].filter(Boolean).join(": "));
  }
}
