import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the program is at work in the page. Before that, what the server has drawn is there and hears nothing. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
