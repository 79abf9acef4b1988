import { Children, Fragment, type ReactNode } from "react";

/** What is there of its children, with a dot between two. */
export function Dotted({ children }: { children: ReactNode }) {
  return Children.toArray(children).map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no identity but their place
    <Fragment key={index}>
      {index > 0 && " · "}
      {child}
    </Fragment>
  ));
}
