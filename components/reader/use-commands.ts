"use client";

import { useMemo } from "react";
import type { BlockEdit } from "@/lib/domain/block-edit";
import { ownVerdicts, saysNothingNew } from "@/lib/domain/own-verdicts";
import { type Ability, canDelete } from "@/lib/domain/permissions";
import type { Room, RoomAnnotation, RoomPerson } from "@/lib/domain/room";
import { questionsTo } from "@/lib/domain/sent-back";
import type { Span } from "@/lib/domain/span";
import { layersOf, type Verdict } from "@/lib/domain/verdict";
import { type EdgeStep, moveEdge } from "@/lib/domain/word";
import type { Unstamped } from "@/lib/reader/room/commands/command";
import { type ChosenClaim, commandsIn } from "@/lib/reader/room/commands/make";
import type { Desk } from "@/lib/reader/use-drafts";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { MarkDraft } from "@/lib/schemas/mark";
import { type Composing, emptyMark, markOf } from "@/lib/schemas/room-drafts";

/** Who reads, and what she may do here. */
export type Reader = RoomPerson & { abilities: readonly Ability[] };

/** Has whatever one does in the room become a command. From here on it is the store's. */
export function useCommands(
  { article, room, reader, desk }: { article: ArticleRecord; room: Room; reader: Reader; desk: Desk },
  onDo: (command: Unstamped) => string,
) {
  const { text } = article;
  const commands = useMemo(() => commandsIn(text, reader), [text, reader]);
  const mayAnnotate = reader.abilities.includes("annotate");

  const mark = (claimId: string, made: MarkDraft) => {
    const claim = room.claims.get(claimId);
    if (!claim || saysNothingNew(ownVerdicts(claim.marks, reader.id), made, questionsTo(reader.id, claim))) return;
    onDo(commands.mark(claim, made, desk.drafts[claimId]?.claimVersion));
    desk.setMark(claimId, { ...emptyMark, layer: made.layer });
  };
  const move = (annotation: RoomAnnotation, to: Span) => void onDo(commands.moveAnnotation(annotation, to));

  return {
    mayAnnotate,
    mayEditBlocks: reader.abilities.includes("import"),
    mayMark: reader.abilities.includes("mark"),
    mayChange: ({ createdBy }: RoomAnnotation) => canDelete(reader.abilities, reader.id, { createdById: createdBy.id }),
    /** @returns the id of the annotation that says it */
    make({ annotationId, span }: Composing, claim: ChosenClaim | null, comment: string | null): string {
      if (annotationId === null) return onDo(commands.annotate(span, claim, comment));
      if (claim) onDo(commands.addClaim(annotationId, claim));
      return annotationId;
    },
    mark,
    /** With the reasons that were typed so far, if any. */
    markAs(claimId: string, verdict: Verdict): void {
      const claim = room.claims.get(claimId);
      if (claim) mark(claimId, markOf(desk.drafts[claimId] ?? emptyMark, layersOf(claim), verdict));
    },
    move,
    stepEdge(annotation: RoomAnnotation, step: EdgeStep): void {
      const moved = moveEdge(text, annotation, step);
      if (moved) move(annotation, moved);
    },
    editBlocks(edit: BlockEdit): void {
      const command = commands.editBlocks(edit, article.textVersion.id);
      if (command) onDo(command);
    },
    delete: (annotation: RoomAnnotation) => void onDo(commands.deleteAnnotation(annotation)),
  };
}

export type Commands = ReturnType<typeof useCommands>;
