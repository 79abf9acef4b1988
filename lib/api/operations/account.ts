import { z } from "zod";
import { CreateTokenSchema, MadeTokenSchema, TokenSchema } from "../../schemas/token";
import { operation } from "../operation";

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
