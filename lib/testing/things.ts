import type { Answer, Client } from "../api/client";
import { operations } from "../api/operations";
import type { Block } from "../domain/block";
import type { JobOrder } from "../schemas/job";
import type { Who } from "./walk-people";

/** Things made for one call: an article of the editor's with an annotation, its claims, the first in conflict, and a comment. */
export interface Things {
  project: string;
  projectVersion: number;
  article: string;
  /** The article's current text. */
  version: string;
  /** The only block of it. */
  block: Block;
  annotation: string;
  claim: string;
  otherClaim: string;
  comment: string;
  /** A decision on a third claim, which the editor and the reviewer had marked. */
  resolution: string;
  /** Where the editor let the claim be asserted in one step. */
  batch: string;
  /** A job of the editor's that can be undone and changes nothing: what it was asked by is not there. */
  job: string;
  /** Of the article, and what its address ends in. */
  report: string;
  reportSecret: string;
  marks: string[];
  /** The manager's, turned off. */
  webhook: string;
  /** A member who gives verdicts. */
  marker: string;
}

const text = "Es waren viele, sagt das Amt.";

/** To withdraw a mark that is nobody's. */
export function harmlessJob(claim: string): JobOrder {
  return { kind: "withdraw-marks", seen: [{ claim, layer: "so", ids: [crypto.randomUUID()] }] };
}

/** Makes what one call needs, as the people of the project. */
export async function makeThings(clients: Record<Who, Client>, project: string): Promise<Things> {
  const { editor } = clients;
  const article = await made(
    editor(operations.createArticle, {
      params: { id: project },
      body: { title: "Rundgang", text: `${text} ${crypto.randomUUID()}` },
    }),
  );
  const annotation = await made(
    editor(operations.createAnnotation, {
      params: { id: article.id },
      body: { quote: "Es waren viele", claim: { text: "Es waren viele." } },
    }),
  );
  const claim = annotation.claims[0]?.id ?? "";
  const other = await made(
    editor(operations.addOccurrence, { params: { id: annotation.id }, body: { claim: { text: "Viele waren es." } } }),
  );
  const otherClaim = other.claims[1]?.id ?? "";
  const third = await made(
    editor(operations.addOccurrence, {
      params: { id: annotation.id },
      body: { claim: { text: "Es waren sehr viele." } },
    }),
  );
  const decided = third.claims[2]?.id ?? "";
  const mark = (who: Who, verdict: "confirmed" | "disputed", id = claim) =>
    made(clients[who](operations.createMark, { params: { id }, body: { layer: "so", verdict } }));
  const weighed = [await mark("editor", "confirmed", decided), await mark("reviewer", "disputed", decided)];
  const decision = { layer: "so", outcome: "side", cause: "oversight", verdict: "confirmed" } as const;
  const resolution = await made(
    clients.manager(operations.createResolution, {
      params: { id: decided },
      body: { ...decision, marks: weighed.map(({ id }) => id) },
    }),
  );
  const versionId = article.textVersion.id;
  const places = [{ articleId: article.id, versionId, start: 0, end: 2, quote: "Es" }];
  const batch = await made(editor(operations.attachOccurrences, { params: { id: claim }, body: { places } }));
  const [comment, confirmed, disputed, { version }, job, report] = await Promise.all([
    made(editor(operations.commentOnAnnotation, { params: { id: annotation.id }, body: { text: "Wer sagt das?" } })),
    mark("editor", "confirmed"),
    mark("reviewer", "disputed"),
    made(clients.manager(operations.getProject, { params: { id: project } })),
    made(editor(operations.createJob, { params: { id: project }, body: harmlessJob(claim) })),
    made(clients.manager(operations.createReport, { params: { id: article.id }, body: {} })),
  ]);
  const webhook = await made(
    clients.manager(operations.createWebhook, {
      params: { id: project },
      body: { url: "https://hook.invalid/", events: ["mark.created"], isOn: false },
    }),
  );
  return {
    project,
    projectVersion: version,
    article: article.id,
    version: versionId,
    block: { kind: "paragraph", start: 0, end: article.text.length },
    annotation: annotation.id,
    claim,
    otherClaim,
    comment: comment.id,
    resolution: resolution.id,
    batch: batch.id,
    job: job.id,
    report: report.id,
    reportSecret: report.path?.replace("/reports/", "") ?? "",
    marks: [confirmed.id, disputed.id],
    webhook: webhook.id,
    marker: disputed.author.id,
  };
}

async function made<T>(answering: Promise<Answer<T>>): Promise<T> {
  const answer = await answering;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
