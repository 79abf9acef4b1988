import type { KeptCall } from "../../../api/kept-call";
import type { ResultOf } from "../../../api/operation";
import type { OperationId, operations } from "../../../api/operations";
import type { BlockEdit, BlockReplacement } from "../../../domain/block-edit";
import type { MarkRemarks } from "../../../domain/mark-remarks";
import type { Room, RoomAnnotation, RoomClaim, RoomMark, RoomPerson } from "../../../domain/room";
import type { Span } from "../../../domain/span";
import type { ClaimDraft } from "../../../schemas/claim";

/*
 * What a person does in the reading room. The browser applies a command at once, with the same rules as the server, and
 * again to whatever the server answers: the room that one sees is what the server has confirmed with the commands on
 * their way applied to it.
 */

/** Something that a person did; `by` and `at` are hers and the browser's, until the server says otherwise. */
export type RoomCommand = { id: string; by: RoomPerson; at: string } & (
  | ({ kind: "annotate"; claim: RoomClaim | null; comment: string | null } & QuotedSpan & NewClaim)
  | ({ kind: "add-claim"; annotationId: string; claim: RoomClaim } & NewClaim)
  | { kind: "remove-claim"; annotationId: string; claim: RoomClaim }
  /** With what the same person said before, where she did. */
  | ({ kind: "mark"; previous: JudgedAs | null } & Omit<
      RoomMark,
      "id" | "author" | "createdAt" | "current" | "outdated"
    >)
  | { kind: "move-annotation"; annotationId: string; version: number; from: QuotedSpan; to: QuotedSpan }
  /** The annotation as it was. */
  | { kind: "delete-annotation"; annotation: RoomAnnotation }
  | { kind: "restore-annotation"; annotation: RoomAnnotation }
  /** In a version of the text. */
  | { kind: "edit-blocks"; versionId: string; edit: BlockEdit; replacement: BlockReplacement }
);

interface NewClaim {
  /** What was written of a claim that is made with it; absent where the claim is there already. */
  draft?: ClaimDraft | null;
}

export interface QuotedSpan extends Span {
  quote: string;
}

/** A verdict with its reasons; null for one that was withdrawn. */
export type JudgedAs = Pick<RoomMark, "verdict" | "rationale" | "evidence" | keyof MarkRemarks>;

export type CommandKind = RoomCommand["kind"];
export type Command<Kind extends CommandKind> = Extract<RoomCommand, { kind: Kind }>;

/** A command without the stamp that whoever does it puts on. */
export type Unstamped<One extends RoomCommand = RoomCommand> = One extends RoomCommand
  ? Omit<One, "id" | "by" | "at">
  : never;

/** Why something is not undone: it is gone, or others have changed it since. */
export type UndoFault = "gone" | "changed";
export type Undoing = Unstamped<Exclude<RoomCommand, { kind: "annotate" }>> | { fault: UndoFault };

/**
 * What the latest step left behind of each annotation that it touched, by its version, and of each layer of a claim that
 * it marked, by the mark; anything else was done elsewhere.
 */
export type Left = Readonly<Record<string, number | string>>;

export interface ArticleInWork {
  id: string;
  textVersionId: string;
}

/** Everything that is to be known of one kind of command, which an operation of the API does on the server. */
export interface CommandRule<One extends RoomCommand, Id extends OperationId = OperationId> {
  /** What it does to the room. What is there already, because the server said so before it answered, is newer there. */
  apply(room: Room, command: One): Room;
  /** What undoes it in the room as it is now; done only to what is still as the command left it. */
  undo(command: One, room: Room, left: Left): Undoing;
  leaves(command: One): Left;
  /** How the server is told. */
  call(command: One, article: ArticleInWork): KeptCall<Id>;
  /** The annotation that the server answers with, if it does. */
  answered(value: ResultOf<(typeof operations)[Id]>): RoomAnnotation | null;
  /**
   * The records that it makes or changes, by their ids. What comes after it and is about one of them must not arrive before
   * it; anything else may.
   */
  records(command: One): readonly string[];
  /** The claim that is to be asked for again once the server has taken it: others may have marked it meanwhile. */
  claimId(command: One): string | null;
}
