import type { Span } from "@/lib/domain/span";
import type { MaterialSpan } from "../material";

/** What has been done to the page at once is nothing; what comes later is a promise, kept once it is painted. */
export type Done = Promise<void> | void;

/** One way to show an annotated text. What a way cannot do, it lacks. */
export interface Way {
  /** Begins to show its material in an element. */
  mount(host: HTMLElement): void;
  /** Looks at the page as it is; what it returns says of that, once it is laid out, whether the window had its annotations. */
  isPainted(): () => boolean;
  /** Whether their cards stand there, too. */
  hasCards?(): boolean;
  add?(span: MaterialSpan): Done;
  change?(span: MaterialSpan, to: Span): Done;
  remove?(span: MaterialSpan): Done;
  /** Points at an annotation, or at none. */
  hover?(span: MaterialSpan | null): Done;
  /** Builds what a way keeps ready for finding annotations by a point. */
  prepareHits?(): void;
  /** The ids of the annotations at a point of the window. */
  at?(x: number, y: number): string[];
  /** Takes all paint away and leaves the words where they are, to be compared with. */
  conceal?(): void;
}
