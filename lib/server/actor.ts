import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { type Ability, abilities, canDo, type Role } from "../domain/permissions";
import { personHeader } from "../schemas/person";
import { authOptions } from "./auth/options";
import { hashSecret } from "./auth/secret-token";
import { canSignIn } from "./auth/sign-in";
import { prisma } from "./db/database";
import { Prisma } from "./db/generated/client";
import { Problem } from "./problem";

/*
 * Who acts, and what she may do, as types that only this file can make. A server function demands the proof it needs,
 * so that a query without authorization does not compile.
 */

declare const minted: unique symbol;

/** Somebody who is signed in. */
export interface Actor {
  readonly [minted]: true;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
}

/** An actor who administers the instance. */
export interface Administrator extends Actor {
  readonly isAdministrator: true;
}

/** Proof that an actor may do something in one project. */
export interface Permit<A extends Ability> {
  readonly [minted]: { readonly [ability in A]: true };
  readonly actor: Actor;
  readonly role: Role;
  readonly projectId: string;
  readonly project: ProjectRules;
}

/** The rules of the project that decide on marks and resolutions. */
export interface ProjectRules {
  readonly marksRequired: number;
  readonly resolverMayBeParty: boolean;
}

const actorColumns = {
  id: true,
  name: true,
  email: true,
  isAdministrator: true,
  isDemo: true,
  deactivatedAt: true,
} as const;

/** The actor of the session cookie, or null. One query a request, however often it is asked. */
export const actorOfSession = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  if (!session) return null;
  const user = await prisma().user.findUnique({
    where: { id: session.userId, sessionVersion: session.sessionVersion },
    select: actorColumns,
  });
  return user && canSignIn(user) ? mint(user) : null;
});

/**
 * The actor of an API request: by bearer token, or by session where the request comes from our own pages; nobody where
 * the request is another person's work than the session's.
 * @throws Problem `foreign-origin`
 */
export async function actorOfRequest(request: Request): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return actorOfToken(authorization);
  const actor = await actorOfSession();
  if (actor && !isSameOrigin(request)) throw new Problem("foreign-origin");
  const expected = request.headers.get(personHeader);
  return expected === null || expected === actor?.id ? actor : null;
}

async function actorOfToken(authorization: string): Promise<Actor | null> {
  const secret = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (!secret) return null;
  const token = await prisma().apiToken.findUnique({
    where: { tokenHash: hashSecret(secret), deletedAt: null },
    select: { id: true, expiresAt: true, lastUsedAt: true, user: { select: actorColumns } },
  });
  if (!token || !canSignIn(token.user) || (token.expiresAt && token.expiresAt <= new Date())) return null;
  await noteUse(token);
  return mint(token.user);
}

/** When a token was last used, to the hour: finer would cost a write on every request. */
async function noteUse(token: { id: string; lastUsedAt: Date | null }): Promise<void> {
  if (token.lastUsedAt && Date.now() - token.lastUsedAt.getTime() < 3_600_000) return;
  await prisma().apiToken.update({ where: { id: token.id }, data: { lastUsedAt: new Date() } });
}

/**
 * Whether our own pages sent a request. Browsers say so in `Sec-Fetch-Site` (W3C Fetch Metadata), older ones in `Origin`
 * with every write.
 */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || (site === "none" && request.method === "GET");
  const origin = request.headers.get("origin");
  if (!origin) return request.method === "GET";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

function mint(user: { id: string; name: string; email: string; isAdministrator: boolean }): Actor {
  const { id, name, email, isAdministrator } = user;
  return { id, name, email, isAdministrator } as Actor;
}

/** The actor of an account, for what the program does in somebody's name by itself: seeding the sample project. */
export async function actorOfAccount(id: string): Promise<Actor> {
  return mint(await prisma().user.findUniqueOrThrow({ where: { id }, select: actorColumns }));
}

/** @throws Problem `forbidden` */
export function administrator(actor: Actor): Administrator {
  if (!actor.isAdministrator) throw new Problem("forbidden");
  return actor as Administrator;
}

const tables = {
  article: "Article",
  annotation: "Annotation",
  occurrence: "Occurrence",
  claim: "Claim",
  comment: "Comment",
} as const;

/** Where an actor wants to do something: a project, or a record in one. */
export type Place =
  | { project: string }
  | { [table in keyof typeof tables]: { [key in table]: string } }[keyof typeof tables];

/**
 * Proof that the actor may do something in a project, or to a record of it. One query.
 * @param orDeleted also to a record that was taken back, to bring it back or to hear again that it is gone
 * @throws Problem `not-found` to who is not a member, so that nobody learns what other projects hold; `forbidden` to a
 *   member whose role does not allow it
 */
export async function permit<A extends Ability>(
  actor: Actor,
  place: Place,
  ability: A,
  { orDeleted = false } = {},
): Promise<Permit<A | "read">> {
  const [key, id] = Object.entries(place)[0] as [keyof typeof tables | "project", string];
  const rows = await prisma().$queryRaw<({ role: Role; projectId: string } & ProjectRules)[]>`
    SELECT membership.role::text AS role, project.id AS "projectId", project."marksRequired",
      project."resolverMayBeParty"
    FROM "Membership" membership
    JOIN "Project" project ON project.id = membership."projectId"
    ${key === "project" ? Prisma.empty : recordJoin(tables[key], id, orDeleted)}
    WHERE membership."userId" = ${actor.id}::uuid AND membership."deletedAt" IS NULL
      ${key === "project" ? Prisma.sql`AND project.id = ${id}::uuid` : Prisma.empty}`;
  const found = rows[0];
  if (!found) throw new Problem("not-found");
  if (!canDo(found.role, ability)) throw new Problem("forbidden");
  const { role, projectId, ...project } = found;
  return { actor, role, projectId, project } as Permit<A | "read">;
}

function recordJoin(table: (typeof tables)[keyof typeof tables], id: string, orDeleted: boolean): Prisma.Sql {
  return Prisma.sql`JOIN ${Prisma.raw(`"${table}"`)} record
    ON record."projectId" = project.id AND record.id = ${id}::uuid AND (${orDeleted} OR record."deletedAt" IS NULL)`;
}

/** What the actor may do in the project, for the page to show or hide its buttons by. */
export function abilitiesIn(permit: Permit<"read">): Ability[] {
  return abilities.filter((ability) => canDo(permit.role, ability));
}
