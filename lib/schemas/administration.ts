import { z } from "zod";
import { RoleSchema } from "./account";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema, IdSchema } from "./text";

/* What one does with accounts, members and links, beside what forms ask for (account.ts). */

export const OwnAccountSchema = z.object({ ...PersonSchema.shape, email: z.string(), isAdministrator: z.boolean() });

export const SessionSchema = z.object({
  id: z.uuid(),
  /** Of the program that signed in; null where it is not known. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: InstantSchema,
  lastSeenAt: InstantSchema,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});

export const AccountSchema = z.object({
  ...OwnAccountSchema.shape,
  isDemo: z.boolean(),
  deactivatedAt: InstantSchema.nullable(),
  createdAt: InstantSchema,
  projectCount: z.int(),
});

/** What an administrator changes of an account; what is left out stays. */
export const ChangeAccountSchema = z.strictObject({
  isAdministrator: z.boolean().optional(),
  isDeactivated: z.boolean().optional(),
});
export type ChangeAccount = z.output<typeof ChangeAccountSchema>;

export const MemberSchema = z.object({ ...PersonSchema.shape, role: RoleSchema });

/** What a manager changes of a member; what is left out stays. */
export const ChangeMemberSchema = z.strictObject({
  role: RoleSchema.optional(),
  /** How many claims she is handed at most; null: as many as there are. */
  quota: z.int().min(0).max(1_000_000).nullable().optional(),
  /** Her share beside the others'. */
  weight: z.int().min(0).max(100).optional(),
});
export type ChangeMember = z.output<typeof ChangeMemberSchema>;

export const CreateInvitationSchema = z.strictObject({ id: ClientIdSchema, role: RoleSchema });

export const InvitationSchema = z.object({
  id: z.uuid(),
  role: RoleSchema,
  expiresAt: InstantSchema,
  invitedBy: PersonSchema,
});

export const CreatePasswordLinkSchema = z.strictObject({ id: ClientIdSchema, person: IdSchema });

export const PasswordLinkSchema = z.object({
  id: z.uuid(),
  user: PersonSchema,
  expiresAt: InstantSchema,
  madeBy: PersonSchema,
});

/** A link's secret is answered this once: null where the same request made it before. It opens `/invite/{secret}`. */
export const MadeLinkSchema = z.object({ id: z.uuid(), secret: z.string().nullable() });
export type MadeLink = z.output<typeof MadeLinkSchema>;

export const DeletedSchema = z.object({
  id: z.uuid(),
  /** A title, or a claim's words. */
  name: z.string(),
  deletedAt: InstantSchema,
  deletedBy: z.string(),
});
