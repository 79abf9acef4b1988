"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Person } from "@/lib/schemas/person";

/** The members whose names begin so; null where they could not be asked for. */
export type SearchPeople = (words: string) => Promise<readonly Person[] | null>;

/** How long typing must rest before it is searched for; in milliseconds. */
const rest = 80;

/** The members to choose from while a name is being written; none while none is. */
export function usePeople(words: string | null, onSearch: SearchPeople): readonly Person[] {
  const [found, setFound] = useState<{ words: string; people: readonly Person[] }>({ words: "", people: [] });
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    if (words === null) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const people = await search(words);
      if (!stale) setFound({ words, people: people ?? [] });
    }, rest);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [words]);
  // Of what was sought before only while one goes on writing it.
  return words?.startsWith(found.words) ? found.people : [];
}
