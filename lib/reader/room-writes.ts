import { writtenEvidence } from "../domain/evidence";
import { newClaim, type RoomAnnotation, type RoomClaim, type RoomPerson } from "../domain/room";
import type { Command, JudgedAs, QuotedSpan, RoomCommand } from "../domain/room-command";
import type { Span } from "../domain/span";
import type { PlainCommand, Undoing } from "../domain/undo";
import type { ClaimDraft, ClaimListItem } from "../schemas/claim";
import type { MarkDraft } from "../schemas/mark";

/** Something done in the room, with the request that tells the server. */
export interface Write {
  command: RoomCommand;
  request: Request;
}

interface Request {
  method: "POST" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
}

/** What a span is to assert: a new claim, or one that is there. */
export type ChosenClaim = { draft: ClaimDraft } | { existing: ClaimListItem };

/** Makes the writes of one person in one text: each with ids of her browser's, so that it may be sent twice. */
export function roomWrites(reader: RoomPerson, article: { id: string; textVersionId: string; text: string }) {
  const stamp = () => ({ id: crypto.randomUUID(), by: reader, at: new Date().toISOString() });
  const quoted = (span: Span): QuotedSpan => ({
    start: span.start,
    end: span.end,
    quote: article.text.slice(span.start, span.end),
  });
  const undoing = (what: Undoing): Write => {
    const command = { ...stamp(), ...what } as PlainCommand;
    return { command, request: requestOf(command) };
  };
  return {
    annotate(span: Span, claim: ChosenClaim | null, comment: string | null): Write {
      const made = stamp();
      const words = quoted(span);
      const chosen = claim && choose(claim);
      return {
        command: { ...made, kind: "annotate", ...words, claim: chosen?.claim ?? null, comment },
        request: {
          method: "POST",
          path: `/articles/${article.id}/annotations`,
          body: {
            id: made.id,
            versionId: article.textVersionId,
            ...words,
            ...(chosen && { claim: chosen.body }),
            ...(comment !== null && { comment }),
          },
        },
      };
    },

    addClaim(annotationId: string, claim: ChosenClaim): Write {
      const chosen = choose(claim);
      return {
        command: { ...stamp(), kind: "add-claim", annotationId, claim: chosen.claim },
        request: { method: "POST", path: `/annotations/${annotationId}/occurrences`, body: { claim: chosen.body } },
      };
    },

    mark(claim: RoomClaim, { layer, verdict, rationale = "", evidence = [] }: MarkDraft): Write {
      const latest = claim.marks.findLast((mark) => mark.layer === layer && mark.author.id === reader.id);
      const previous: JudgedAs | null = latest
        ? { verdict: latest.verdict, rationale: latest.rationale, evidence: latest.evidence }
        : null;
      const judged = { claimId: claim.id, claimVersion: claim.version, layer, verdict, rationale, evidence, previous };
      return undoing({ kind: "mark", ...judged });
    },

    moveAnnotation(annotation: RoomAnnotation, to: Span): Write {
      const { id: annotationId, version } = annotation;
      return undoing({ kind: "move-annotation", annotationId, version, from: quoted(annotation), to: quoted(to) });
    },

    deleteAnnotation: (annotation: RoomAnnotation): Write => undoing({ kind: "delete-annotation", annotation }),

    undoing,
  };
}

function requestOf(command: PlainCommand): Request {
  switch (command.kind) {
    case "mark":
      return { method: "POST", path: `/claims/${command.claimId}/marks`, body: markBody(command) };
    case "move-annotation": {
      const { start, end, quote } = command.to;
      const body = { version: command.version, start, end, quote };
      return { method: "PATCH", path: `/annotations/${command.annotationId}`, body };
    }
    case "delete-annotation":
      return {
        method: "DELETE",
        path: `/annotations/${command.annotation.id}?version=${command.annotation.version}`,
      };
    case "restore-annotation":
      return {
        method: "POST",
        path: `/annotations/${command.annotation.id}/restore`,
        body: { version: command.annotation.version },
      };
    case "add-claim":
      return {
        method: "POST",
        path: `/annotations/${command.annotationId}/occurrences`,
        body: { claim: { id: command.claim.id } },
      };
    case "remove-claim":
      return { method: "DELETE", path: `/annotations/${command.annotationId}/occurrences?claim=${command.claim.id}` };
  }
}

function markBody({ id, claimVersion, layer, verdict, rationale, evidence }: Command<"mark">) {
  return { id, claimVersion, layer, verdict, rationale, evidence: evidence.map(writtenEvidence) };
}

function choose(claim: ChosenClaim): { claim: RoomClaim; body: ClaimDraft | { id: string } } {
  if ("existing" in claim) {
    const { id, text, attribution, version, state, verdict, articleCount } = claim.existing;
    return { claim: { ...newClaim(id, text, attribution), version, state, verdict, articleCount }, body: { id } };
  }
  const id = crypto.randomUUID();
  const { text, attribution } = claim.draft;
  return { claim: newClaim(id, text, attribution ?? null), body: { ...claim.draft, id } };
}
