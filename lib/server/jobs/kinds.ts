import "server-only";
import type { JobKind } from "../../schemas/job";
import type { JobDefinition } from "./definition";
import { recomputeStates } from "./recompute-states";

/** Every kind of job that this program can do. */
export const jobDefinitions: Record<JobKind, JobDefinition> = { "recompute-states": recomputeStates };
