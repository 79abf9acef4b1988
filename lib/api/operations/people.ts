import { z } from "zod";
import {
  AccountSchema,
  ChangeAccountSchema,
  CreatePasswordLinkSchema,
  MadeLinkSchema,
  PasswordLinkSchema,
} from "../../schemas/administration";
import { operation } from "../operation";

export const listAccounts = operation({
  method: "GET",
  path: "/people",
  summary: "Everybody who has an account here",
  access: "administrator",
  response: z.object({ items: z.array(AccountSchema) }),
});

export const changeAccount = operation({
  method: "PATCH",
  path: "/people/{id}",
  summary: "Close an account or open it again; make somebody an administrator, or no longer one",
  access: "administrator",
  body: ChangeAccountSchema,
  example: { isDeactivated: true },
  idempotency: "repeatable",
  problems: ["last-administrator"],
});

export const listPasswordLinks = operation({
  method: "GET",
  path: "/password-links",
  summary: "The links to new passwords that nobody has used yet",
  access: "administrator",
  response: z.object({ items: z.array(PasswordLinkSchema) }),
});

export const createPasswordLink = operation({
  method: "POST",
  path: "/password-links",
  summary: "Make a link to a new password, for one person; the first answer alone shows it",
  access: "administrator",
  body: CreatePasswordLinkSchema,
  example: { person: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b" },
  response: MadeLinkSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["not-found"],
});

export const withdrawPasswordLink = operation({
  method: "DELETE",
  path: "/password-links/{id}",
  summary: "Withdraw a link to a new password",
  access: "administrator",
  idempotency: "repeatable",
});
