"use client";

import { createRef, PureComponent, type ReactNode, type RefObject } from "react";
import { type ForeignChange, type ForeignWatch, watchForeignChanges } from "@/lib/reader/foreign-changes";
import { type NativeSelection, selectAgain, selectedIn } from "@/lib/reader/native-selection";

interface TextGuardProps {
  article: RefObject<HTMLElement | null>;
  /** Hears what others than the program have changed in the text. */
  onForeign: (change: ForeignChange) => void;
  /** The text and nothing else: what else is drawn would cost the selection its nodes, and count as others' doing. */
  children: ReactNode;
}

/**
 * Stands around the article's text while it is drawn anew, as when marks come into a section that comes near. What is
 * selected stays selected: the browser's selection hangs on text nodes, and those are others then. And what is changed
 * there by others is told from what the program changes. A class, because only a class is told before the page is changed.
 */
export class TextGuard extends PureComponent<TextGuardProps> {
  #watch: ForeignWatch | null = null;
  readonly #text = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    // The article's own element is known here only later.
    const article = this.#text.current?.parentElement;
    // Not while React is at work: who hears of it has something drawn anew.
    const tell = (change: ForeignChange) => queueMicrotask(() => this.props.onForeign(change));
    if (article) this.#watch = watchForeignChanges(article, tell);
  }

  override getSnapshotBeforeUpdate(): NativeSelection | null {
    this.#watch?.tell();
    return selectedIn(this.props.article.current);
  }

  override componentDidUpdate(_props: unknown, _state: unknown, held: NativeSelection | null): void {
    this.#watch?.forget();
    if (held && this.props.article.current) selectAgain(this.props.article.current, held);
  }

  override componentWillUnmount(): void {
    this.#watch?.stop();
  }

  override render(): ReactNode {
    return (
      <div ref={this.#text} data-text="">
        {this.props.children}
      </div>
    );
  }
}
