import { operations } from "../../api/operations";
import { type EventCursor, firstEventCursor } from "../../domain/event-cursor";
import type { Room, RoomComment, RoomPerson } from "../../domain/room";
import type { AnnotationRecord } from "../../schemas/annotation";
import type { ProblemDocument } from "../../schemas/problem";
import { mostRoomIds, type RoomPage } from "../../schemas/room";
import { call } from "../api";
import type { FollowedLive } from "../live/follower";
import type { RoomAccepted, RoomEntry } from "../outbox/entry";
import type { Outbox } from "../outbox/outbox";
import { nothingQueued } from "../outbox/state";
import type { QueuedCommand, RoomAction } from "./actions";
import type { ArticleInWork, RoomCommand, UndoFault, Unstamped } from "./commands/command";
import { annotationAnswered, claimOf, undoOf } from "./commands/table";
import { concernsRoom, isKnown, isNothing, newsOf, nothingNew, type RoomNews, takeSome, withNews } from "./news";
import { toRoomAnnotation, toRoomBlocks } from "./records";
import { firstState, type RoomState, reduceRoom } from "./reducer";
import { isClaimWaiting, newRefusals, nextStep, roomOf } from "./selectors";
import { stepsStorage } from "./steps-storage";
import { type RoomWrite, roomWrite } from "./write";

/** How long it is waited before what could not be read is asked for again, and at most; in milliseconds. */
const firstWait = 1_000;
const longestWait = 30_000;

export interface Refusal {
  write: RoomWrite;
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

/**
 * The room of one article and one person, joined to the world: what is done goes through her outbox, what the server says
 * comes in, and what can be undone is kept. What all of this does to the room is the reducer's to say.
 */
export class RoomStore {
  #state: RoomState;
  #outbox: Outbox | null = null;
  #storage: ReturnType<typeof stepsStorage> | null = null;
  #listeners = new Set<() => void>();
  #snapshot: RoomSnapshot;
  /** What others have changed and was not read yet. */
  #news: RoomNews = nothingNew;
  #isReadingNews = false;
  #isJoined = false;

  readonly #article: ArticleInWork;
  readonly #reader: RoomPerson;

  /** @param cursor up to where of the events the room has everything */
  constructor(article: ArticleInWork, reader: RoomPerson, room: Room, cursor: EventCursor) {
    this.#article = article;
    this.#reader = reader;
    this.#state = firstState(room, cursor);
    this.#snapshot = this.#take();
  }

  /** Hears all comments on an annotation. */
  readonly commentsRead = (annotationId: string, comments: readonly RoomComment[]): void =>
    this.#dispatch({ type: "comments-read", annotationId, comments });

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomSnapshot => this.#snapshot;

