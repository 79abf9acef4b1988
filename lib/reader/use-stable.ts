import { useLayoutEffect, useRef, useState } from "react";

/**
 * The same functions at every rendering, each of which does what the latest of its name does: what they are handed to
 * need not render again because of them.
 */
export function useStable<Acts extends object>(acts: Acts): Acts {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState(() => {
    const call =
      (name: string) =>
      (...given: unknown[]) =>
        (latest.current as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given);
    return Object.fromEntries(Object.keys(acts).map((name) => [name, call(name)])) as Acts;
  });
  return stable;
}
