import "server-only";
import type { Ability } from "../../domain/permissions";
import { actorOfAccount, type Permit, permit } from "../actor";
import type { JobRun } from "./definition";

/**
 * What who asked for a job may do now, when it is done: her role may have become another since.
 * @throws Problem as `permit` does
 */
export async function authorMay<A extends Ability>(
  { authorId, projectId }: Pick<JobRun<unknown>, "authorId" | "projectId">,
  ability: A,
): Promise<Permit<A | "read">> {
  return permit(await actorOfAccount(authorId), { project: projectId }, ability);
}
