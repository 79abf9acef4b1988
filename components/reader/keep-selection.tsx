"use client";

import { PureComponent, type ReactNode, type RefObject } from "react";
import { type NativeSelection, selectAgain, selectedIn } from "@/lib/reader/native-selection";

/**
 * Keeps what is selected in the article selected when its words are drawn anew, as when marks come into a section that
 * comes near: the browser's selection hangs on text nodes, and those are others then. A class, because only a class is
 * told before the page is changed; a pure one, because only other children can cost the selection its nodes.
 */
export class KeepSelection extends PureComponent<{ article: RefObject<HTMLElement | null>; children: ReactNode }> {
  override getSnapshotBeforeUpdate(): NativeSelection | null {
    return selectedIn(this.props.article.current);
  }

  override componentDidUpdate(_props: unknown, _state: unknown, held: NativeSelection | null): void {
    if (held && this.props.article.current) selectAgain(this.props.article.current, held);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
