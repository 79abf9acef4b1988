import "server-only";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { announcePlaceSql } from "./announce";

/** How long somebody is there after the last sign of her stream, as SQL: one whose process has died gives none. */
const patience = Prisma.sql`interval '45 seconds'`;

/** A stream whose reader is somewhere. */
export interface Presence {
  streamId: string;
  permit: Permit<"read">;
  /** In her project. */
  place: string;
}

/** The place as all processes name it: the same record of another project is none. */
export function placeKey({ permit, place }: Pick<Presence, "permit" | "place">): string {
  return `${permit.projectId} ${place}`;
}

/** Writes down that somebody is there, or still is, and tells the others at the place where she has just come. */
export async function notePresence({ streamId, permit, place }: Presence, isNew: boolean): Promise<void> {
  await database().query(Prisma.sql`
    WITH gone AS (
      DELETE FROM "Presence" WHERE "streamId" IN (
        SELECT "streamId" FROM "Presence" WHERE "seenAt" < now() - ${patience} FOR UPDATE SKIP LOCKED)
    ), here AS (
      INSERT INTO "Presence" ("streamId", "projectId", "userId", place, "seenAt")
      VALUES (${streamId}::uuid, ${permit.projectId}::uuid, ${permit.actor.id}::uuid, ${place}, now())
      ON CONFLICT ("streamId") DO UPDATE SET "seenAt" = now()
      RETURNING 1
    )
    SELECT ${isNew ? announcePlaceSql(placeKey({ permit, place })) : Prisma.sql`1`}::text FROM here`);
}

/** Takes that back, and tells the others. */
export async function endPresence({ streamId, permit, place }: Presence): Promise<void> {
  await database().query(Prisma.sql`
    WITH gone AS (DELETE FROM "Presence" WHERE "streamId" = ${streamId}::uuid RETURNING 1)
    SELECT ${announcePlaceSql(placeKey({ permit, place }))}::text FROM gone`);
}

/** Who is at a place, each once, by their names. */
export async function listPresent(permit: Permit<"read">, place: string): Promise<Person[]> {
  return database().query<Person>(Prisma.sql`
    SELECT person.id, person.name FROM "User" person
    WHERE person.id IN (
      SELECT "userId" FROM "Presence"
      WHERE "projectId" = ${permit.projectId}::uuid AND place = ${place} AND "seenAt" >= now() - ${patience})
    ORDER BY person.name, person.id`);
}
