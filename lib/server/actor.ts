import "server-only";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { cache } from "react";
import type { EventCursor } from "../domain/event-cursor";
import { type Ability, abilitiesOf, type Role } from "../domain/permissions";
import { abilitiesWithin, type TokenReach, type TokenScope } from "../domain/token-scope";
import { isBlindToNames, type Visibility, visibilityOf } from "../domain/visibility";
import { type Credentials, credentialsOf } from "./auth/credentials";
import {
  type AccessRequest,
  findMembership,
  identify,
  type Person,
  type Place,
  type PlaceMembership,
  type ProjectRules,
} from "./auth/membership";
import { readSession } from "./auth/session";
import { prisma } from "./db/database";
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
  /** How far the token reaches that she showed; null where it is her session that asks. */
  readonly reach: TokenReach | null;
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
  /** What the actor may do in the project, for the page to show or hide its buttons by. */
  readonly abilities: readonly Ability[];
  /** Whose marks she sees (lib/server/marks/visibility.ts). */
  readonly visibility: Visibility;
  /** Whether those who mark have letters for names to her until a claim is decided (lib/server/marks/hidden-names.ts). */
  readonly isBlindToNames: boolean;
  /** Where the events were when it was given: what is read with it has everything up to there, and perhaps more. */
  readonly asOf: EventCursor;
}

/** The actor of the session cookie, or null. One query a request, however often it is asked. */
export const actorOfSession = cache(async (): Promise<Actor | null> => {
  const session = await readSession(await cookies());
  return session && actorOf({ session });
});

/** The actor of an API request, or null. What she may ask for with a token is for `within` to say. */
export async function actorOfRequest(request: NextRequest): Promise<Actor | null> {
  const credentials = await credentialsOf(request);
  return credentials && actorOf(credentials);
}

/**
 * The actor, where what she showed is enough for what belongs to no project.
 * @throws Problem `missing-scope`
 */
export function within(actor: Actor, scope: TokenScope): Actor {
  if (actor.reach && !actor.reach.scopes.includes(scope)) throw new Problem("missing-scope", { values: { scope } });
  return actor;
}

/**
 * The actor, where it is her session that asks: a token neither makes tokens nor changes passwords.
 * @throws Problem `session-only`
 */
export function ofSession(actor: Actor): Actor {
  if (actor.reach) throw new Problem("session-only");
  return actor;
}

async function actorOf(credentials: Credentials): Promise<Actor | null> {
  const row = await identify(credentials, null);
  return row && mint(row);
}

/**
 * Who looks at a page and proof that she may, in one query; null where nobody is signed in.
 * @throws Problem as `permit` does
 */
export async function permitOfSession<A extends Ability>(access: AccessRequest<A>): Promise<Permit<A | "read"> | null> {
  const session = await readSession(await cookies());
  return session && permitOf({ session }, access);
}

/**
 * Who sends an API request and proof that she may, in one query; null where nobody is signed in.
 * @throws Problem as `permit` does
 */
export async function permitOfRequest<A extends Ability>(
  request: NextRequest,
  access: AccessRequest<A>,
): Promise<Permit<A | "read"> | null> {
  const credentials = await credentialsOf(request);
  return credentials && permitOf(credentials, access);
}

/** What somebody may do who stays connected: it holds as long as it is given again. */
export interface Standing<A extends Ability> {
  readonly permit: Permit<A | "read">;
  /** The session or the token that she showed. */
  readonly shownId: string;
  /**
   * The permit as it would be given now; null where what she showed holds no longer.
   * @throws Problem as `permit` does
   */
  again(): Promise<Permit<A | "read"> | null>;
}

/**
 * As `permitOfRequest`, for an answer that goes on. Asking again does not count as use of the session.
 * @throws Problem as `permit` does
 */
