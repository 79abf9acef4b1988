import { applyCommand, putAnnotation, putClaim, type Room, type RoomCommand } from "../domain/room";
import type { AnnotationRecord } from "../schemas/annotation";
import type { ReviewedClaim } from "../schemas/claim-detail";
import type { ProblemDocument } from "../schemas/problem";
import { callApi } from "./api";
import { toRoomAnnotation } from "./room-records";

/** Something done in the room, with the request that tells the server. */
export interface Write {
  command: RoomCommand;
  request: { method: "POST" | "PATCH" | "DELETE"; path: string; body?: unknown };
}

export interface Refusal {
  command: RoomCommand;
  problem: ProblemDocument;
}

export interface RoomSnapshot {
  /** What is to be seen: what the server confirmed, with what is on its way. */
  room: Room;
  status: "saved" | "saving" | "offline";
  /** How many writes the server has not answered yet. */
  waiting: number;
  /** What the server refused, with the person's words still in it. */
  refusals: readonly Refusal[];
}

/** How long to wait before a server that did not answer is asked again; in milliseconds, growing. */
const retryAfter = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * The room's writes and what is seen of them. Every write is seen at once and sent in order, one at a time; one that did
 * not arrive is sent again until it does, and because its ids are the client's, arriving twice changes nothing.
 */
export class RoomStore {
  #confirmed: Room;
  #queue: Write[] = [];
  #refusals: Refusal[] = [];
  #failures = 0;
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<() => void>();
  #snapshot: RoomSnapshot;

  constructor(room: Room) {
    this.#confirmed = room;
    this.#snapshot = { room, status: "saved", waiting: 0, refusals: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomSnapshot => this.#snapshot;

  do(write: Write): void {
    this.#queue.push(write);
    this.#changed();
    void this.#drain();
  }

  /** Puts a refusal aside, by its command's id. */
  dismiss(id: string): void {
    this.#refusals = this.#refusals.filter(({ command }) => command.id !== id);
    this.#changed();
  }

  /** What the server says now, for instance of others' work. */
  replace(room: Room): void {
    this.#confirmed = room;
    this.#changed();
  }

  putClaim(claim: ReviewedClaim): void {
    this.#confirmed = putClaim(this.#confirmed, claim);
    this.#changed();
  }

  /** Tries again at once, for instance when the network came back. */
  retry(): void {
    clearTimeout(this.#timer);
    void this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let write = this.#queue[0]; write; write = this.#queue[0]) {
      const { method, path, body } = write.request;
      const answer = await callApi<unknown>(method, path, body);
      if (!answer.ok && "unreachable" in answer) {
        this.#failures++;
        this.#changed();
        this.#timer = setTimeout(() => this.retry(), retryAfter[Math.min(this.#failures, retryAfter.length) - 1]);
        break;
      }
      this.#failures = 0;
      this.#queue.shift();
      if (answer.ok) this.#settle(write, answer.value);
      else this.#refusals = [...this.#refusals, { command: write.command, problem: answer.problem }];
      this.#changed();
    }
    this.#sending = false;
  }

  #settle({ command }: Write, value: unknown): void {
    this.#confirmed = applyCommand(this.#confirmed, command);
    if (command.kind === "annotate" || command.kind === "add-claim") {
      this.#confirmed = putAnnotation(this.#confirmed, toRoomAnnotation(value as AnnotationRecord));
    }
    const claimId = claimOf(command);
    if (claimId) void this.#refresh(claimId);
  }

  /** The claim as the server has it, with what others did to it. */
  async #refresh(claimId: string): Promise<void> {
    const answer = await callApi<ReviewedClaim>("GET", `/claims/${claimId}`);
    if (answer.ok) this.putClaim(answer.value);
  }

  #changed(): void {
    const waiting = this.#queue.length;
    this.#snapshot = {
      room: this.#queue.reduce((room, { command }) => applyCommand(room, command), this.#confirmed),
      status: waiting === 0 ? "saved" : this.#failures > 0 ? "offline" : "saving",
      waiting,
      refusals: this.#refusals,
    };
    for (const listener of this.#listeners) listener();
  }
}

function claimOf(command: RoomCommand): string | null {
  switch (command.kind) {
    case "mark":
    case "comment":
      return command.claimId;
    case "annotate":
    case "add-claim":
      return command.claim?.id ?? null;
    case "delete-annotation":
      return null;
  }
}
