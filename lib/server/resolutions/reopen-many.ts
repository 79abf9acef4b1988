import "server-only";
import { resolverBar } from "../../domain/resolution-rules";
import { countLeft, type LeftReason } from "../../domain/side-taking";
import {
  type JobChange,
  type JobPreview,
  maxSubjects,
  ReopenPayloadSchema,
  type ReopenQuestion,
} from "../../schemas/job";
import { subjectsOf } from "../assignments/subjects";
import { Prisma } from "../db/generated/client";
import { authorMay } from "../jobs/author";
import { defineJob, previewOfNothing } from "../jobs/definition";
import { onEachSeen } from "../jobs/seen";
import { decideUnlessChanged, undoDecisions } from "./decide-many";
import { type MarkedLayer, markedLayers } from "./layers";

/** Puts resolved claims back to the conflicts, with one reason for all. */
export const reopenMany = defineJob({
  kind: "reopen",
  ability: "resolve",
  payload: ReopenPayloadSchema,
  attempts: 5,
  async preview(permit, { of }: ReopenQuestion): Promise<JobPreview> {
    const { ids } = await subjectsOf(permit, of);
    const layers = await markedLayers(permit, Prisma.sql`SELECT unnest(${ids}::uuid[])`, ["resolved"]);
    const isBarred = ({ marks }: MarkedLayer) => {
      const authorIds = marks.map(({ authorId }) => authorId);
      return resolverBar(permit.actor.id, permit.abilities, authorIds, permit.project) !== null;
    };
    const all = layers.filter((layer) => !isBarred(layer)).flatMap(changeOf);
    const resolved = new Set(layers.map(({ claim }) => claim));
    const left: LeftReason[] = [
      ...ids.filter((id) => !resolved.has(id)).map(() => "not-resolved" as const),
      ...layers.filter(isBarred).map(() => "party" as const),
      ...all.slice(maxSubjects).map(() => "too-many" as const),
    ];
    const changes = all.slice(0, maxSubjects);
    return { ...previewOfNothing, count: changes.length, changes, left: countLeft(left) };
  },
  async run(run) {
    const { rationale, seen } = run.payload;
    const permit = await authorMay(run, "resolve");
    const decision = { outcome: "reopen", rationale, figure: null, question: null } as const;
    return onEachSeen(run, seen, (one) => decideUnlessChanged(run.id, permit, one, () => decision, one.ids[0]));
  },
  undo: undoDecisions,
});

function changeOf({ claim, text, layer, verdict, resolutionId }: MarkedLayer): JobChange[] {
  if (!resolutionId) return [];
  return [{ claim, layer, text, ids: [resolutionId], before: verdict, after: null, overridden: [] }];
}
