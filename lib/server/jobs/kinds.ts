import "server-only";
import type { JobKind } from "../../schemas/job";
import { assignMany, takeBackMany } from "../assignments/jobs";
import { withdrawMarks } from "../marks/withdraw-many";
import { indexPassages } from "../passages/index-passages";
import { reopenMany } from "../resolutions/reopen-many";
import { takeSideMany } from "../resolutions/take-side";
import type { JobDefinition } from "./definition";
import { recomputeStates } from "./recompute-states";
import { undoOf } from "./undo";

/** Every kind of job that this program can do. */
const definitions: Record<Exclude<JobKind, "undo">, JobDefinition> = {
  "recompute-states": recomputeStates,
  "index-passages": indexPassages,
  assign: assignMany,
  "take-back": takeBackMany,
  "take-side": takeSideMany,
  reopen: reopenMany,
  "withdraw-marks": withdrawMarks,
};

export const jobDefinitions: Record<JobKind, JobDefinition> = { ...definitions, undo: undoOf(definitions) };
