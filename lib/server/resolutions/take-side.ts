import "server-only";
import { resolverStates } from "../../domain/claim-state";
import { areSides, countLeft, takeSide } from "../../domain/side-taking";
import {
  type JobChange,
  type JobPreview,
  maxSubjects,
  TakeSidePayloadSchema,
  type TakeSideQuestion,
} from "../../schemas/job";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { claimIdsOfArticle } from "../claims/asserted";
import { authorMay } from "../jobs/author";
import { defineJob, previewOfNothing } from "../jobs/definition";
import { onEachSeen } from "../jobs/seen";
import { Problem } from "../problem";
import { decideUnlessChanged, undoDecisions } from "./decide-many";
import { type MarkedLayer, markedLayers } from "./layers";

/**
 * Takes all of one reviewer's marks in an article: decides each conflict that she is a side of as she marked it. To a
 * resolver who is blind it is not offered: she knows those who differ by a letter on each claim alone, and which letters
 * are one person's is what she would learn by it.
 */
export const takeSideMany = defineJob({
  kind: "take-side",
  ability: "resolve",
  payload: TakeSidePayloadSchema,
  attempts: 5,
  check: async (permit) => refuseToTheBlind(permit),
  async preview(permit, asked: TakeSideQuestion): Promise<JobPreview> {
    const layers = await conflictsOf(permit, asked.article);
    const taken = layers.map((layer) => ({
      layer,
      ...takeSide(layer.marks, asked.person, permit.actor.id, permit.project),
    }));
    const all = taken.flatMap((one) => ("left" in one ? [] : [changeOf(one)]));
    const left = taken.flatMap((one) => ("left" in one ? [one.left] : []));
    const beyond = all.slice(maxSubjects).map(() => "too-many" as const);
    return {
      ...previewOfNothing,
      count: all.length - beyond.length,
      changes: all.slice(0, maxSubjects),
      left: countLeft([...left, ...beyond]),
    };
  },
  async run(run) {
    const { person, cause, rationale, seen } = run.payload;
    const permit = await authorMay(run, "resolve");
    refuseToTheBlind(permit);
    return onEachSeen(run, seen, (one) =>
      decideUnlessChanged(run.id, permit, one, ({ marks }) => {
        if (marks.length !== one.ids.length || marks.some((mark) => !one.ids.includes(mark.id))) return null;
        const taken = takeSide(marks, person, permit.actor.id, permit.project);
        if ("left" in taken) return null;
        const { verdict, figure } = taken;
        return { outcome: "side", cause, rationale, verdict, figure, question: null };
      }),
    );
  },
  undo: undoDecisions,
});

function refuseToTheBlind({ isBlindToNames }: Permit<"read">): void {
  if (isBlindToNames) throw new Problem("names-hidden");
}

/** The layers of what an article asserts on which the marks differ, and a resolver decides. */
async function conflictsOf(permit: Permit<"read">, articleId: string): Promise<MarkedLayer[]> {
  refuseToTheBlind(permit);
  const layers = await markedLayers(permit, claimIdsOfArticle(articleId), resolverStates);
  return layers.filter(({ marks }) => areSides(marks));
}

function changeOf({
  layer: { claim, text, layer, verdict: before, marks },
  verdict,
  overridden,
}: {
  layer: MarkedLayer;
  verdict: NonNullable<JobChange["after"]>;
  overridden: MarkedLayer["marks"];
}): JobChange {
  return {
    ...{ claim, layer, text, before, after: verdict },
    ids: marks.map(({ id }) => id),
    overridden: overridden.flatMap(({ author, verdict: said }) => (said ? [{ person: author, verdict: said }] : [])),
  };
}

/** Who is a side of how many conflicts in an article, by name; nobody to a resolver who is blind. */
export async function listSides(
  permit: Permit<"resolve" | "read">,
  articleId: string,
): Promise<(Person & { count: number })[]> {
  if (permit.isBlindToNames) return [];
  const sides = new Map<string, Person & { count: number }>();
  for (const { marks } of await conflictsOf(permit, articleId)) {
    for (const { author } of marks) {
      const known = sides.get(author.id);
      sides.set(author.id, { ...author, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...sides.values()].sort((one, other) => one.name.localeCompare(other.name));
}
