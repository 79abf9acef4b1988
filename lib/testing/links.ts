import type { Role } from "../domain/permissions";
import type { MadeLink } from "../schemas/administration";
import type { Administrator, Permit } from "../server/actor";
import { createInvitation, createPasswordLink } from "../server/invitations/mutations";

/** The secret of a new link into a project. */
export async function makeInvitation(permit: Permit<"manage">, role: Role): Promise<string> {
  return secretOf(await createInvitation(permit, role));
}

/** The secret of a new link to a password. */
export async function makePasswordLink(actor: Administrator, userId: string): Promise<string> {
  return secretOf(await createPasswordLink(actor, userId));
}

function secretOf({ secret }: MadeLink): string {
  if (secret === null) throw new Error("It was made before.");
  return secret;
}
