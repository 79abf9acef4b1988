import { z } from "zod";
import { stringFault } from "../domain/canonical-text";
import { toNfc } from "../domain/nfc";
import { hasPrintableText } from "../domain/text-input-fault";

/**
 * Words that people type, on one line or several: in NFC, without space around them, without what a database or UTF-8
 * cannot hold. `maximum` counts UTF-16 code units.
 */
export function typedText(maximum: number) {
  return z
    .string()
    .superRefine(refuseUnstorable)
    .transform((value) => toNfc(value).trim())
    .pipe(z.string().max(maximum));
}

function refuseUnstorable(value: string, context: z.RefinementCtx): void {
  const fault = stringFault(value);
  if (fault) context.addIssue({ code: "custom", message: fault.fault, params: { offset: fault.offset } });
}

/** Words that may not be empty, nor consist of what nobody sees. */
export function requiredText(maximum: number) {
  return typedText(maximum).pipe(
    z.string().min(1, { error: "required", abort: true }).refine(hasPrintableText, "required"),
  );
}

/** Words that may be left out: absent, null and empty all mean null. */
export function optionalText(maximum: number) {
  return typedText(maximum)
    .nullish()
    .transform((value) => value || null);
}

export const IdSchema = z.uuid("not-uuid").transform((value) => value.toLowerCase());

/** An id that the client may choose, so that a request sent twice makes one record. */
export const ClientIdSchema = IdSchema.optional();

/** The version of a record that the writer saw. */
export const VersionSchema = z.int().min(1);

/**
 * An address on the web; other schemes could run in the browser that opens it. It is kept as it was typed, but for space
 * around it: in another Unicode form, or as a browser writes it, it may lead elsewhere or be another's archive.
 */
export const optionalAddress = z
  .string()
  .max(2_000)
  .superRefine(refuseUnstorable)
  .transform((value) => value.trim())
  .nullish()
  .transform((value) => value || null)
  .refine((value) => value === null || isWebAddress(value), "not-address");

/**
 * Without its slashes an address is relative in a link. What nobody sees (controls, signs of direction, zero-width
 * spaces, any space but the plain one) could make two addresses look like one.
 */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(value) && !unseen.test(value) && URL.canParse(value);
}

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
