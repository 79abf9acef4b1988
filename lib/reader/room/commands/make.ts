import { type BlockEdit, replacementOf } from "../../../domain/block-edit";
import { remarksIn } from "../../../domain/mark-remarks";
import { newClaim, type RoomAnnotation, type RoomClaim, type RoomPerson } from "../../../domain/room";
import type { Span } from "../../../domain/span";
import type { ClaimDraft, ClaimListItem } from "../../../schemas/claim";
import type { MarkDraft } from "../../../schemas/mark";
import type { QuotedSpan, Unstamped } from "./command";
import { judgedAs } from "./mark";

/** What a span is to assert: a new claim, or one that is there. */
export type ChosenClaim = { draft: ClaimDraft } | { existing: ClaimListItem };

/** Makes commands of what a person does to the words, the claims and the annotations of a text. */
export function commandsIn(text: string, reader: RoomPerson) {
  const quoted = ({ start, end }: Span): QuotedSpan => ({ start, end, quote: text.slice(start, end) });
  return {
    annotate: (span: Span, claim: ChosenClaim | null, comment: string | null): Unstamped => {
      return { kind: "annotate", ...quoted(span), comment, ...(claim ? chosen(claim) : { claim: null }) };
    },

    addClaim: (annotationId: string, claim: ChosenClaim): Unstamped => {
      return { kind: "add-claim", annotationId, ...chosen(claim) };
    },

    /** @param claimVersion of the words that were read when the mark was begun; the server refuses it where they changed */
    mark: (
      claim: RoomClaim,
      { layer, verdict, rationale = "", evidence = [], ...said }: MarkDraft,
      claimVersion = claim.version,
    ): Unstamped => {
      const latest = claim.marks.findLast((mark) => mark.layer === layer && mark.author.id === reader.id);
      const previous = latest ? judgedAs(latest) : null;
      const judged = { layer, verdict, rationale, evidence, ...remarksIn(said) };
      return { kind: "mark", claimId: claim.id, claimVersion, ...judged, previous };
    },

    moveAnnotation: (annotation: RoomAnnotation, to: Span): Unstamped => {
      const { id: annotationId, version } = annotation;
      return { kind: "move-annotation", annotationId, version, from: quoted(annotation), to: quoted(to) };
    },

    /** @returns null where the edit cannot be, or changes nothing */
    editBlocks: (edit: BlockEdit, versionId: string): Unstamped | null => {
      const replacement = replacementOf(text, edit);
      return "fault" in replacement ? null : { kind: "edit-blocks", versionId, edit, replacement };
    },

    deleteAnnotation: (annotation: RoomAnnotation): Unstamped => ({ kind: "delete-annotation", annotation }),
  };
}

function chosen(claim: ChosenClaim): { claim: RoomClaim; draft?: ClaimDraft } {
  if ("existing" in claim) {
    const { id, text, attribution, version, state, verdict, progress, articleCount } = claim.existing;
    return { claim: { ...newClaim(id, text, attribution), version, state, verdict, progress, articleCount } };
  }
  const { draft } = claim;
  return { claim: newClaim(crypto.randomUUID(), draft.text, draft.attribution ?? null), draft };
}
