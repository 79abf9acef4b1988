import "server-only";
import type { EventCursor } from "../../domain/event-cursor";
import type { Ability, PlaceKind, Role } from "../../domain/permissions";
import type { TokenReach } from "../../domain/token-scope";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import type { Credentials } from "./credentials";
import { idleSince } from "./session-rows";
import { canSignIn } from "./sign-in";

/*
 * Who asks, in which project the place is that she asks about, and what she is there: one query. What it finds is made
 * into proof by lib/server/actor.ts alone.
 */

/** The rules of the project that decide on marks and resolutions, and who sees and makes them. */
export interface ProjectRules {
  readonly marksRequired: number;
  readonly resolverMayBeParty: boolean;
  readonly annotatorsMayMark: boolean;
  readonly blind: boolean;
  /** Whether one may mark a claim that one was not handed. */
  readonly unaskedMarks: boolean;
  readonly resolverBlind: boolean;
  readonly reasonsRound: boolean;
  readonly reportNames: boolean;
}

/** Where an actor wants to do something: a project, or a record in one. */
export type Place = { [key in PlaceKind]: { [name in key]: string } }[PlaceKind];
type RecordKind = Exclude<PlaceKind, "project">;

/** What somebody wants to do, and where. */
export interface AccessRequest<A extends Ability> {
  place: Place;
  ability: A;
  /** Also to a record that was taken back, to bring it back or to hear again that it is gone. */
  orDeleted?: boolean;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDemo: boolean;
  deactivatedAt: Date | null;
  /** How far the token reaches that was shown; null where it was a session. */
  reach: TokenReach | null;
}

/** What somebody is in the project of a place. */
export interface PlaceMembership {
  role: Role;
  projectId: string;
  project: ProjectRules;
  /** What the place is, or hangs on, and was deleted; with the claim that one was merged into. */
  gone: {
    code: "project-deleted" | "article-deleted" | "claim-deleted" | "claim-merged" | "annotation-deleted";
    id?: string;
  } | null;
  /** Where the events were when this was found out. */
  asOf: EventCursor;
}

/**
 * Whom the credentials belong to, with her standing at a place if one is asked about; null where they are nobody's.
 * @param isUse whether somebody does something: a page that merely stays open keeps no session alive
 */
export async function identify(
  credentials: Credentials,
  access: AccessRequest<Ability> | null,
  { isUse = true } = {},
): Promise<(Person & { shownId: string } & Partial<PlaceMembership>) | null> {
  const { table, lastUse, reach, isReached } = "tokenHash" in credentials ? ofToken : ofSession;
  const standing = access && membershipSql(Prisma.sql`person.id`, access, isReached);
  const [row] = await database().query<Person & Use & Partial<PlaceMembership>>(Prisma.sql`
    SELECT person.id, person.name, person.email, person."isAdministrator", person."isDemo", person."deactivatedAt"
      , shown.id AS "shownId", ${lastUse} AS "lastUsedAt", ${reach} AS reach
      ${standing ? Prisma.sql`, standing.*` : Prisma.empty}
    FROM "User" person
    JOIN ${table} shown ON shown."userId" = person.id
    ${standing ? Prisma.sql`LEFT JOIN LATERAL (${standing}) standing ON TRUE` : Prisma.empty}
    WHERE ${holds(credentials)}`);
  if (!row || !canSignIn(row)) return null;
  if (isUse) await noteUse(credentials, row);
  return row;
}

/** What is read of each kind of credentials, and whether they reach a project. */
const ofSession = {
  table: Prisma.sql`"Session"`,
  lastUse: Prisma.sql`shown."lastSeenAt"`,
  reach: Prisma.sql`NULL::json`,
  isReached: Prisma.sql`TRUE`,
};
const ofToken: typeof ofSession = {
  table: Prisma.sql`"ApiToken"`,
  lastUse: Prisma.sql`shown."lastUsedAt"`,
  reach: Prisma.sql`json_build_object('scopes', shown.scopes, 'projectIds', CASE WHEN NOT shown."allProjects" THEN shown."projectIds" END)`,
  isReached: Prisma.sql`(shown."allProjects" OR project.id = ANY(shown."projectIds"))`,
};

/** Whether the database still believes the credentials. */
function holds(credentials: Credentials): Prisma.Sql {
  if ("tokenHash" in credentials) {
    return Prisma.sql`shown."tokenHash" = ${credentials.tokenHash} AND shown."deletedAt" IS NULL
      AND (shown."expiresAt" IS NULL OR shown."expiresAt" > now())`;
  }
  const { userId, sessionId } = credentials.session;
  return Prisma.sql`shown.id = ${sessionId}::uuid AND person.id = ${userId}::uuid
    AND shown."endedAt" IS NULL AND shown."lastSeenAt" > ${idleSince()}`;
}

/** What a person is at a place; null where she is no member, her token does not reach, or nothing was ever there. One query. */
export async function findMembership(
  { id, reach }: { id: string; reach: TokenReach | null },
  about: Omit<AccessRequest<Ability>, "ability">,
): Promise<PlaceMembership | null> {
  const isReached = reach?.projectIds
    ? Prisma.sql`project.id = ANY(${[...reach.projectIds]}::uuid[])`
    : Prisma.sql`TRUE`;
  const [row] = await database().query<PlaceMembership>(membershipSql(Prisma.sql`${id}::uuid`, about, isReached));
  return row ?? null;
}

