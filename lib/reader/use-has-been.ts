import { useState } from "react";

/** Whether something is so, or was at some time: what most days nobody opens is not there to be drawn until it is. */
export function useHasBeen(isNow: boolean): boolean {
  const [hasBeen, setBeen] = useState(isNow);
  if (isNow && !hasBeen) setBeen(true);
  return hasBeen || isNow;
}
