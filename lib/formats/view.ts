import type { RecordOf } from "./record";

/* The lines of the views `claims` and `articles` (format.ts); those of `records` are in record.ts. */

/** A line of the view `claims`: a claim with all that hangs on it, and what its rows need of other records. */
export interface DatasetClaim extends JudgedClaim {
  /** Where it is asserted, in the current versions of articles. */
  occurrences: {
    id: string;
    annotationId: string;
    /** Who underlined it, and when. */
    createdBy: string;
    annotator: string;
    createdAt: string;
    anchor: AnchorOfAnnotation;
    version: Pick<RecordOf<"version">, "id" | "number" | "sha256">;
    article: ArticleOfView;
  }[];
}

/** A claim, and what was said and decided of it. */
export interface JudgedClaim {
  claim: Omit<RecordOf<"claim">, "type"> & { question: string | null };
  /** In the order in which they were made. */
  marks: MarkOfClaim[];
  /** The latest on each layer. */
  resolutions: (Pick<
    RecordOf<"resolution">,
    "layer" | "outcome" | "cause" | "verdict" | "figure" | "rationale" | "createdAt"
  > & { resolver: string })[];
}

export type MarkOfClaim = Omit<RecordOf<"mark">, "type" | "claimId"> & {
  evidence: Omit<RecordOf<"evidence">, "type" | "markId">[];
  reviewer: string;
};

type AnchorOfAnnotation = Omit<RecordOf<"anchor">, "type" | "id" | "annotationId">;
type ArticleOfView = Omit<RecordOf<"article">, "type" | "createdBy" | "createdAt">;

/** A line of the view `articles`: an article in its current version, with what is annotated in it. */
export interface DatasetArticle {
  article: ArticleOfView;
  version: Pick<RecordOf<"version">, "id" | "number" | "sha256" | "text" | "blocks">;
  /** In the order of the text, the longer first of those that begin together; what was orphaned is not among them. */
  annotations: AnnotationOfArticle[];
}

export interface AnnotationOfArticle {
  id: string;
  createdBy: string;
  /** The name of who made it. */
  annotator: string;
  createdAt: string;
  /** With offsets. */
  anchor: AnchorOfAnnotation & Record<"start" | "end" | "startCodePoint" | "endCodePoint", number>;
  /** What it asserts; none where only its words were underlined. */
  claims: (JudgedClaim & { occurrenceId: string })[];
  /** What was written of the annotation itself, in its order. */
  comments: { id: string; text: string; createdBy: string; commenter: string; createdAt: string }[];
}
