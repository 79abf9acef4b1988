import { z } from "zod";
import { stances } from "../domain/evidence";
import { confidences, grounds } from "../domain/mark-remarks";
import { approximators, quantityKinds } from "../domain/quantity";
import { disagreementCauses, resolutionOutcomes } from "../domain/resolution-outcome";
import { layers, verdicts } from "../domain/verdict";
import type { ImportedAnnotation, ImportedClaim, ImportedMark } from "./imported";
import { claimType, withdrawn } from "./w3c-bodies";
import { authorship, type Node, nodesOf, textOf, wordsOf } from "./w3c-nodes";
import { fromTerms, idOf } from "./w3c-terms";

/*
 * What the bodies of a Web Annotation say: claims with their marks where Tickmark wrote them (w3c-bodies.ts); else labels,
 * where a body tags, classifies or identifies, and notes.
 */

const text = z.string().nullable().default(null);
const number = z.number().nullable().default(null);

const AttributionSchema = z.object({
  source: z.string(),
  cue: text,
  form: z.enum(["direct", "indirect", "reported"]).nullable().default(null),
  dateSaid: text,
  chain: z.array(z.string()).default([]),
});

const QuantitySchema = z.object({
  raw: z.string(),
  value: number,
  lower: number,
  upper: number,
  approximator: z.enum(approximators).nullable().default(null),
  unit: text,
  counted: text,
  kind: z.enum(quantityKinds).nullable().default(null),
  timeScope: text,
  place: text,
});

const ofTerms = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((node) => fromTerms(Object(node)), schema);

const ClaimTermsSchema = z.object({
  question: z.string().optional(),
  attribution: ofTerms(AttributionSchema).optional(),
  quantity: ofTerms(QuantitySchema).optional(),
});

const MarkTermsSchema = z.object({
  claim: z.string(),
  layer: z.enum(layers),
  confidence: z.enum(confidences).nullable().default(null),
  ground: z.enum(grounds).nullable().default(null),
  figure: text,
});

const ResolutionTermsSchema = z.object({
  claim: z.string(),
  layer: z.enum(layers),
  outcome: z.enum(resolutionOutcomes),
  cause: z.enum(disagreementCauses).nullable().default(null),
  figure: text,
  rationale: z.string().default(""),
});

const EvidenceTermsSchema = z.object({
  stance: z.enum(stances),
  publisher: text,
  published: text,
  accessed: text,
  origin: text,
});

const VerdictSchema = z.enum(verdicts);

type Said = Pick<ImportedAnnotation, "claims" | "notes" | "labels">;

/** @throws ZodError where what Tickmark wrote was changed so that it says nothing any more */
export function readBodies(annotation: Node): Said {
  const said: Said = { claims: [], notes: [], labels: [] };
  const claims = new Map<unknown, ImportedClaim>();
  const marks = new Map<unknown, ImportedMark>();
  for (const body of nodesOf(annotation.body)) {
    const own = fromTerms(body);
    const words = wordsOf(body);
    const claim = claims.get(own.claim);
    const mark = marks.get(own.mark);
    if (textOf(body.type).includes(claimType)) {
      const read = claimFrom(body);
      claims.set(body.id, read);
      said.claims.push(read);
    } else if (claim && "outcome" in own) {
      claim.resolutions = [...(claim.resolutions ?? []), resolutionFrom(body)];
    } else if (claim) {
      const read = markFrom(body);
      marks.set(body.id, read);
      claim.marks.push(read);
    } else if (mark && textOf(body.purpose).includes("linking")) {
      mark.evidence = [...(mark.evidence ?? []), evidenceFrom(body)];
    } else if (mark) mark.rationale = words;
    else if (isLabel(body, annotation)) said.labels.push(words);
    else if (words !== "") said.notes.push({ text: words, ...authorship(body) });
  }
  if (typeof annotation.bodyValue === "string")
    said.notes.push({ text: annotation.bodyValue, ...authorship(annotation) });
  return said;
}

const labelling = ["tagging", "classifying", "identifying"];

/** Where a body does not say for what it is there, the annotation does. */
function isLabel(body: Node, annotation: Node): boolean {
  const purposes = textOf(body.purpose);
  return (purposes.length > 0 ? purposes : textOf(annotation.motivation)).some((one) => labelling.includes(one));
}

function claimFrom(body: Node): ImportedClaim {
  const id = idOf(body.id);
  const { question, attribution, quantity } = ClaimTermsSchema.parse(fromTerms(body));
  return {
    ...(id && { id }),
    text: wordsOf(body),
    ...(question && { question }),
    ...(attribution && { attribution }),
    ...(quantity && { quantity }),
    marks: [],
  };
}

function markFrom(body: Node): ImportedMark {
  const { claim: _, ...rest } = MarkTermsSchema.parse(fromTerms(body));
  const id = idOf(body.id);
  const value = wordsOf(body);
  const verdict = value === withdrawn ? null : VerdictSchema.parse(value);
  return { ...(id && { id }), ...rest, verdict, rationale: "", evidence: [], ...authorship(body) };
}

function resolutionFrom(body: Node) {
  const { claim: _, ...rest } = ResolutionTermsSchema.parse(fromTerms(body));
  return { ...rest, verdict: VerdictSchema.safeParse(wordsOf(body)).data ?? null, ...authorship(body) };
}

function evidenceFrom(body: Node): NonNullable<ImportedMark["evidence"]>[number] {
  const [selector] = nodesOf(body.selector);
  const [state] = nodesOf(body.state);
  return {
    ...EvidenceTermsSchema.parse(fromTerms(body)),
    url: typeof body.source === "string" ? body.source : null,
    archivedUrl: textOf(state?.cached)[0] ?? null,
    quote: textOf(selector?.exact)[0] ?? null,
  };
}
