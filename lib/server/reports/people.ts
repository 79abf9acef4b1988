import "server-only";
import { sideLetter } from "../../domain/visibility";
import type { ReportPerson } from "../../schemas/report";

/** Who the people of a report are to its reader; without names each has the next letter where she is first met. */
export function reportPeople(areNamed: boolean): (person: { id: string; name: string }) => ReportPerson {
  const letters = new Map<string, string>();
  return ({ id, name }) => {
    if (areNamed) return { name };
    const letter = letters.get(id) ?? sideLetter(letters.size + 1);
    letters.set(id, letter);
    return { letter };
  };
}
