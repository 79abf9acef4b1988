import { z } from "zod";
import { toNfc } from "../domain/nfc";
import { roles } from "../domain/permissions";
import { IdSchema, requiredText } from "./text";

/**
 * Ten characters and no rule of composition (NIST SP 800-63B, 3.1.1.2). Whether it is easily guessed is looked at by the
 * server, which has the lists.
 */
export const PasswordSchema = z.string().min(10).max(500);

export const EmailSchema = z
  .string()
  .trim()
  .max(300)
  .pipe(z.email("not-email"))
  .transform((value) => toNfc(value).toLowerCase());

export const NewAccountSchema = z.strictObject({
  name: requiredText(200),
  email: EmailSchema,
  password: PasswordSchema,
});
export type NewAccount = z.output<typeof NewAccountSchema>;

export const NewPasswordSchema = z.strictObject({ password: PasswordSchema });

/** The password that one has, which may be of a time with other rules. */
const CurrentPasswordSchema = z.string().max(500);

export const ChangePasswordSchema = z.strictObject({
  current: CurrentPasswordSchema,
  password: PasswordSchema,
  /** What becomes of the tokens; asked where there are any, because whoever had the password may have made one. */
  tokens: z.enum(["keep", "revoke"]),
});
export type ChangePassword = z.output<typeof ChangePasswordSchema>;

export const ConfirmSchema = z.strictObject({ current: CurrentPasswordSchema });

export const ChangeNameSchema = z.strictObject({ name: requiredText(200) });

export const RoleSchema = z.enum(roles);

export const ChangeRoleSchema = z.strictObject({ projectId: IdSchema, userId: IdSchema, role: RoleSchema });

/** How many claims somebody is handed at most (null: as many as there are), and her weight beside the others'. */
export const ChangeShareSchema = z.strictObject({
  projectId: IdSchema,
  userId: IdSchema,
  quota: z.int().min(0).max(1_000_000).nullable(),
  weight: z.int().min(0).max(100),
});
