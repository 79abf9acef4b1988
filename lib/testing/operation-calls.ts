import type { Answer, CallParts, Client } from "../api/client";
import { type Operation, placeOf } from "../api/operation";
import { type OperationId, operations } from "../api/operations";
import { canDo, canManage } from "../domain/permissions";
import { harmlessJob, type Things } from "./things";
import { accounts, everybody, members, roleOf, type Who } from "./walk-people";

/** Whose marks the things of an operation concern, where they alone may. */
const concerned = new Map<Operation, readonly Who[]>([
  [operations.createObjection, ["editor", "reviewer"]],
  // Of the editor's reasons.
  [operations.createReasonJudgement, ["reviewer"]],
  // The job is to withdraw marks of the editor's.
  [operations.undoJob, ["editor"]],
]);

/** Who may call an operation on the editor's things, by its declaration. */
export function whoMay(declared: Operation): readonly Who[] {
  const access = placeOf(declared);
  if (!access) {
    if (declared.access === "administrator") return ["manager"];
    return declared.access === "anybody" ? everybody : accounts;
  }
  return members.filter(
    (who) =>
      canDo(roleOf[who], access.ability, { annotatorsMayMark: true }) &&
      (!access.ofOwn || who === "editor" || canManage(roleOf[who])) &&
      (concerned.get(declared)?.includes(who) ?? !access.ofConcerned),
  );
}

type Parts<Id extends OperationId> = Omit<CallParts<(typeof operations)[Id]>, "params">;

/** The operations that cannot be called without more than the id in their path. */
type Demanding = { [Id in OperationId]: object extends Parts<Id> ? never : Id }[OperationId];

type Call<Id extends OperationId> = (things: Things) => Parts<Id>;

const claim = { text: "Es waren viele." };

/** What is sent, beside the id in the path: what an operation demands has to be here. */
const calls: { [Id in Demanding]: Call<Id> } & { [Id in OperationId]?: Call<Id> } = {
  createToken: () => ({ body: { name: "Rundgang", scopes: ["read"] } }),
  changePassword: () => ({ body: { current: "falsch geraten", password: "vier neue gute wörter", tokens: "keep" } }),
  changeName: () => ({ body: { name: "Wie zuvor" } }),
  changeAccount: () => ({ body: { isAdministrator: false } }),
  createPasswordLink: ({ marker }) => ({ body: { person: marker } }),
  changeMember: () => ({ body: { weight: 1 } }),
  createInvitation: () => ({ body: { role: "viewer" } }),
  createProject: () => ({ body: { name: "Rundgang" } }),
  changeProject: ({ projectVersion }) => ({ body: { version: projectVersion, guidelines: "Wie immer." } }),
  createArticle: () => ({ body: { title: "Rundgang", text: `Es waren viele. ${crypto.randomUUID()}` } }),
  exportDataset: () => ({ query: { format: "jsonl" } }),
  previewExport: () => ({ query: { format: "jsonl" } }),
  changeArticle: () => ({ body: { version: 1, title: "Anders" } }),
  createVersion: ({ version }) => ({
    body: { after: version, text: `Es waren viele, heisst es. ${crypto.randomUUID()}` },
  }),
  createBlockRevision: ({ block }) => ({ body: { edit: { change: "kind", block, kind: "quote" } } }),
  createAnnotation: () => ({ body: { start: 0, end: 2, quote: "Es", claim } }),
  changeAnnotation: () => ({ body: { version: 1, start: 0, end: 8 } }),
  addOccurrence: () => ({ body: { claim } }),
  removeOccurrence: ({ claim }) => ({ query: { claim } }),
  restoreAnnotation: () => ({ body: { version: 1 } }),
  commentOnAnnotation: () => ({ body: { text: "Hm." } }),
  commentOnClaim: () => ({ body: { text: "Hm." } }),
  changeComment: () => ({ body: { version: 1, threadState: "addressed" } }),
  readThread: ({ comment }) => ({ body: { upTo: comment } }),
  attachOccurrences: ({ article, version }) => ({
    body: { places: [{ articleId: article, versionId: version, start: 3, end: 8, quote: "waren" }] },
  }),
  undoOccurrences: ({ batch }) => ({ query: { batch } }),
  changeClaim: () => ({ body: { version: 1, text: "Es waren mehr." } }),
  mergeClaim: ({ otherClaim }) => ({ body: { into: otherClaim } }),
  createMark: () => ({ body: { layer: "so", verdict: "confirmed" } }),
  putGold: () => ({ body: { layer: "so", verdict: "confirmed", explanation: "Es steht im Bericht." } }),
  createObjection: () => ({
    body: { words: "Doch.", evidence: [{ stance: "contradicts", quote: "Es waren wenige." }] },
  }),
  createReasonJudgement: ({ marks }) => ({ body: { mark: marks[0] ?? "", judgement: "wrong", words: "Nein." } }),
  createJob: ({ claim }) => ({ body: harmlessJob(claim) }),
  previewJob: ({ article }) => ({ body: { kind: "withdraw-marks", article } }),
  undoJob: () => ({ body: {} }),
  createReport: () => ({ body: { withoutNames: true } }),
  createWebhook: () => ({ body: { url: "https://hook.invalid/", events: ["mark.created"], isOn: false } }),
  changeWebhook: () => ({ body: { version: 1, events: ["claim.created"] } }),
  rotateWebhookSecret: () => ({ body: { version: 1 } }),
  testWebhook: () => ({ body: {} }),
  skipClaim: () => ({ body: { reason: "Davon verstehe ich nichts." } }),
  assignArticle: ({ marker }) => ({ body: { person: marker } }),
  unassignArticle: ({ marker }) => ({ query: { person: marker } }),
  assignClaim: ({ marker }) => ({ body: { person: marker } }),
  unassignClaim: ({ marker }) => ({ query: { person: marker } }),
  reserveNext: () => ({ body: {} }),
  reserveClaim: () => ({ body: {} }),
  createResolution: ({ marks }) => ({
    body: { layer: "so", outcome: "side", cause: "reading", verdict: "confirmed", rationale: "Gewogen.", marks },
  }),
};

