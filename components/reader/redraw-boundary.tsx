"use client";

import { Component, type ReactNode } from "react";

/** More than any page needs; whoever changes it again and again is not stopped by drawing it again. */
const maxRedraws = 10;

interface RedrawBoundaryProps {
  /** What the page shows where it cannot be drawn any more. */
  fallback: ReactNode;
  /** Clears away what is left, before it is drawn anew. */
  onRedraw?: () => void;
  children: ReactNode;
}

interface RedrawBoundaryState {
  fault: Error | null;
  /** How often it was drawn anew. */
  count: number;
}

/**
 * Draws a part of the page anew where its nodes are no longer where they were put: something else than the program, such
 * as a translation or an extension of the browser, has taken them away. A class, because only a class can catch it.
 */
export class RedrawBoundary extends Component<RedrawBoundaryProps, RedrawBoundaryState> {
  override state: RedrawBoundaryState = { fault: null, count: 0 };

  static getDerivedStateFromError(fault: Error): Partial<RedrawBoundaryState> {
    return { fault };
  }

  override componentDidCatch(fault: Error): void {
    if (!isForeignFault(fault) || this.state.count >= maxRedraws) return;
    this.props.onRedraw?.();
    this.setState(({ count }) => ({ fault: null, count: count + 1 }));
  }

  override render(): ReactNode {
    const { fault, count } = this.state;
    // Our own faults are for the page's own place.
    if (fault && !isForeignFault(fault)) throw fault;
    if (fault) return count >= maxRedraws ? this.props.fallback : null;
    return <Redrawn key={count}>{this.props.children}</Redrawn>;
  }
}

function Redrawn({ children }: { children: ReactNode }) {
  return children;
}

/** Nodes that are not where they were put are the browser's to complain about, and nothing else of the program's is. */
export function isForeignFault(fault: Error): boolean {
  return fault instanceof DOMException && ["NotFoundError", "HierarchyRequestError"].includes(fault.name);
}
