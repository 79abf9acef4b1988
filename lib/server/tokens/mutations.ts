import "server-only";
import type { CreateToken, MadeToken } from "../../schemas/token";
import { type Actor, ofSession } from "../actor";
import { makeSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { announcePerson } from "../live/announce";
import { invalid, Problem } from "../problem";
import { listTokens } from "./data";

/**
 * A token that acts as its owner in the API, as far as she says. The answer has the token; only its hash is kept.
 * @throws Problem `session-only` where a token asks; `forbidden` for who would have it administer and does not;
 *   `invalid` for a project that she is not a member of
 */
export async function createToken(actor: Actor, { id, ...order }: CreateToken): Promise<MadeToken> {
  ofSession(actor);
  const { name, days, scopes, projects } = order;
  if (scopes.includes("administer") && !actor.isAdministrator) throw new Problem("forbidden");
  await refuseOthersProjects(actor, projects ?? []);
  const { secret, hash } = makeSecret("tickmark_");
  let token: string | null = null;
  const madeId = await createIdempotently(
    actor,
    { id, scope: "tokens", body: order },
    (given) => prisma().apiToken.findUnique({ where: { id: given }, select: { requestHash: true } }),
    async (key) => {
      const made = await prisma().apiToken.create({
        data: {
          ...key,
          userId: actor.id,
          name,
          tokenHash: hash,
          hint: secret.slice(-4),
          scopes,
          allProjects: projects === null,
          projectIds: [...new Set(projects ?? [])],
          expiresAt: days === null ? null : new Date(Date.now() + days * 24 * 3_600_000),
          changedById: actor.id,
        },
        select: { id: true },
      });
      token = secret;
      return made;
    },
  );
  const [made] = await listTokens(actor, madeId);
  // Sent again after it was revoked.
  if (!made) throw new Problem("not-found");
  return { ...made, token };
}

async function refuseOthersProjects(actor: Actor, projects: readonly string[]): Promise<void> {
  const own = await prisma().membership.findMany({
    where: { userId: actor.id, deletedAt: null, projectId: { in: [...projects] } },
    select: { projectId: true },
  });
  const known = new Set(own.map(({ projectId }) => projectId));
  const unknown = projects.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw invalid(["projects", unknown], "unknown-project");
}

/** Ends a token of the actor's. Doing it twice changes nothing. */
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
