import { useEffect, useState } from "react";
import { keep, readKept } from "./kept";

/**
 * A person's choice that this browser keeps.
 * @param read makes sense of what was kept, or has the default; not to change from one rendering to the next
 */
export function useKept<Value>(place: string, read: (kept: unknown) => Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => read(null));
  // Only afterwards: the server, which draws first, knows of no choice.
  useEffect(() => setValue(read(readKept(place))), [place, read]);
  return [
    value,
    (chosen) => {
      setValue(chosen);
      keep(place, chosen);
    },
  ];
}
