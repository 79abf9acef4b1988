"use client";

import { createContext, useContext } from "react";

/** The id of the person whose page it is: what is typed and sent is hers, whoever signs in next. */
export const PersonContext = createContext<string | null>(null);

export function usePerson(): string {
  const personId = useContext(PersonContext);
  if (personId === null) throw new Error("A form that keeps its words stands in no person's page.");
  return personId;
}
