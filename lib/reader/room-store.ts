import { operations } from "../api/operations";
import { putAnnotation, putClaim, type Room } from "../domain/room";
import { applyCommand, type RoomCommand } from "../domain/room-command";
import { noSteps, recordUndoRedo, type Steps, stepDone, stepRefused, type UndoFault, undoOf } from "../domain/undo";
import type { AnnotationRecord } from "../schemas/annotation";
import type { ProblemDocument } from "../schemas/problem";
import type { RoomPage } from "../schemas/room";
import { call } from "./api";
import type { RoomEntry } from "./database";
import { nothingQueued, type Outbox, type RoomAccepted } from "./outbox";
import { toRoomAnnotation, withPages } from "./room-records";
import type { roomWrites, Write } from "./room-writes";
import { stepsStorage } from "./steps-storage";

export interface Refusal {
  write: Write;
  problem: ProblemDocument;
  /** Whether it was done in this article. */
  isHere: boolean;
}

export interface RoomSnapshot {
  /** What is to be seen: what the server confirmed, with what is on its way. */
  room: Room;
  /** What the server refused, with the person's words still in it. */
  refusals: readonly Refusal[];
  canUndo: boolean;
  canRedo: boolean;
}

/** The room of one article and one person: every write is seen at once and goes through her outbox. */
export class RoomStore {
  #confirmed: Room;
  #outbox: Outbox | null = null;
  #steps: Steps = noSteps;
  #storage: ReturnType<typeof stepsStorage> | null = null;
  #listeners = new Set<() => void>();
  #snapshot: RoomSnapshot;
  /** Counts what the server took of each claim's: what was asked for before the latest of it may be older. */
  #taken = new Map<string, number>();
  /** What the server took of late, which a page that was on its way meanwhile does not have; `at` as the page counts. */
  #recent: { accepted: RoomAccepted; at: number }[] = [];
  /** The refused commands that were dealt with. */
  #refused = new Set<string>();

  readonly articleId: string;

  constructor(articleId: string, room: Room) {
    this.articleId = articleId;
    this.#confirmed = room;
    this.#snapshot = this.#derive();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomSnapshot => this.#snapshot;

  /** Joins the room to the browser's outbox, which may hold work from before. Returns how to part again. */
  join(outbox: Outbox): () => void {
    this.#outbox = outbox;
    this.#storage = stepsStorage(outbox.personId, this.articleId);
    void this.#storage.read().then((stored) => {
      // What was done while they were being read comes after them.
      const steps = this.#steps.done.reduce(stepDone, stored);
      this.#steps = [...this.#refused].reduce(stepRefused, steps);
      this.#changed();
    });
    const parts = [
      outbox.subscribe(() => this.#hear()),
      outbox.onAccepted((accepted) => accepted.articleId !== null && this.#settle(accepted)),
    ];
    this.#changed();
    return () => {
      for (const part of parts) part();
    };
  }

  #hear(): void {
    for (const { write, articleId, problem } of this.#entries()) {
      if (!problem || this.#refused.has(write.command.id)) continue;
      this.#refused.add(write.command.id);
      if (articleId === this.articleId) this.#takeBack(write.command, problem);
    }
    this.#changed();
  }

  /** What was done in reading rooms; other forms show their own. */
  #entries(): RoomEntry[] {
    const { entries } = this.#outbox?.getState() ?? nothingQueued;
    return entries.filter((entry): entry is RoomEntry => entry.articleId !== null);
  }

