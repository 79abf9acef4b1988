import "server-only";
import type { Permit } from "../actor";
import { everMemberOf } from "../members/data";
import { filterNames } from "../projects/filter-names";

/** What part of a project agreement is looked at in, and what it is called. */
interface Narrowed {
  name: "article" | "question" | "reviewers" | "annotators";
  value: string;
  label: string;
}

interface Narrowing {
  article?: string | undefined;
  question?: string | undefined;
  reviewers?: readonly string[] | undefined;
  annotators?: readonly string[] | undefined;
}

/** Null where it is the whole project, or one that the project does not have. */
export async function narrowedTo(permit: Permit<"read">, query: Narrowing): Promise<Narrowed | null> {
  const names = await filterNames(permit, query);
  for (const name of ["article", "question"] as const) {
    const [value, label] = [query[name], names[name]];
    if (value) return label === null ? null : { name, value, label };
  }
  for (const name of ["reviewers", "annotators"] as const) {
    const ids = query[name];
    if (!ids) continue;
    const personOf = await everMemberOf(permit);
    const people = ids.map((id) => personOf(id).name).filter(Boolean);
    return { name, value: ids.join(","), label: people.join(" · ") };
  }
  return null;
}
