import { ConflictQuerySchema, ConflictSchema } from "../../schemas/conflict";
import { DecisionSchema, OwnDecisionSchema } from "../../schemas/decision";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { CreateObjectionSchema, ObjectionSchema } from "../../schemas/objection";
import {
  CreateReasonJudgementSchema,
  ReasonJudgementSchema,
  WaitingReasonsSchema,
} from "../../schemas/reason-judgement";
import { CreateResolutionSchema, ResolutionSchema } from "../../schemas/resolution";
import { operation } from "../operation";

export const listConflicts = operation({
  method: "GET",
  path: "/projects/{id}/conflicts",
  summary: "The claims whose marks differ, or whose resolution went stale, each with why, its marks and resolutions",
  access: { place: "project", ability: "read" },
  query: ConflictQuerySchema,
  response: pageOf(ConflictSchema),
});

export const listResolutions = operation({
  method: "GET",
  path: "/claims/{id}/resolutions",
  summary: "A claim's resolutions, the first one first",
  access: { place: "claim", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(ResolutionSchema),
});

export const createResolution = operation({
  method: "POST",
  path: "/claims/{id}/resolutions",
  summary: "Decide what comes of the marks on a claim that differ; the dissent is kept",
  access: { place: "claim", ability: "resolve", orDeleted: true },
  body: CreateResolutionSchema,
  example: {
    layer: "so",
    outcome: "side",
    cause: "oversight",
    verdict: "confirmed",
    rationale: "Both reports go back to the same count.",
    marks: ["0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b"],
  },
  response: ResolutionSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["resolver-is-party", "marks-changed", "nothing-to-resolve", "claim-deleted", "claim-merged"],
});

export const listOwnDecisions = operation({
  method: "GET",
  path: "/projects/{id}/decisions",
  summary: "What was decided of claims that one has marked oneself, the latest first",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(OwnDecisionSchema),
});

export const listGuidelineGaps = operation({
  method: "GET",
  path: "/projects/{id}/guideline-gaps",
  summary: "The decisions for which the guidelines had no answer, the latest first",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(DecisionSchema),
});

export const listObjections = operation({
  method: "GET",
  path: "/resolutions/{id}/objections",
  summary: "What those concerned object to a decision, the first objection first",
  access: { place: "resolution", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(ObjectionSchema),
});

export const createObjection = operation({
  method: "POST",
  path: "/resolutions/{id}/objections",
  summary: "Object to a decision that weighed one's own mark, once, with new evidence; it is stale from then on",
  access: { place: "resolution", ability: "mark", ofConcerned: true },
  body: CreateObjectionSchema,
  example: {
    words: "The table on page 4 has both years.",
    evidence: [{ stance: "contradicts", url: "https://example.org/table" }],
  },
  response: ObjectionSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["not-concerned", "nothing-to-object", "objection-made"],
});

export const listReasonJudgements = operation({
  method: "GET",
  path: "/claims/{id}/reason-judgements",
  summary: "What those who differ on a claim make of each other's reasons, the first judgement first",
  access: { place: "claim", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(ReasonJudgementSchema),
});

export const createReasonJudgement = operation({
  method: "POST",
  path: "/claims/{id}/reason-judgements",
  summary: "Judge the reasons of somebody who differs from oneself on a claim, or take her verdict",
  access: { place: "claim", ability: "mark", ofConcerned: true },
  body: CreateReasonJudgementSchema,
  example: {
    mark: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b",
    judgement: "beside_the_point",
    words: "The report is about the year before.",
  },
  response: ReasonJudgementSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["no-reasons-round", "not-concerned", "nothing-to-judge"],
});

export const listWaitingReasons = operation({
  method: "GET",
  path: "/projects/{id}/waiting-reasons",
  summary: "The claims on which one has still to judge the reasons of those who differ from oneself, the oldest first",
  access: { place: "project", ability: "mark" },
  query: PageQuerySchema,
  response: pageOf(WaitingReasonsSchema),
});
