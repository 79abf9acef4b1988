import "server-only";
import { firstEventCursor } from "../../domain/event-cursor";
import { eventCursorHeader } from "../../schemas/event";
import { eventStreamMediaType, type LiveQuery } from "../../schemas/live";
import type { Standing } from "../actor";
import { Problem } from "../problem";
import { hub } from "./hub";

/**
 * What happens in a project after a cursor, as server-sent events that go on for as long as their reader may hear them.
 * @throws Problem `too-many-streams`, `bad-cursor`; `unauthenticated` where the session is another person's
 */
export async function followResponse(
  standing: Standing<"read">,
  { after = firstEventCursor, at, person }: Partial<LiveQuery>,
): Promise<Response> {
  const { actor, asOf } = standing.permit;
  if (person !== undefined && person !== actor.id) throw new Problem("unauthenticated");
  const { body } = await hub().open(standing, { after, at: at ?? null });
  return new Response(body, {
    headers: {
      "content-type": `${eventStreamMediaType}; charset=utf-8`,
      // Neither Next's compression nor a proxy's keeps back what is to come at once.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      [eventCursorHeader]: asOf,
    },
  });
}
