import { newClaim, type RoomAnnotation, type RoomClaim, type RoomPerson } from "../../domain/room";
import type { Span } from "../../domain/span";
import type { ClaimDraft, ClaimListItem } from "../../schemas/claim";
import type { MarkDraft } from "../../schemas/mark";
import type { ArticleInWork, CommandRequest, QuotedSpan, RoomCommand, Unstamped } from "./commands/command";
import { judgedAs } from "./commands/mark";
import { requestOf } from "./commands/table";

/** Something done in the room, with the request that tells the server. */
export interface RoomWrite {
  command: RoomCommand;
  request: CommandRequest;
}

/** What a span is to assert: a new claim, or one that is there. */
export type ChosenClaim = { draft: ClaimDraft } | { existing: ClaimListItem };

/** Makes the writes of one person in one text: each with ids of her browser's, so that it may be sent twice. */
export function roomWrites(reader: RoomPerson, article: ArticleInWork) {
  const quoted = (span: Span): QuotedSpan => ({
    start: span.start,
    end: span.end,
    quote: article.text.slice(span.start, span.end),
  });
  const write = (what: Unstamped): RoomWrite => {
    const command = { id: crypto.randomUUID(), by: reader, at: new Date().toISOString(), ...what } as RoomCommand;
    return { command, request: requestOf(command, article) };
  };
  return {
    annotate: (span: Span, claim: ChosenClaim | null, comment: string | null): RoomWrite =>
      write({ kind: "annotate", ...quoted(span), comment, ...(claim ? choose(claim) : { claim: null }) }),

    addClaim: (annotationId: string, claim: ChosenClaim): RoomWrite =>
      write({ kind: "add-claim", annotationId, ...choose(claim) }),

    mark(claim: RoomClaim, { layer, verdict, rationale = "", evidence = [] }: MarkDraft): RoomWrite {
      const latest = claim.marks.findLast((mark) => mark.layer === layer && mark.author.id === reader.id);
      const previous = latest ? judgedAs(latest) : null;
      const judged = { claimId: claim.id, claimVersion: claim.version, layer, verdict, rationale, evidence, previous };
      return write({ kind: "mark", ...judged });
    },

    moveAnnotation(annotation: RoomAnnotation, to: Span): RoomWrite {
      const { id: annotationId, version } = annotation;
      return write({ kind: "move-annotation", annotationId, version, from: quoted(annotation), to: quoted(to) });
    },

    deleteAnnotation: (annotation: RoomAnnotation): RoomWrite => write({ kind: "delete-annotation", annotation }),

    /** What undoes a step, or does it again. */
    undoing: (what: Unstamped): RoomWrite => write(what),
  };
}

export type RoomWrites = ReturnType<typeof roomWrites>;

function choose(claim: ChosenClaim): { claim: RoomClaim; draft?: ClaimDraft } {
  if ("existing" in claim) {
    const { id, text, attribution, version, state, verdict, articleCount } = claim.existing;
    return { claim: { ...newClaim(id, text, attribution), version, state, verdict, articleCount } };
  }
  const { draft } = claim;
  return { claim: newClaim(crypto.randomUUID(), draft.text, draft.attribution ?? null), draft };
}
