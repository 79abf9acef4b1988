import { startTransition, useEffect, useState } from "react";
import { whenIdle } from "./when-idle";

/** Whether the room has been drawn once: the words come first, and what stands beside them follows. */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let takeBack = () => {};
    // A browser is idle, too, while it waits for the frame that the words are painted in.
    const frame = requestAnimationFrame(() => {
      takeBack = whenIdle(() => startTransition(() => setDrawn(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      takeBack();
    };
  }, []);
  return isDrawn;
}