/** The status that answers those who may, where the call is as harmless as it must be for the people of other tests. */
export const otherwise: { [Id in OperationId]?: number } = { changePassword: 422, resendWebhookDelivery: 404 };

/** Who is not asked to try beside other tests, because it would harm her there. */
export const spared: { [Id in OperationId]?: readonly Who[] } = {
  changeName: ["manager"],
  endOtherSessions: accounts,
};

/** What is called on another thing than the one of its kind. */
const on: { [Id in OperationId]?: keyof Things } = {
  changeAccount: "marker",
  // The first claim has all its marks.
  reserveClaim: "otherClaim",
};

/** What the editor does first. */
const before: { [Id in OperationId]?: (editor: Client, things: Things) => Promise<unknown> } = {
  restoreAnnotation: (editor, { annotation }) =>
    editor(operations.deleteAnnotation, { params: { id: annotation }, query: {} }),
};

/** Makes ready what an operation is then called on. */
export async function prepare(id: OperationId, editor: Client, things: Things): Promise<void> {
  await before[id]?.(editor, things);
}

/** Brings back what the other calls need, where an operation was allowed. */
export async function tidyUp(id: OperationId, manager: Client, { project }: Things): Promise<void> {
  if (id === "deleteProject") await manager(operations.restoreProject, { params: { id: project } });
}

/** Calls an operation on some things, in all else right. */
export async function callOn(client: Client, id: OperationId, things: Things): Promise<Answer<unknown>> {
  const declared: Operation = operations[id];
  const place = placeOf(declared)?.place ?? "project";
  // What else the path names: a member, or something that is not there, which is gone already.
  const named = {
    person: id === "changeMember" ? things.marker : crypto.randomUUID(),
    invitation: crypto.randomUUID(),
    delivery: crypto.randomUUID(),
  };
  const parts = { params: { id: things[on[id] ?? (place as keyof Things)], ...named }, ...calls[id]?.(things) };
  return client(declared, parts as CallParts<Operation>);
}
