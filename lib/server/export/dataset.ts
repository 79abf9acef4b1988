import "server-only";
import type { DatasetFilter, PeopleChoice } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { uuid } from "../db/json-sql";
import { personIdOn, personNameOn } from "../marks/hidden-names";

/** A project's dataset as somebody sees it, and what she wants of it. */
export interface Dataset {
  readonly permit: Permit<"read">;
  readonly filter: DatasetFilter;
  readonly people: PeopleChoice;
}

/** The id that a person has in the dataset, as SQL; both are SQL. `claimId` is the claim that she says something of. */
export function personId(dataset: Dataset, id: string, claimId = "NULL::uuid"): string {
  const shown = personIdOn(dataset.permit, claimId, id);
  return dataset.people === "names" ? shown : `pseudonym_of(${uuid(dataset.permit.projectId)}, ${shown})`;
}

/** Her name, likewise: of a pseudonym what tells it from others. */
export function personName(dataset: Dataset, id: string, claimId = "NULL::uuid"): string {
  if (dataset.people === "names") return personNameOn(dataset.permit, claimId, id);
  return pseudonymName(personId(dataset, id, claimId));
}

/** The name that goes with a pseudonym; both are SQL. */
export function pseudonymName(pseudonym: string): string {
  return `'Annotator ' || upper(left(${pseudonym}::text, 8))`;
}
