import type { RoomAnnotation } from "@/lib/domain/room";
import type { MarkDraft } from "@/lib/schemas/mark";
import type { MarkInWork, SelectionChoice } from "@/lib/schemas/room-drafts";

/** What can be done on the cards; the same functions for all of them and at all times. */
export interface CardActs {
  claimHref: (claimId: string) => string;
  /** Goes to an annotation, or to one of its claims. */
  activate: (annotationId: string, claimId?: string | null) => void;
  deactivate: () => void;
  /** Goes to the next annotation on the same words. */
  nextOverlap: (annotationId: string) => void;
  /** Shows an annotation's words while one points at its card. */
  point: (annotationId: string, isOn: boolean) => void;
  /** Says one more thing about an annotation's words. */
  compose: (choice: SelectionChoice, annotation: RoomAnnotation) => void;
  draft: (claimId: string, mark: MarkInWork) => void;
  mark: (claimId: string, mark: MarkDraft) => void;
  /** Shows what people said about an annotation. */
  discuss: (annotation: RoomAnnotation) => void;
  delete: (annotation: RoomAnnotation) => void;
}
