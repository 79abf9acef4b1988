import "server-only";
import type { AgreementQuery } from "../../schemas/agreement";
import type { Permit } from "../actor";
import { everMemberOf } from "../members/data";
import { filterNames } from "../projects/filter-names";

/** What part of a project agreement is looked at in, and what it is called. */
interface Narrowed {
  name: "article" | "question" | "reviewers";
  value: string;
  label: string;
}

/** Null where it is the whole project, or one that the project does not have. */
export async function narrowedTo(permit: Permit<"read">, query: AgreementQuery): Promise<Narrowed | null> {
  const names = await filterNames(permit, query);
  for (const name of ["article", "question"] as const) {
    const [value, label] = [query[name], names[name]];
    if (value) return label === null ? null : { name, value, label };
  }
  if (!query.reviewers) return null;
  const personOf = await everMemberOf(permit);
  const people = query.reviewers.map((id) => personOf(id).name).filter(Boolean);
  return { name: "reviewers", value: query.reviewers.join(","), label: people.join(" · ") };
}
