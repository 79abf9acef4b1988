import { startTransition, useEffect, useState } from "react";
import { whenIdle } from "./when-idle";

/** Whether the room has been drawn once: the words come first, and what stands beside them follows. */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setDrawn(true))), []);
  return isDrawn;
}
