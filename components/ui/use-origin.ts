import { useEffect, useState } from "react";

/** The address that people know the program by is the one it was opened at. */
export function useOrigin(): string {
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(window.location.origin), []);
  return origin;
}
