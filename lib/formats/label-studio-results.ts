import { z } from "zod";
import { disagreementCauses, resolutionOutcomes } from "../domain/resolution-outcome";
import { type Layer, layers, verdicts } from "../domain/verdict";
import type { ImportedAnnotation, ImportedClaim } from "./imported";
import { controls, spanLabels } from "./label-studio-config";

/* What the results of a Label Studio annotation say of one region: the labels, and the controls that are per region. */

export const ResultSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  from_name: z.string().optional(),
  type: z.string().optional(),
  value: z.record(z.string(), z.unknown()).optional(),
  meta: z.record(z.string(), z.unknown()).nullish().catch(null),
});
export type Result = z.infer<typeof ResultSchema>;

/** Who made an annotation, and when, as far as the file says so. */
export interface Authorship {
  by?: string;
  at?: string;
}

type SaidOfRegion = Pick<ImportedAnnotation, "id" | "labels" | "notes" | "claims" | "by" | "at">;

/** @param isGroundTruth whether its verdicts are what a resolver decided */
export function readRegion(results: readonly Result[], author: Authorship, isGroundTruth: boolean): SaidOfRegion {
  const region = results.find(({ type }) => type?.endsWith("labels")) ?? results[0];
  const meta = region?.meta ?? {};
  const id = stringOf(meta.annotation_id);
  const [claim] = claimsOf(results, meta, author, isGroundTruth);
  const isOurs = id !== undefined || claim !== undefined;
  const isMade = meta.own !== false;
  const at = stringOf(meta.created_at) ?? author.at;
  return {
    ...(id && { id }),
    labels: labelsOf(results, isOurs),
    notes: notesOf(results, meta, author, isOurs),
    claims: claim ? [claim] : [],
    ...(isMade && author.by && { by: author.by }),
    ...(isMade && at && { at }),
  };
}

const ourLabels: readonly string[] = Object.values(spanLabels);
const ourTexts: readonly string[] = [controls.claim, controls.saidReason, controls.soReason];
const ourChoices: readonly string[] = layers.map((layer) => controls[layer]);

function labelsOf(results: readonly Result[], isOurs: boolean): string[] {
  return results.flatMap(({ type = "", from_name = "", value = {} }) => {
    const labels = stringsOf(value[type]);
    if (type.endsWith("labels")) return isOurs ? labels.filter((label) => !ourLabels.includes(label)) : labels;
    if (type !== "choices" || (isOurs && ourChoices.includes(from_name) && verdictIn(value))) return [];
    return stringsOf(value.choices);
  });
}

/** Texts that somebody wrote of a region: its note, and what stands in a control that is none of ours. */
function notesOf(results: readonly Result[], meta: NonNullable<Result["meta"]>, author: Authorship, isOurs: boolean) {
  const times = stringsOf(meta.text_created_at);
  const { by } = author;
  const notes = stringsOf(meta.text).map((text, number) => {
    const at = times[number] ?? author.at;
    return { text, ...(by && { by }), ...(at && { at }) };
  });
  const texts = results
    .filter(({ type, from_name = "" }) => type === "textarea" && !(isOurs && ourTexts.includes(from_name)))
    .flatMap(({ value = {} }) => stringsOf(value.text));
  return [...notes, ...texts.map((text) => ({ text, ...author }))];
}

function claimsOf(
  results: readonly Result[],
  meta: NonNullable<Result["meta"]>,
  author: Authorship,
  isGroundTruth: boolean,
): ImportedClaim[] {
  const text = textIn(results, controls.claim);
  if (!text) return [];
  const id = stringOf(meta.claim_id);
  const judged = layers.flatMap((layer) => {
    const result = results.find(({ type, from_name }) => type === "choices" && from_name === controls[layer]);
    const verdict = verdictIn(result?.value ?? {});
    if (!verdict) return [];
    const at = stringOf(result?.meta?.created_at) ?? author.at;
    const rationale = textIn(results, controls[`${layer}Reason` as const]);
    return [{ layer, verdict, rationale, meta: result?.meta ?? {}, ...author, ...(at && { at }) }];
  });
  const resolutions = isGroundTruth ? judged.flatMap(({ meta, ...rest }) => toResolution(rest, meta)) : [];
  const marks = isGroundTruth ? [] : judged.map(({ meta, ...mark }) => withId(mark, stringOf(meta.mark_id)));
  return [{ ...(id && { id }), text, marks, ...(resolutions.length > 0 && { resolutions }) }];
}

const DecisionSchema = z.object({
  outcome: z.enum(resolutionOutcomes),
  cause: z.enum(disagreementCauses).nullable(),
  figure: z.string().nullable(),
});

function toResolution<Judged extends { layer: Layer }>(judged: Judged, meta: object) {
  const decision = DecisionSchema.safeParse(meta);
  return decision.success ? [{ ...judged, ...decision.data }] : [];
}

function withId<Mark extends object>(mark: Mark, id: string | undefined): Mark & { id?: string } {
  return id ? { id, ...mark } : mark;
}

function verdictIn(value: Record<string, unknown>) {
  return z.enum(verdicts).safeParse(stringsOf(value.choices)[0]).data ?? null;
}

function textIn(results: readonly Result[], control: string): string {
  const found = results.find(({ type, from_name }) => type === "textarea" && from_name === control);
  return stringsOf(found?.value?.text).join("\n");
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
