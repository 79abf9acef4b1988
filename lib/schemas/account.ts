import { z } from "zod";
import { toNfc } from "../domain/nfc";
import { roles } from "../domain/permissions";
import { givenWords, IdSchema } from "./text";

/** Ten characters and no other rule: length is what counts (NIST SP 800-63B, 3.1.1.2). */
export const PasswordSchema = z.string().min(10).max(500);

export const EmailSchema = z
  .string()
  .trim()
  .max(300)
  .pipe(z.email("not-email"))
  .transform((value) => toNfc(value).toLowerCase());

export const NewAccountSchema = z.strictObject({
  name: givenWords(200),
  email: EmailSchema,
  password: PasswordSchema,
});
export type NewAccount = z.output<typeof NewAccountSchema>;

export const NewPasswordSchema = z.strictObject({ password: PasswordSchema });

export const ChangePasswordSchema = z.strictObject({ current: z.string().max(500), password: PasswordSchema });

export const ChangeNameSchema = z.strictObject({ name: givenWords(200) });

export const RoleSchema = z.enum(roles);

export const ChangeRoleSchema = z.strictObject({ projectId: IdSchema, userId: IdSchema, role: RoleSchema });

export const CreateTokenSchema = z.strictObject({
  name: givenWords(100),
  /** Days until it ends; left out, it has no end. */
  days: z.int().min(1).max(3650).nullish(),
});