  /** Joins the room to the browser's outbox, which may hold work from before. Returns how to part again. */
  join(outbox: Outbox): () => void {
    this.#outbox = outbox;
    this.#isJoined = true;
    this.#storage = stepsStorage(outbox.personId, this.#article.id);
    void this.#storage.read().then((steps) => this.#dispatch({ type: "steps-read", steps }));
    const parts = [
      outbox.subscribe(() => this.#hear()),
      outbox.onAccepted((accepted) => accepted.articleId !== null && this.#settle(accepted)),
    ];
    this.#hear();
    void this.#readNews();
    return () => {
      for (const part of parts) part();
      this.#isJoined = false;
    };
  }

  /** Does something: seen at once, and on its way to the server. @returns the command's id, which what it makes has too */
  readonly do = (what: Unstamped): string => {
    return this.#enqueue(what, (command) => ({ type: "done", command }));
  };

  /**
   * Undoes, or redoes, the latest step.
   * @returns why it cannot be: the step is then passed over, and the next call goes on to the one before
   */
  readonly undoRedo = (direction: "undo" | "redo"): UndoFault | null => {
    const step = nextStep(this.#state, direction);
    if (!step) return null;
    const undoing = undoOf(step, this.#snapshot.room, this.#state.steps.left);
    if ("fault" in undoing) {
      this.#dispatch({ type: "step-dropped", commandId: step.id });
      return undoing.fault;
    }
    this.#enqueue(undoing, (by) => ({ type: "undone", direction, by }));
    return null;
  };

  /** The one way of anything done here: a command, by its rule, into the room's state and into the queue. */
  #enqueue(what: Unstamped, action: (command: RoomCommand) => RoomAction): string {
    const write = roomWrite(what, this.#reader, this.#article);
    this.#dispatch(action(write.command));
    void this.#outbox?.add(this.#article.id, write);
    return write.command.id;
  }

  /** Puts a refusal aside, by its command's id. */
  readonly dismiss = (commandId: string): void => {
    this.#dispatch({ type: "step-dropped", commandId });
    void this.#outbox?.dismiss(commandId);
  };

  /** What the server says now, for instance of others' work. */
  replace(room: Room, cursor: EventCursor): void {
    this.#dispatch({ type: "room-read", room, cursor });
  }

  /** One more page of the room. */
  more(page: RoomPage, cursor: EventCursor): void {
    this.#dispatch({ type: "page-read", page, cursor });
  }

  /** Hears what happened in the project: what is to be seen of it here is read. Returns those events that are. */
  hear(events: readonly FollowedLive[]): FollowedLive[] {
    const seen = events.filter((one) => concernsRoom(this.#state.confirmed, this.#article.id, one.event));
    const unknown = seen.filter((one) => !isKnown(this.#state, this.#reader.id, one));
    this.#news = unknown.reduce((news, { event }) => withNews(news, newsOf(this.#state.confirmed, event)), this.#news);
    void this.#readNews();
    return seen;
  }

  #hear(): void {
    const queue = this.#entries().map(({ write, problem, articleId }): QueuedCommand => {
      return { command: write.command, problem, isHere: articleId === this.#article.id };
    });
    const refused = newRefusals(this.#state, queue);
    this.#dispatch({ type: "queue-changed", queue });
    for (const { command, problem } of refused) {
      if (command.kind === "edit-blocks") void this.#refreshBlocks(command.versionId);
      else this.#askAfter(claimOf(command), problem?.current);
    }
  }

  /** What was done in reading rooms; other forms show their own. */
  #entries(): RoomEntry[] {
    const { entries } = this.#outbox?.getState() ?? nothingQueued;
    return entries.filter((entry): entry is RoomEntry => entry.articleId !== null);
  }

  /** What was refused was about something that is other than the room has it. */
  #askAfter(claimId: string | null, current: unknown): void {
    if (claimId !== null) void this.#refresh(claimId);
    else if (current)
      this.#dispatch({ type: "annotation-told", annotation: toRoomAnnotation(current as AnnotationRecord) });
  }

  #settle({ articleId, write: { command }, value, cursor }: RoomAccepted): void {
    if (articleId !== this.#article.id) return;
    const annotation = annotationAnswered(command, value);
    this.#dispatch({ type: "accepted", command, annotation, cursor });
    const claimId = claimOf(command);
    if (claimId !== null && !isClaimWaiting(this.#state, claimId)) void this.#refresh(claimId);
  }

  /** The claim as the server has it, with what others did to it; answers may come in another order than the questions. */
  async #refresh(claimId: string): Promise<void> {
    const answer = await call(operations.listArticleClaims, {
      params: { id: this.#article.id },
      query: { claim: claimId },
    });
    if (!answer.ok) return;
    const part = { annotations: [], claims: answer.value.items };
    this.#dispatch({ type: "records-read", asked: [], part, cursor: answer.cursor ?? firstEventCursor });
  }

  /** Reads what others have changed, one time after the other, so that each is of a later moment than the one before. */
  async #readNews(): Promise<void> {
    if (this.#isReadingNews) return;
    this.#isReadingNews = true;
    for (let wait = firstWait; !isNothing(this.#news) && this.#isJoined; ) {
      const [now, later] = takeSome(this.#news, mostRoomIds);
      this.#news = later;
      if (await this.#readSome(now)) {
        wait = firstWait;
        continue;
      }
      // The network will come back; the server, too.
      this.#news = withNews(this.#news, now);
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, longestWait);
    }
    this.#isReadingNews = false;
  }

  /** @returns whether it was answered, also with a refusal, which will not be another the next time */
  async #readSome({ annotations, claims, blocks }: RoomNews): Promise<boolean> {
    const { id, textVersionId } = this.#article;
    if (blocks) await this.#refreshBlocks(textVersionId);
    if (annotations.size + claims.size === 0) return true;
    const answer = await call(operations.listRoom, {
      params: { id },
      query: { version: textVersionId, annotations: [...annotations].join(), claims: [...claims].join() },
    });
    if (!answer.ok) return answer.failure.kind === "problem";
    const asked = [...annotations, ...claims];
    this.#dispatch({ type: "records-read", asked, part: answer.value, cursor: answer.cursor ?? firstEventCursor });
    return true;
  }

  /** The blocks as the server has them; those of a later text are none of this room's. */
  async #refreshBlocks(versionId: string): Promise<void> {
    const answer = await call(operations.listBlocks, { params: { id: this.#article.id } });
    if (!answer.ok || answer.value.versionId !== versionId) return;
    const blocks = toRoomBlocks(answer.value.blocks);
    this.#dispatch({ type: "blocks-read", blocks, cursor: answer.cursor ?? firstEventCursor });
  }

  #dispatch(action: RoomAction): void {
    const { steps } = this.#state;
    this.#state = reduceRoom(this.#state, action);
    // Those that were read are there already.
    if (this.#state.steps !== steps && action.type !== "steps-read") void this.#storage?.write(this.#state.steps);
    this.#snapshot = this.#take();
    for (const listener of this.#listeners) listener();
  }

  #take(): RoomSnapshot {
    return {
      room: roomOf(this.#state),
      refusals: this.#entries().flatMap(({ write, problem, articleId }) =>
        problem ? [{ write, problem, isHere: articleId === this.#article.id }] : [],
      ),
      canUndo: nextStep(this.#state, "undo") !== null,
      canRedo: nextStep(this.#state, "redo") !== null,
    };
  }
}
