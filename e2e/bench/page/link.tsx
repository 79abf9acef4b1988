import type { ComponentProps } from "react";

/** Stands in for next/link, which needs the app's router; cards that are closed hold none. */
export default function Link(props: ComponentProps<"a">) {
  return <a {...props} />;
}
