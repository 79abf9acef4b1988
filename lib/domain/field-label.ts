const claimFields = {
  text: "claimForm.text",
  question: "claimForm.question",
  attribution: "claimForm.attribution",
  "attribution.source": "claimForm.source",
  "attribution.cue": "claimForm.cue",
  "attribution.form": "claimForm.form",
  "attribution.dateSaid": "claimForm.dateSaid",
  "attribution.chain": "claimForm.chain",
  quantity: "claimForm.quantity",
  "quantity.raw": "claimForm.raw",
  "quantity.approximator": "claimForm.approximator",
  "quantity.value": "claimForm.value",
  "quantity.kind": "claimForm.kind",
  "quantity.lower": "claimForm.lower",
  "quantity.upper": "claimForm.upper",
  "quantity.unit": "claimForm.unit",
  "quantity.counted": "claimForm.counted",
  "quantity.timeScope": "claimForm.timeScope",
  "quantity.place": "claimForm.place",
} as const;

const markFields = {
  comment: "discussion.comment",
  claim: "claimForm.text",
  "claim.id": "claimForm.text",
  rationale: "review.rationale",
  layer: "review.layer",
  verdict: "resolution.verdict",
  "evidence.url": "evidence.url",
  "evidence.archivedUrl": "evidence.archivedUrl",
  "evidence.quote": "evidence.quote",
  "evidence.publisher": "evidence.publisher",
  "evidence.published": "evidence.published",
  "evidence.accessed": "evidence.accessed",
  "evidence.stance": "evidence.stance",
  "evidence.origin": "evidence.origin",
} as const;

const articleFields = {
  title: "articleForm.title",
  publisher: "articleForm.publisher",
  author: "articleForm.author",
  url: "articleForm.url",
  published: "articleForm.published",
  language: "articleForm.language",
} as const;

const labels = { ...claimFields, ...markFields, ...articleFields };

/** The message that labels a field in the form in which one fills it in. */
export type FieldLabel = (typeof labels)[keyof typeof labels];

export interface LabelledField {
  label: FieldLabel;
  /** Which piece of evidence it is of, from 1. */
  piece: number | null;
}

/**
 * How a field of a claim, a comment, a mark or an article is called on screen.
 * @param field as a problem names it: `claim.attribution.dateSaid`, `evidence[0].url`
 * @returns null for what stands in no form, such as an id
 */
export function fieldLabel(field: string): LabelledField | null {
  const index = /^evidence\[(\d+)\]/.exec(field)?.[1];
  const name = field.replaceAll(/\[\d+\]/g, "");
  const short = name.replace(/^claim\./, "");
  const known = [name, short].find((candidate): candidate is keyof typeof labels => Object.hasOwn(labels, candidate));
  return known ? { label: labels[known], piece: index === undefined ? null : Number(index) + 1 } : null;
}
