import type { Operation } from "./operation";
import * as annotations from "./operations/annotations";
import * as articles from "./operations/articles";
import * as claims from "./operations/claims";
import * as comments from "./operations/comments";
import { exportDataset } from "./operations/export";
import * as projects from "./operations/projects";
import * as system from "./operations/system";

/** Every operation of the API by its name, in the order of the OpenAPI document. */
export const operations = {
  ...system,
  ...projects,
  ...articles,
  ...annotations,
  ...claims,
  ...comments,
  exportDataset,
} satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
