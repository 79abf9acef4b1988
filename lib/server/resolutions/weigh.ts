import "server-only";
import type { MarkFacts } from "../../domain/claim-state";
import { type DecisionFault, decisionFault } from "../../domain/resolution-outcome";
import { type ResolutionFault, resolutionFault } from "../../domain/resolution-rules";
import type { CreateResolution } from "../../schemas/resolution";
import type { Permit } from "../actor";
import type { Prisma } from "../db/generated/client";
import { type FieldFault, invalid } from "../problem";

/** The field that each fault of a decision is in. */
const fieldOf: Record<DecisionFault, string> = {
  "cause-missing": "cause",
  "verdict-missing": "verdict",
  "verdict-not-a-side": "verdict",
  "verdict-is-a-side": "verdict",
  "verdict-superfluous": "verdict",
  "figure-missing": "figure",
  "figure-superfluous": "figure",
  "reason-missing": "rationale",
  "question-missing": "question",
  "question-superfluous": "question",
};

/** The name of what is wrong in its field, which it shares with others where it is nothing of its own. */
const faultOf: Record<DecisionFault, FieldFault["code"]> = {
  "cause-missing": "required",
  "verdict-missing": "required",
  "verdict-not-a-side": "verdict-not-a-side",
  "verdict-is-a-side": "verdict-is-a-side",
  "verdict-superfluous": "superfluous",
  "figure-missing": "figure-missing",
  "figure-superfluous": "superfluous",
  "reason-missing": "reason-missing",
  "question-missing": "required",
  "question-superfluous": "superfluous",
};

/**
 * What stands against a resolution of a claim that is held, or null.
 * @throws Problem `invalid` where it weighs what is no mark of the layer, or the decision lacks something
 */
export async function weigh(
  tx: Prisma.TransactionClient,
  permit: Permit<"resolve">,
  claimId: string,
  { layer, outcome, cause, verdict, figure, rationale, question, marks: weighed }: CreateResolution,
  latest?: string,
): Promise<ResolutionFault | null> {
  const row = await tx.claimState.findUniqueOrThrow({ where: { claimId } });
  const on =
    layer === "so"
      ? { state: row.soState, verdict: row.soVerdict, ids: row.soMarkIds, because: row.soConflictBecause }
      : { state: row.saidState, verdict: row.saidVerdict, ids: row.saidMarkIds, because: row.saidConflictBecause };
  const latestId = layer === "so" ? row.soResolutionId : row.saidResolutionId;
  if (latest !== undefined && latestId !== latest) return "nothing-to-resolve";
  const marks = await tx.mark.findMany({
    where: { claimId, layer, id: { in: [...on.ids, ...weighed] } },
    select: { id: true, claimId: true, layer: true, verdict: true, figure: true, authorId: true },
  });
  const stranger = weighed.find((id) => !marks.some((mark) => mark.id === id));
  if (stranger) throw invalid(["marks"], "mark-unknown", { id: stranger });
  const current = marks.filter(({ id }) => on.ids.includes(id));
  const fault = resolutionFault({
    layer,
    outcome,
    weighed,
    resolverId: permit.actor.id,
    state: on,
    because: on.because,
    current: current.map((mark): MarkFacts => ({ ...mark, outdated: false })),
    resolverMayBeParty: permit.project.resolverMayBeParty,
  });
  if (fault) return fault;
  const given = { cause: cause ?? null, verdict: verdict ?? null, rationale: rationale ?? "" };
  const lack = decisionFault({ outcome, figure, question, ...given }, current);
  if (lack) throw invalid([fieldOf[lack]], faultOf[lack]);
  return null;
}
