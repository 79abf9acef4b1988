import { tokenScopes } from "../domain/token-scope";
import { type CreateToken, CreateTokenSchema } from "../schemas/token";
import type { Actor } from "../server/actor";
import { createToken } from "../server/tokens/mutations";

/** A token of somebody's, for everything unless it says otherwise. */
export async function makeToken(owner: Actor, about: Partial<CreateToken> = {}): Promise<string> {
  const scopes = tokenScopes.filter((scope) => scope !== "administer");
  const { token } = await createToken(owner, CreateTokenSchema.parse({ name: "script", scopes, days: null, ...about }));
  if (token === null) throw new Error("It was made before.");
  return token;
}
