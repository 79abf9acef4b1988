import { expect } from "vitest";
import type { EventRecord } from "../schemas/event";
import { listEvents } from "../server/history/data";
import type { Team } from "./people";

/** The lines that the history of a project gets while something is done, the earliest first. */
export async function linesOf(team: Team, act: () => Promise<unknown>): Promise<EventRecord[]> {
  const may = await team.may("viewer", "read");
  const { items: before } = await listEvents(may, { limit: 1 });
  await act();
  const { items } = await listEvents(may, { limit: 1_000 });
  return items
    .slice(
      0,
      items.findIndex(({ seq }) => seq === before[0]?.seq),
    )
    .reverse();
}

/** Who, what was done, to what; with what it says of before and after. */
export type Line = [who: string, action: string, what: string, about?: { before?: unknown; after?: unknown }];

export function expectLines(events: readonly EventRecord[], lines: readonly Line[]): void {
  expect(events.map(({ actor, action, subjectType }) => [actor?.name, action, subjectType])).toEqual(
    lines.map(([who, action, what]) => [who, action, what]),
  );
  expect(events).toMatchObject(lines.map(([, , , about]) => about ?? {}));
}

/** What a line says of something that was deleted, and of what is back. */
export const gone = { before: { deletedAt: null }, after: { deletedAt: expect.any(String) } };
export const back = { before: { deletedAt: expect.any(String) }, after: { deletedAt: null } };