  /** What was refused was never done, and what it was about is other than the room has it. */
  #takeBack(command: RoomCommand, { current }: ProblemDocument): void {
    this.#keep(stepRefused(this.#steps, command.id));
    const claimId = claimOf(command);
    if (claimId) void this.#refresh(claimId);
    else if (current) this.#confirmed = putAnnotation(this.#confirmed, toRoomAnnotation(current as AnnotationRecord));
  }

  do(write: Write): void {
    this.#keep(stepDone(this.#steps, write.command));
    void this.#outbox?.add(this.articleId, write);
  }

  /**
   * Undoes, or redoes, the latest step.
   * @returns why it cannot be: the step is then passed over, and the next call goes on to the one before
   */
  undoRedo(direction: "undo" | "redo", writes: Pick<ReturnType<typeof roomWrites>, "undoing">): UndoFault | null {
    const command = (direction === "undo" ? this.#steps.done : this.#steps.undone).at(-1);
    if (!command) return null;
    const undoing = undoOf(command, this.#snapshot.room, this.#steps.left);
    if ("fault" in undoing) {
      this.#keep(stepRefused(this.#steps, command.id));
      return undoing.fault;
    }
    const write = writes.undoing(undoing);
    this.#keep(recordUndoRedo(this.#steps, direction, write.command));
    void this.#outbox?.add(this.articleId, write);
    return null;
  }

  /** Puts a refusal aside, by its command's id. */
  dismiss(id: string): void {
    this.#keep(stepRefused(this.#steps, id));
    void this.#outbox?.dismiss(id);
  }

  /** What the server says now, for instance of others' work. */
  replace(room: Room): void {
    const since = performance.now() - maxReadingTime;
    this.#recent = this.#recent.filter(({ at }) => at > since);
    this.#confirmed = this.#recent.reduce((now, { accepted }) => withMissed(now, accepted), room);
    this.#changed();
  }

  /** One more page of the room. */
  more(page: RoomPage): void {
    this.replace(withPages(this.#confirmed, [page]));
  }

  #settle(accepted: RoomAccepted): void {
    if (accepted.articleId !== this.articleId) return;
    this.#recent.push({ accepted, at: performance.now() });
    this.#confirmed = withAccepted(this.#confirmed, accepted);
    this.#changed();
    const claimId = claimOf(accepted.write.command);
    if (!claimId) return;
    this.#taken.set(claimId, this.#takenOf(claimId) + 1);
    if (!this.#isWaiting(claimId)) void this.#refresh(claimId);
  }

  #takenOf(claimId: string): number {
    return this.#taken.get(claimId) ?? 0;
  }

  /** Whether more is on its way to a claim, after which it is worth asking for. */
  #isWaiting(claimId: string): boolean {
    return this.#entries().some(({ write, problem }) => problem === null && claimOf(write.command) === claimId);
  }

  /** The claim as the server has it, with what others did to it; answers may come in another order than the questions. */
  async #refresh(claimId: string): Promise<void> {
    const taken = this.#takenOf(claimId);
    const answer = await call(operations.listArticleClaims, {
      params: { id: this.articleId },
      query: { claim: claimId },
    });
    if (!answer.ok || taken !== this.#takenOf(claimId)) return;
    this.#confirmed = answer.value.items.reduce(putClaim, this.#confirmed);
    this.#changed();
  }

  #keep(steps: Steps): void {
    this.#steps = steps;
    void this.#storage?.write(steps);
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = this.#derive();
    for (const listener of this.#listeners) listener();
  }

  #derive(): RoomSnapshot {
    const done = this.#entries();
    const here = done.filter(({ problem, articleId }) => problem === null && articleId === this.articleId);
    return {
      room: here.reduce((room, { write }) => applyCommand(room, write.command), this.#confirmed),
      refusals: done.flatMap(({ write, problem, articleId }) =>
        problem ? [{ write, problem, isHere: articleId === this.articleId }] : [],
      ),
      canUndo: this.#steps.done.length > 0,
      canRedo: this.#steps.undone.length > 0,
    };
  }
}

/** How long a page that the server sends may be on its way, at most; in milliseconds. */
const maxReadingTime = 60_000;

function withAccepted(room: Room, { write: { command }, value }: RoomAccepted): Room {
  const now = applyCommand(room, command);
  return answersAnnotation(command) ? putAnnotation(now, toRoomAnnotation(value as AnnotationRecord)) : now;
}

/** A page with what the server took while it was on its way; what the page has already, and perhaps newer, stays. */
function withMissed(room: Room, accepted: RoomAccepted): Room {
  const { command } = accepted.write;
  if (!answersAnnotation(command)) return applyCommand(room, command);
  const { id, version } = accepted.value as AnnotationRecord;
  const isThere = (room.annotations.get(id)?.version ?? 0) >= version;
  return isThere ? applyCommand(room, command) : withAccepted(room, accepted);
}

function answersAnnotation({ kind }: RoomCommand): boolean {
  const kinds: RoomCommand["kind"][] = [
    "annotate",
    "add-claim",
    "remove-claim",
    "move-annotation",
    "restore-annotation",
  ];
  return kinds.includes(kind);
}

function claimOf(command: RoomCommand): string | null {
  switch (command.kind) {
    case "mark":
      return command.claimId;
    case "annotate":
    case "add-claim":
    case "remove-claim":
      return command.claim?.id ?? null;
    case "move-annotation":
    case "delete-annotation":
    case "restore-annotation":
      return null;
  }
}
