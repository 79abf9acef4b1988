import "server-only";
import type { Actor } from "../actor";
import { makeSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { announcePerson } from "../live/announce";

/** A token that acts as its owner in the API. Returns it; only its hash is kept. */
export async function createToken(actor: Actor, name: string, days: number | null): Promise<string> {
  const { secret, hash } = makeSecret("tickmark_");
  await prisma().apiToken.create({
    data: {
      userId: actor.id,
      name,
      tokenHash: hash,
      hint: secret.slice(-4),
      expiresAt: days === null ? null : new Date(Date.now() + days * 24 * 3_600_000),
      changedById: actor.id,
    },
  });
  return secret;
}

export async function revokeToken(actor: Actor, id: string): Promise<void> {
  await prisma().apiToken.updateMany({
    where: { id, userId: actor.id, deletedAt: null },
    data: { deletedAt: new Date(), changedById: actor.id },
  });
  await announcePerson(prisma(), actor.id);
}

/** Ends all tokens of a person. */
export async function revokeTokens(tx: Prisma.TransactionClient, userId: string, by: { id: string }): Promise<void> {
  await tx.apiToken.updateMany({
    where: { userId, deletedAt: null },
    data: { deletedAt: new Date(), changedById: by.id },
  });
  await announcePerson(tx, userId);
}