export async function standingOfRequest<A extends Ability>(
  request: NextRequest,
  access: AccessRequest<A>,
): Promise<Standing<A> | null> {
  const credentials = await credentialsOf(request);
  const row = credentials && (await identify(credentials, access));
  if (!row) return null;
  return {
    permit: mintPermit(mint(row), row, access.ability),
    shownId: row.shownId,
    async again() {
      const now = await identify(credentials, access, { isUse: false });
      return now && mintPermit(mint(now), now, access.ability);
    },
  };
}

async function permitOf<A extends Ability>(
  credentials: Credentials,
  access: AccessRequest<A>,
): Promise<Permit<A | "read"> | null> {
  const row = await identify(credentials, access);
  return row && mintPermit(mint(row), row, access.ability);
}

function mint(person: Omit<Person, "isDemo" | "deactivatedAt">): Actor {
  const { id, name, email, isAdministrator, reach } = person;
  return { id, name, email, isAdministrator, reach } as Actor;
}

/** The actor of an account, for what the program does in somebody's name by itself: seeding the sample project. */
export async function actorOfAccount(id: string): Promise<Actor> {
  const select = { id: true, name: true, email: true, isAdministrator: true } as const;
  return mint({ ...(await prisma().user.findUniqueOrThrow({ where: { id }, select })), reach: null });
}

/** @throws Problem `forbidden`; `missing-scope` */
export function administrator(actor: Actor): Administrator {
  if (!actor.isAdministrator) throw new Problem("forbidden");
  return within(actor, "administer") as Administrator;
}

/**
 * Proof that an actor may do something in a project, or to a record of it. One query.
 * @param orDeleted also to a record that was taken back, to bring it back or to hear again that it is gone
 * @throws Problem `not-found` to who is not a member, or whose token does not reach the project, so that nobody
 *   learns what other projects hold; to a member `forbidden` where her role does not allow it, `missing-scope` where her
 *   token does not, and `article-deleted` and the like where it is deleted or hangs on what is
 */
export async function permit<A extends Ability>(
  actor: Actor,
  place: Place,
  ability: A,
  { orDeleted = false } = {},
): Promise<Permit<A | "read">> {
  return mintPermit(actor, await findMembership(actor, { place, orDeleted }), ability);
}

/** The same proof for something else that the role allows. @throws Problem `forbidden`; `missing-scope` */
export function alsoMay<A extends Ability>(given: Permit<"read">, ability: A): Permit<A | "read"> {
  if (!given.abilities.includes(ability)) throw refusalOf(given, ability);
  return given as Permit<A | "read">;
}

/** Why somebody may not: her role does not allow it, or her token lacks its scope. */
export function refusalOf({ role, project }: Pick<Permit<"read">, "role" | "project">, ability: Ability): Problem {
  return abilitiesOf(role, project).includes(ability)
    ? new Problem("missing-scope", { values: { scope: ability } })
    : new Problem("forbidden");
}

function mintPermit<A extends Ability>(
  actor: Actor,
  standing: Partial<PlaceMembership> | null,
  ability: A,
): Permit<A | "read"> {
  if (!standing?.role) throw new Problem("not-found");
  if (standing.gone) {
    const { code, id } = standing.gone;
    throw new Problem(code, id === undefined ? {} : { values: { id }, current: { id } });
  }
  const { role, projectId, project, asOf } = standing as PlaceMembership;
  const may = abilitiesOf(role, project);
  const abilities = abilitiesWithin(may, actor.reach);
  for (const needed of ["read", ability] as const) {
    if (!abilities.includes(needed)) throw refusalOf({ role, project }, needed);
  }
  // Of the role, and not of what its token may do: a resolver's eyes are the same when she asks for less.
  const visibility = visibilityOf(project.blind, may);
  const isBlind = isBlindToNames(project.resolverBlind, may);
  return { actor, role, projectId, project, abilities, visibility, isBlindToNames: isBlind, asOf } as Permit<
    A | "read"
  >;
}
