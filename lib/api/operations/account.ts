import { z } from "zod";
import { ChangeNameSchema, ChangePasswordSchema } from "../../schemas/account";
import { DeletedSchema, OwnAccountSchema, SessionSchema } from "../../schemas/administration";
import { CreateTokenSchema, MadeTokenSchema, TokenSchema } from "../../schemas/token";
import { operation } from "../operation";

export const getAccount = operation({
  method: "GET",
  path: "/account",
  summary: "Who asks",
  access: { scope: "account" },
  response: OwnAccountSchema,
});

export const changeName = operation({
  method: "PATCH",
  path: "/account",
  summary: "Change one's name",
  access: { scope: "account" },
  body: ChangeNameSchema,
  example: { name: "Ada Lovelace" },
  response: OwnAccountSchema,
  idempotency: "repeatable",
});

export const changePassword = operation({
  method: "PUT",
  path: "/account/password",
  summary: "Change one's password, which ends one's other sessions, and one's tokens where that is asked for",
  access: "session",
  body: ChangePasswordSchema,
  example: { current: "four good old words", password: "four good new words", tokens: "keep" },
  idempotency: "repeatable",
  problems: ["too-many-attempts", "slow-down"],
});

export const listSessions = operation({
  method: "GET",
  path: "/account/sessions",
  summary: "Where one is signed in, the last used first",
  access: { scope: "account" },
  response: z.object({ items: z.array(SessionSchema) }),
});

export const endOtherSessions = operation({
  method: "DELETE",
  path: "/account/sessions",
  summary: "End all one's sessions but the one that asks",
  access: { scope: "account" },
  idempotency: "repeatable",
});

export const endSession = operation({
  method: "DELETE",
  path: "/account/sessions/{id}",
  summary: "End one of one's sessions",
  access: { scope: "account" },
  idempotency: "repeatable",
});

export const listDeletedProjects = operation({
  method: "GET",
  path: "/account/deleted-projects",
  summary: "The deleted projects that one managed, and can bring back; the latest first",
  access: { scope: "account" },
  response: z.object({ items: z.array(DeletedSchema) }),
});

export const listTokens = operation({
  method: "GET",
  path: "/account/tokens",
  summary: "One's own tokens that are not revoked, without their secrets; the latest first",
  access: { scope: "account" },
  response: z.object({ items: z.array(TokenSchema) }),
});

export const createToken = operation({
  method: "POST",
  path: "/account/tokens",
  summary:
    "Make a token, which this answer alone shows. A token makes none, so that revoking it ends all that came of it",
  access: "session",
  body: CreateTokenSchema,
  example: { name: "Nightly export", scopes: ["read"], days: 90 },
  response: MadeTokenSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["forbidden"],
});

export const revokeToken = operation({
  method: "DELETE",
  path: "/account/tokens/{id}",
  summary: "Revoke a token of one's own",
  access: { scope: "account" },
  idempotency: "repeatable",
});
