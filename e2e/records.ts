import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import type { Verdict } from "../lib/domain/verdict";
import type { AnnotationRecord } from "../lib/schemas/annotation";
import type { ClaimDraft, ClaimSummary } from "../lib/schemas/claim";
import type { MarkDraft, MarkRecord } from "../lib/schemas/mark";
import type { ResolutionDraft, ResolutionRecord } from "../lib/schemas/resolution";
import { importArticle } from "./article";
import type { Name } from "./people";

/*
 * What journeys find in the project, made over the API in one line each. What is refused fails the journey.
 */

/** A claim of the project, as the annotation that asserts it answered with it. */
export type MadeClaim = ClaimSummary & { annotationId: string };

/** Has words of an article assert a new claim, or one that is there already, by its id. */
export async function makeClaim(
  api: APIRequestContext,
  article: { id: string },
  quote: string,
  claim: Partial<ClaimDraft> | { id: string } = {},
): Promise<MadeClaim> {
  const data = { quote, claim: "id" in claim ? claim : { text: quote, ...claim } };
  const annotation = await created<AnnotationRecord>(api.post(`/api/v1/articles/${article.id}/annotations`, { data }));
  const [made] = annotation.claims;
  if (!made) throw new Error(`The annotation of “${quote}” answered without its claim.`);
  return { ...made, annotationId: annotation.id };
}

/** Marks a claim; on `so` unless it says otherwise. */
export function makeMark(
  api: APIRequestContext,
  claim: { id: string },
  verdict: Verdict | null,
  about: Partial<MarkDraft> = {},
): Promise<MarkRecord> {
  return created(api.post(`/api/v1/claims/${claim.id}/marks`, { data: { layer: "so", verdict, ...about } }));
}

/** A claim in an article of its own that people have marked differently, each with a reason. */
export async function makeConflict(
  apiAs: (name: Name) => Promise<APIRequestContext>,
  projectId: string,
  verdicts: Partial<Record<Name, Verdict>> = { reviewer: "confirmed", second: "disputed" },
): Promise<MadeClaim> {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, projectId, "Die Brücke trägt laut Ministerium 48 Tonnen.");
  const text = `Die Brücke trägt 48 Tonnen (${crypto.randomUUID().slice(0, 6)}).`;
  const claim = await makeClaim(editor, article, "48 Tonnen", { text });
  for (const [name, verdict] of Object.entries(verdicts) as [Name, Verdict][]) {
    await makeMark(await apiAs(name), claim, verdict, { rationale: `Grund von ${name}` });
  }
  return claim;
}

/** Claims in one article that two people have marked differently, the first of them first. */
export async function makeConflicts(
  apiAs: (name: Name) => Promise<APIRequestContext>,
  projectId: string,
  count: number,
): Promise<{ articleId: string; claims: MadeClaim[] }> {
  const editor = await apiAs("editor");
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const article = await importArticle(
    editor,
    projectId,
    numbers.map((number) => `Punkt ${number} trifft zu.`).join(" "),
  );
  const claims = [];
  for (const number of numbers) {
    const text = `Punkt ${number} trifft zu (${crypto.randomUUID().slice(0, 6)}).`;
    const claim = await makeClaim(editor, article, `Punkt ${number} `, { text });
    await makeMark(await apiAs("reviewer"), claim, "confirmed");
    await makeMark(await apiAs("second"), claim, "disputed");
    claims.push(claim);
  }
  return { articleId: article.id, claims };
}

/** Decides on a claim, weighing all its marks that are current on *so*. */
export async function makeDecision(
  api: APIRequestContext,
  claim: { id: string },
  about: Partial<ResolutionDraft>,
): Promise<ResolutionRecord> {
  const { items } = await (await api.get(`/api/v1/claims/${claim.id}/marks`)).json();
  const marks = items.filter(({ current }: MarkRecord) => current).map(({ id }: MarkRecord) => id);
  const data = { layer: "so", cause: "reading", ...about, marks };
  return created(api.post(`/api/v1/claims/${claim.id}/resolutions`, { data }));
}

async function created<Made>(answering: Promise<APIResponse>): Promise<Made> {
  const answer = await answering;
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}
