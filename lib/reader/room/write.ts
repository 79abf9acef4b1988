import type { RoomPerson } from "../../domain/room";
import type { KeptRequest } from "../outbox/kept-request";
import type { ArticleInWork, RoomCommand, Unstamped } from "./commands/command";
import { callOf } from "./commands/table";

/** Something done in the room, with the request that tells the server. */
export interface RoomWrite {
  command: RoomCommand;
  request: KeptRequest;
}

/** What a person does in an article, as it goes into her queue: with an id of her browser's, so that it may be sent twice. */
export function roomWrite(what: Unstamped, by: RoomPerson, article: ArticleInWork): RoomWrite {
  const command = { id: crypto.randomUUID(), by, at: new Date().toISOString(), ...what } as RoomCommand;
  return { command, request: callOf(command, article) };
}