function membershipSql(
  personId: Prisma.Sql,
  { place, orDeleted = false }: Omit<AccessRequest<Ability>, "ability">,
  isReached: Prisma.Sql,
): Prisma.Sql {
  const [key, id] = Object.entries(place)[0] as [RecordKind | "project", string];
  const { join, gone } = key === "project" ? inProject : records[key];
  return Prisma.sql`
    SELECT membership.role::text AS role, project.id AS "projectId", json_build_object(
      'marksRequired', project."marksRequired", 'resolverMayBeParty', project."resolverMayBeParty",
      'annotatorsMayMark', project."annotatorsMayMark", 'blind', project.blind, 'resolverBlind', project."resolverBlind",
      'unaskedMarks', project."unaskedMarks", 'reasonsRound', project."reasonsRound", 'reportNames', project."reportNames")
      AS project,
      CASE
        WHEN project."deletedAt" IS NOT NULL AND NOT ${orDeleted && key === "project"}
          THEN json_build_object('code', 'project-deleted')
        ${gone(orDeleted)}
      END AS gone,
      pg_snapshot_xmin(pg_current_snapshot())::text || '-0' AS "asOf"
    FROM "Membership" membership
    JOIN "Project" project ON project.id = membership."projectId"
    ${join(Prisma.sql`${id}::uuid`, orDeleted)}
    WHERE membership."userId" = ${personId} AND membership."deletedAt" IS NULL AND ${isReached}
      ${key === "project" ? Prisma.sql`AND project.id = ${id}::uuid` : Prisma.empty}`;
}

/** How a record is found in its project, and what of what it hangs on is deleted: that takes no writes through it. */
interface Hanging {
  join: (id: Prisma.Sql, orDeleted: boolean) => Prisma.Sql;
  /** Branches of a CASE: the first that holds says what is gone. */
  gone: (orDeleted: boolean) => Prisma.Sql;
}

const articleGone = Prisma.sql`
  WHEN article."deletedAt" IS NOT NULL THEN json_build_object('code', 'article-deleted')`;
const claimGone = Prisma.sql`
  WHEN claim."mergedIntoId" IS NOT NULL THEN json_build_object('code', 'claim-merged', 'id', claim."mergedIntoId")
  WHEN claim."deletedAt" IS NOT NULL THEN json_build_object('code', 'claim-deleted')`;

const inProject: Hanging = { join: () => Prisma.empty, gone: () => Prisma.empty };

/** An annotation, an occurrence or a comment that was itself taken back is not there, but to who brings it back. */
const records: Record<RecordKind, Hanging> = {
  job: {
    join: (id) => Prisma.sql`JOIN "Job" job ON job."projectId" = project.id AND job.id = ${id}`,
    gone: () => Prisma.empty,
  },
  report: {
    join: (id) => Prisma.sql`JOIN "Report" report ON report."projectId" = project.id AND report.id = ${id}`,
    gone: () => Prisma.empty,
  },
  webhook: {
    join: (id, orDeleted) => Prisma.sql`
      JOIN "Webhook" webhook ON webhook."projectId" = project.id AND webhook.id = ${id}
        AND (${orDeleted} OR webhook."deletedAt" IS NULL)`,
    gone: () => Prisma.empty,
  },
  article: {
    join: (id) => Prisma.sql`JOIN "Article" article ON article."projectId" = project.id AND article.id = ${id}`,
    gone: (orDeleted) => (orDeleted ? Prisma.empty : articleGone),
  },
  claim: {
    join: (id) => Prisma.sql`JOIN "Claim" claim ON claim."projectId" = project.id AND claim.id = ${id}`,
    gone: (orDeleted) => (orDeleted ? Prisma.empty : claimGone),
  },
  resolution: {
    join: (id) => Prisma.sql`
      JOIN "Resolution" resolution ON resolution."projectId" = project.id AND resolution.id = ${id}
      JOIN "Claim" claim ON claim.id = resolution."claimId"`,
    gone: (orDeleted) => (orDeleted ? Prisma.empty : claimGone),
  },
  annotation: {
    join: (id, orDeleted) => Prisma.sql`
      JOIN "Annotation" annotation ON annotation."projectId" = project.id AND annotation.id = ${id}
        AND (${orDeleted} OR annotation."deletedAt" IS NULL)
      JOIN "Article" article ON article.id = annotation."articleId"`,
    gone: () => articleGone,
  },
  comment: {
    join: (id, orDeleted) => Prisma.sql`
      JOIN "Comment" comment ON comment."projectId" = project.id AND comment.id = ${id}
        AND (${orDeleted} OR comment."deletedAt" IS NULL)
      LEFT JOIN "Claim" claim ON claim.id = comment."claimId"
      LEFT JOIN "Annotation" annotation ON annotation.id = comment."annotationId"
      LEFT JOIN "Article" article ON article.id = annotation."articleId"`,
    gone: () => Prisma.sql`${articleGone} ${claimGone}
      WHEN annotation."deletedAt" IS NOT NULL THEN json_build_object('code', 'annotation-deleted')`,
  },
};

/** The token or session that was shown, and when it was last used. */
interface Use {
  shownId: string;
  lastUsedAt: Date | null;
}

/** When a token or a session was last used, to some minutes: finer would cost a write on every request. */
async function noteUse(credentials: Credentials, { shownId: id, lastUsedAt }: Use): Promise<void> {
  const now = new Date();
  const isNoted = (minutes: number) => lastUsedAt && now.getTime() - lastUsedAt.getTime() < minutes * 60_000;
  if ("tokenHash" in credentials) {
    if (!isNoted(60)) await prisma().apiToken.update({ where: { id }, data: { lastUsedAt: now } });
  } else if (!isNoted(10)) await prisma().session.update({ where: { id }, data: { lastSeenAt: now } });
}
