import type { Room } from "@/lib/domain/room";
import type { RoomCommand } from "@/lib/reader/room/commands/command";
import { applyCommand } from "@/lib/reader/room/commands/table";
import type { RoomSnapshot } from "@/lib/reader/room/store";

/** What the reading room's store does to what is seen, without the outbox behind it. */
export class BenchStore {
  #snapshot: RoomSnapshot;
  #listener = () => {};

  constructor(room: Room) {
    this.#snapshot = {
      room,
      refusals: [],
      canUndo: false,
      canRedo: false,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listener = listener;
    return () => {};
  };

  readonly getSnapshot = (): RoomSnapshot => this.#snapshot;

  do(command: RoomCommand): void {
    this.#snapshot = { ...this.#snapshot, room: applyCommand(this.#snapshot.room, command) };
    this.#listener();
  }
}
