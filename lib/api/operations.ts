import type { Operation } from "./operation";
import * as account from "./operations/account";
import * as agreement from "./operations/agreement";
import * as annotations from "./operations/annotations";
import * as articles from "./operations/articles";
import * as assignments from "./operations/assignments";
import * as claims from "./operations/claims";
import * as comments from "./operations/comments";
import * as conflicts from "./operations/conflicts";
import { getCoverage } from "./operations/coverage";
import * as events from "./operations/events";
import { exportDataset, previewExport } from "./operations/export";
import * as gold from "./operations/gold";
import * as jobs from "./operations/jobs";
import * as members from "./operations/members";
import * as passages from "./operations/passages";
import * as people from "./operations/people";
import * as projects from "./operations/projects";
import { listQuestions } from "./operations/questions";
import * as queue from "./operations/queue";
import * as reports from "./operations/reports";
import * as system from "./operations/system";
import * as webhooks from "./operations/webhooks";

/** Every operation of the API by its name, in the order of the OpenAPI document. */
export const operations = {
  ...system,
  ...account,
  ...people,
  ...projects,
  ...members,
  ...articles,
  ...annotations,
  ...claims,
  ...passages,
  listQuestions,
  ...queue,
  ...assignments,
  ...conflicts,
  ...comments,
  ...agreement,
  ...events,
  getCoverage,
  ...gold,
  ...jobs,
  ...reports,
  ...webhooks,
  exportDataset,
  previewExport,
} satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
