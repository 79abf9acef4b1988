"use client";

import type { ReactNode } from "react";
import { PersonContext } from "@/lib/reader/person-context";

/** Says to all forms of a page whose page it is. */
export function PersonProvider({ personId, children }: { personId: string; children: ReactNode }) {
  return <PersonContext value={personId}>{children}</PersonContext>;
}
