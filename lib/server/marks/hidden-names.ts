import "server-only";
import { sideLetter } from "../../domain/visibility";
import type { EventRecord } from "../../schemas/event";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { uuid } from "../db/json-sql";

/*
 * To a resolver who is blind, whoever marked a claim is a letter with an id of its own on it, wherever she could learn who
 * that is, until the claim is resolved. The letters are drawn claim by claim from a secret of the project's, and so is the
 * order in which the sides stand: neither follows from when or by whom a mark was made. Whatever answers with the author of
 * a mark, or of what those who mark say beside it, has her name from here.
 */

type Reader = Permit<"read">;

/** Whether somebody is hidden on a claim; both are SQL. */
function isHidden({ actor }: Reader, claimId: string, personId: string): string {
  return `${personId} <> ${uuid(actor.id)}
    AND EXISTS (SELECT FROM "Mark" own WHERE own."claimId" = ${claimId} AND own."authorId" = ${personId})
    AND NOT EXISTS (SELECT FROM "ClaimState" decided WHERE decided."claimId" = ${claimId} AND decided.state = 'resolved')`;
}

/** Whether the reader may know who said what of a claim, as SQL: what counts people's verdicts goes by it. */
export function namesAreShownOn(permit: Reader, claimId: string): string {
  if (!permit.isBlindToNames) return "TRUE";
  return `EXISTS (SELECT FROM "ClaimState" decided WHERE decided."claimId" = ${claimId} AND decided.state = 'resolved')`;
}

/** The id that a person has on a claim to the reader, as SQL; both are SQL. */
export function personIdOn(permit: Reader, claimId: string, personId: string): string {
  if (!permit.isBlindToNames) return personId;
  return `CASE WHEN ${isHidden(permit, claimId, personId)}
    THEN side_of(${uuid(permit.projectId)}, ${claimId}, ${personId}) ELSE ${personId} END`;
}

/** Her name, likewise. */
export function personNameOn(permit: Reader, claimId: string, personId: string): string {
  const name = `(SELECT name FROM "User" person WHERE person.id = ${personId})`;
  if (!permit.isBlindToNames) return name;
  const side = (id: string) => `side_of(${uuid(permit.projectId)}, ${claimId}, ${id})`;
  return `CASE WHEN ${isHidden(permit, claimId, personId)} THEN (
    SELECT chr(64 + count(DISTINCT other."authorId")::int) FROM "Mark" other
    WHERE other."claimId" = ${claimId} AND other."authorId" <> ${uuid(permit.actor.id)}
      AND ${side('other."authorId"')} <= ${side(personId)}) ELSE ${name} END`;
}

/** Who those who marked some claims are to the reader. */
export interface NamesOnClaims {
  person(claimId: string | null, person: Person): Person;
  /** Where somebody's side stands on a claim, from 1; 0 for whoever is not hidden. By the id that `person` gives. */
  rank(claimId: string | null, personId: string): number;
}

const noNamesHidden: NamesOnClaims = { person: (_, person) => person, rank: () => 0 };

export async function namesOnClaims(
  permit: Reader,
  claimIds: readonly (string | null | undefined)[],
): Promise<NamesOnClaims> {
  const asked = [...new Set(claimIds)].filter((id) => typeof id === "string");
  if (!permit.isBlindToNames || asked.length === 0) return noNamesHidden;
  const rows = await prisma().$queryRaw<{ claimId: string; authorId: string; sideId: string; number: number }[]>`
    SELECT side.*, (row_number() OVER (PARTITION BY "claimId" ORDER BY "sideId"))::int AS number
    FROM (
      SELECT DISTINCT mark."claimId", mark."authorId", side_of(mark."projectId", mark."claimId", mark."authorId") AS "sideId"
      FROM "Mark" mark
      WHERE mark."projectId" = ${permit.projectId}::uuid AND mark."claimId" = ANY(${asked}::uuid[])
        AND ${Prisma.raw(isHidden(permit, 'mark."claimId"', 'mark."authorId"'))}
    ) side`;
  const byPerson = new Map(rows.map((row) => [`${row.claimId} ${row.authorId}`, row]));
  const bySide = new Map(rows.map((row) => [`${row.claimId} ${row.sideId}`, row.number]));
  return {
    person: (claimId, person) => {
      const side = byPerson.get(`${claimId} ${person.id}`);
      return side ? { id: side.sideId, name: sideLetter(side.number) } : person;
    },
    rank: (claimId, personId) => bySide.get(`${claimId} ${personId}`) ?? 0,
  };
}

/** What those who mark do to a claim as such, so that the history tells of it and not who did. */
const telling = ["Mark", "Evidence", "Comment", "Objection", "ReasonJudgement"];

/** Whether the reader may know who did what the row `event` tells: a history of one person leaves out the rest. */
export function actorIsShown(permit: Reader): Prisma.Sql {
  if (!permit.isBlindToNames) return Prisma.sql`TRUE`;
  const kinds = telling.map((kind) => `'${kind}'`).join(", ");
  return Prisma.raw(`NOT (event."claimId" IS NOT NULL AND event."subjectType" IN (${kinds})
    AND ${isHidden(permit, `event."claimId"`, `event."actorId"`)})`);
}

/** Events without the names that are hidden from the reader. */
export async function withNamesHidden<Event extends EventRecord>(permit: Reader, events: Event[]): Promise<Event[]> {
  if (!permit.isBlindToNames) return events;
  const names = await namesOnClaims(
    permit,
    events.map(({ claimId }) => claimId),
  );
  return events.map((event) => {
    if (!event.actor || !telling.includes(event.subjectType)) return event;
    const { actor, claimId } = event;
    const shown = names.person(claimId, actor);
    const hide = (row: EventRecord["after"]) =>
      row &&
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === actor.id ? shown.id : value]));
    return { ...event, actor: shown, before: hide(event.before), after: hide(event.after) };
  });
}
