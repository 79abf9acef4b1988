import { z } from "zod";

/** An error as RFC 9457 describes it, with what is wrong field by field. */
export const ProblemDocumentSchema = z.object({
  /** `urn:tickmark:problem:` and the problem's name. */
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
