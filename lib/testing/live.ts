import { vi } from "vitest";
import { addressOf } from "../api/address";
import { apiPath } from "../api/operation";
import type { EventCursor } from "../domain/event-cursor";
import { eventStreamMediaType, type LiveEvent, type LiveQuery, liveMessages } from "../schemas/live";
import { requestOf } from "./requests";
import { type RouteFile, routeOf } from "./routes";

interface Message {
  id: EventCursor;
  event: keyof typeof liveMessages;
  data: unknown;
}

/** Somebody's stream of a project's events, and what has come on it. Each message is held to its declaration. */
export interface Listener {
  status: number;
  messages: Message[];
  /** What happened, as it was told. */
  events: () => LiveEvent[];
  /** The cursor of the last message. */
  cursor: () => EventCursor;
  /** Waits until everything from before was told. */
  ready: () => Promise<void>;
  /** Ends with the stream; true where it broke off. Where nobody was reading she reads what is there. */
  ended: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** Opens a project's stream for somebody, in a session that she has or in a new one, without a server. */
export async function listen(
  files: readonly RouteFile[],
  person: { id: string; sessionId?: string } | null,
  projectId: string,
  about: Partial<LiveQuery> & { lastEventId?: EventCursor; authorization?: string; isReading?: boolean } = {},
): Promise<Listener> {
  const { lastEventId, authorization, isReading = true, ...query } = about;
  const path = addressOf("/projects/{id}/events", { id: projectId }, query).slice(apiPath.length);
  const headers = {
    accept: eventStreamMediaType,
    ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
    ...(authorization !== undefined && { authorization }),
  };
  const request = await requestOf(person, "GET", path, { headers });
  const response = await routeOf(files, "GET", `${apiPath}${path}`)(request);
  const messages: Message[] = [];
  const reader = response.body?.getReader();
  const read = async () => {
    const decoder = new TextDecoder();
    for (let rest = ""; ; ) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return false;
      const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      messages.push(...blocks.flatMap(messageOf));
    }
  };
  const isStream = response.headers.get("content-type")?.startsWith(eventStreamMediaType) ?? false;
  let reading: Promise<boolean> | null = null;
  const ended = () => {
    reading ??= isStream ? read().catch(() => true) : Promise.resolve(false);
    return reading;
  };
  if (isReading) void ended();
  return {
    status: response.status,
    messages,
    events: () => messages.flatMap(({ event, data }) => (event === "change" ? [data as LiveEvent] : [])),
    cursor: () => messages.at(-1)?.id ?? query.after ?? "",
    ready: () =>
      vi.waitUntil(() => messages.some(({ event }) => event === "ready"), { timeout: 30_000 }).then(() => {}),
    ended,
    close: async () => {
      await reader?.cancel();
    },
  };
}

function messageOf(block: string): Message[] {
  if (block.startsWith(":")) return [];
  const fields = Object.fromEntries(block.split("\n").map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? []));
  const event = fields.event as Message["event"];
  return [{ id: fields.id ?? "", event, data: liveMessages[event].strict().parse(JSON.parse(fields.data ?? "")) }];
}
