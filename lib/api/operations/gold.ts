import { ClaimGoldSchema, GoldClaimSchema, GoldResultsSchema, PutGoldSchema } from "../../schemas/gold";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

export const putGold = operation({
  method: "PUT",
  path: "/claims/{id}/gold",
  summary:
    "Say what is known to be right of a claim, to see how well reviewers do on it; they learn of it when they have marked",
  access: { place: "claim", ability: "manage" },
  body: PutGoldSchema,
  example: { layer: "so", verdict: "refuted", explanation: "The report has 1 500 on page 4." },
  response: ClaimGoldSchema,
  idempotency: "repeatable",
});

export const listGold = operation({
  method: "GET",
  path: "/projects/{id}/gold",
  summary:
    "The claims whose verdict is known, the latest first: to managers all, to others those that they have marked",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(GoldClaimSchema),
});

export const getGoldResults = operation({
  method: "GET",
  path: "/projects/{id}/gold/results",
  summary: "How reviewers do on claims whose verdict is known: to managers everybody, to others themselves",
  access: { place: "project", ability: "read" },
  response: GoldResultsSchema,
});
