import { useEffect, useState } from "react";
import { readStored, writeStored } from "./local-storage";

/**
 * A person's choice that this browser keeps.
 * @param read makes sense of what was kept, or has the default; not to change from one rendering to the next
 */
export function useStored<Value>(key: string, read: (kept: unknown) => Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => read(null));
  // Only afterwards: the server, which draws first, knows of no choice.
  useEffect(() => setValue(read(readStored(key))), [key, read]);
  return [
    value,
    (chosen) => {
      setValue(chosen);
      writeStored(key, chosen);
    },
  ];
}
