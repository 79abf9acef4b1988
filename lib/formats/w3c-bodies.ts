import type { AnnotationOfArticle, MarkOfClaim } from "./view";
import { iriOf, toTerms } from "./w3c-terms";

/*
 * What an annotation asserts, and what was said of that, as bodies of a Web Annotation: a claim describes the words, a mark
 * assesses the claim, its reason comments on it, its evidence is linked, a resolution classifies the claim, and a comment
 * comments on the words. Each has its author and time; what belongs together names what it belongs to.
 */

/** The value of the body of a mark that takes back its author's earlier one. */
export const withdrawn = "withdrawn";

/** What tells a claim from other descriptions of words. */
export const claimType = "tickmark:Claim";

/** A person as an agent; without an id where nothing but the name is known. */
export function personNode(id: string | null, name: string): object {
  return { ...(id && { id: iriOf(id) }), type: "Person", name };
}

export function bodiesOf({ claims, comments }: AnnotationOfArticle): object[] {
  const ofClaims = claims.flatMap(({ claim, marks, resolutions }) => [
    claimBody(claim),
    ...marks.filter(({ outdated }) => !outdated).flatMap((mark) => markBodies(mark, claim.id)),
    ...resolutions.map((resolution) => resolutionBody(resolution, claim.id)),
  ]);
  const written = comments.map(({ id, text, createdBy, commenter, createdAt }) => ({
    id: iriOf(id),
    ...textualBody("commenting", text),
    creator: personNode(createdBy, commenter),
    created: createdAt,
  }));
  return [...ofClaims, ...written];
}

function textualBody(purpose: string, value: string) {
  return { type: "TextualBody", purpose, value, format: "text/plain" };
}

type Claims = AnnotationOfArticle["claims"][number];

function claimBody({
  id,
  text,
  question,
  attribution,
  quantity,
  state,
  verdict,
  createdBy,
  createdAt,
}: Claims["claim"]) {
  return {
    id: iriOf(id),
    ...textualBody("describing", text),
    type: ["TextualBody", claimType],
    creator: iriOf(createdBy),
    created: createdAt,
    ...toTerms({
      question,
      attribution: attribution && toTerms(attribution),
      quantity: quantity && toTerms(quantity),
      state,
      verdict,
    }),
  };
}

function markBodies(mark: MarkOfClaim, claimId: string): object[] {
  const { id, layer, verdict, rationale, confidence, ground, figure, evidence, createdBy, reviewer, createdAt } = mark;
  const made = { creator: personNode(createdBy, reviewer), created: createdAt };
  const ofMark = { mark: iriOf(id) };
  return [
    {
      id: iriOf(id),
      ...textualBody("assessing", verdict ?? withdrawn),
      ...made,
      ...toTerms({ claim: iriOf(claimId), layer, confidence, ground, figure }),
    },
    ...(rationale ? [{ ...textualBody("commenting", rationale), ...made, ...toTerms(ofMark) }] : []),
    ...evidence.map((piece) => ({ ...evidenceBody(piece), ...made, ...toTerms(ofMark) })),
  ];
}

function evidenceBody({ id, url, archivedUrl, quote, ...rest }: MarkOfClaim["evidence"][number]) {
  return {
    id: iriOf(id),
    type: "SpecificResource",
    purpose: "linking",
    // What has no address is still something, of which a publisher or a quote is known.
    source: url ?? { type: "Text" },
    ...(quote && { selector: { type: "TextQuoteSelector", exact: quote } }),
    ...(archivedUrl && { state: { type: "TimeState", cached: archivedUrl } }),
    ...toTerms(rest),
  };
}

function resolutionBody(resolution: Claims["resolutions"][number], claimId: string) {
  const { layer, outcome, cause, verdict, figure, rationale, resolver, createdAt } = resolution;
  return {
    ...textualBody("classifying", verdict ?? outcome),
    creator: personNode(null, resolver),
    created: createdAt,
    ...toTerms({ claim: iriOf(claimId), layer, outcome, cause, figure, rationale }),
  };
}
