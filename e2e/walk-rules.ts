import type { APIRequestContext } from "@playwright/test";

/** Everybody that a route can meet. The stranger has no session, the outsider only a project of her own. */
export const everybody = ["stranger", "outsider", "viewer", "editor", "reviewer", "resolver", "manager"] as const;
export type Who = (typeof everybody)[number];

const members: Who[] = ["viewer", "editor", "reviewer", "resolver", "manager"];
const workers: Who[] = ["editor", "reviewer", "resolver", "manager"];
const resolvers: Who[] = ["resolver", "manager"];
const accounts: Who[] = ["outsider", ...members];
const owners: Who[] = ["editor", "manager"];

/** Things made for one call: an article of the editor's with an annotation, its claim in conflict, and a comment. */
export interface Things {
  project: string;
  projectVersion: number;
  article: string;
  annotation: string;
  claim: string;
  otherClaim: string;
  comment: string;
  marks: string[];
}

export interface RouteRule {
  may: readonly Who[];
  /** Who is not asked to try, because it would end the walk. */
  spared?: readonly Who[];
  id?: keyof Things;
  query?: string;
  /** A thing whose id the query ends in. */
  queryId?: keyof Things;
  /** What the editor does to the same record first. */
  before?: "DELETE";
  body?: (things: Things) => object;
}

const claim = { text: "Es waren viele." };

/** Who may call what, with a call that is right in everything else. */
export const routeRules: Record<string, RouteRule> = {
  "GET /api/v1/health": { may: everybody },
  "GET /api/v1/projects": { may: accounts },
  "POST /api/v1/projects": { may: accounts, body: () => ({ name: "Rundgang" }) },
  "GET /api/v1/projects/[id]": { may: members, id: "project" },
  "PATCH /api/v1/projects/[id]": {
    may: ["manager"],
    id: "project",
    body: ({ projectVersion }) => ({ version: projectVersion, guidelines: "Wie immer." }),
  },
  "DELETE /api/v1/projects/[id]": { may: ["manager"], spared: ["manager"], id: "project" },
  "POST /api/v1/projects/[id]/restore": { may: ["manager"], id: "project" },
  "GET /api/v1/projects/[id]/articles": { may: members, id: "project" },
  "POST /api/v1/projects/[id]/articles": {
    may: workers,
    id: "project",
    body: () => ({ title: "Rundgang", text: `Es waren viele. ${crypto.randomUUID()}` }),
  },
  "GET /api/v1/projects/[id]/claims": { may: members, id: "project" },
  "GET /api/v1/projects/[id]/conflicts": { may: members, id: "project" },
  "GET /api/v1/projects/[id]/questions": { may: members, id: "project" },
  "GET /api/v1/projects/[id]/export": { may: members, id: "project", query: "?format=jsonl" },
  "GET /api/v1/articles/[id]": { may: members, id: "article" },
  "PATCH /api/v1/articles/[id]": { may: workers, id: "article", body: () => ({ version: 1, title: "Anders" }) },
  "DELETE /api/v1/articles/[id]": { may: ["manager"], id: "article" },
  "POST /api/v1/articles/[id]/restore": { may: ["manager"], id: "article" },
  "GET /api/v1/articles/[id]/annotations": { may: members, id: "article" },
  "POST /api/v1/articles/[id]/annotations": {
    may: workers,
    id: "article",
    body: () => ({ start: 0, end: 2, quote: "Es", claim }),
  },
  "GET /api/v1/articles/[id]/claims": { may: members, id: "article" },
  "GET /api/v1/annotations/[id]": { may: members, id: "annotation" },
  "PATCH /api/v1/annotations/[id]": {
    may: owners,
    id: "annotation",
    body: () => ({ version: 1, start: 0, end: 8 }),
  },
  "DELETE /api/v1/annotations/[id]": { may: owners, id: "annotation" },
  "POST /api/v1/annotations/[id]/occurrences": { may: workers, id: "annotation", body: () => ({ claim }) },
  "DELETE /api/v1/annotations/[id]/occurrences": { may: owners, id: "annotation", query: "?claim=", queryId: "claim" },
  "POST /api/v1/annotations/[id]/restore": {
    may: owners,
    id: "annotation",
    body: () => ({ version: 1 }),
    before: "DELETE",
  },
  "POST /api/v1/annotations/[id]/comments": { may: workers, id: "annotation", body: () => ({ text: "Hm." }) },
  "GET /api/v1/claims/[id]": { may: members, id: "claim" },
  "PATCH /api/v1/claims/[id]": { may: workers, id: "claim", body: () => ({ version: 1, text: "Es waren mehr." }) },
  "DELETE /api/v1/claims/[id]": { may: owners, id: "claim" },
  "POST /api/v1/claims/[id]/restore": { may: owners, id: "claim" },
  "POST /api/v1/claims/[id]/merge": { may: owners, id: "claim", body: ({ otherClaim }) => ({ into: otherClaim }) },
  "GET /api/v1/claims/[id]/marks": { may: members, id: "claim" },
  "POST /api/v1/claims/[id]/marks": {
    may: workers,
    id: "claim",
    body: () => ({ layer: "so", verdict: "confirmed" }),
  },
  "GET /api/v1/claims/[id]/resolutions": { may: members, id: "claim" },
  "POST /api/v1/claims/[id]/resolutions": {
    may: resolvers,
    id: "claim",
    body: ({ marks }) => ({ layer: "so", verdict: "confirmed", rationale: "Gewogen.", marks }),
  },
  "POST /api/v1/claims/[id]/comments": { may: workers, id: "claim", body: () => ({ text: "Hm." }) },
  "DELETE /api/v1/comments/[id]": { may: owners, id: "comment" },
};

/** Who sees which page. Whom it is not for is told that it is not there, or that it is not for her. */
export const pageRules: Record<string, readonly Who[]> = {
  "/": everybody,
  "/sign-in": everybody,
  "/set-up": everybody,
  "/invite/[secret]": everybody,
  "/icon.svg": everybody,
  "/account": accounts,
  "/people": ["manager"],
  "/projects": accounts,
  "/projects/new": accounts,
  "/projects/[projectId]": members,
  "/projects/[projectId]/articles": members,
  "/projects/[projectId]/articles/new": workers,
  "/projects/[projectId]/articles/[articleId]": members,
  "/projects/[projectId]/claims": members,
  "/projects/[projectId]/claims/[claimId]": members,
  "/projects/[projectId]/conflicts": members,
  "/projects/[projectId]/conflicts/[claimId]": members,
  "/projects/[projectId]/datasets": members,
  "/projects/[projectId]/history": members,
  "/projects/[projectId]/settings": ["manager"],
};

export interface ActionRule {
  may: readonly Who[];
  /** Who is not asked to try, because it would harm her in other tests. */
  spared?: readonly Who[];
  /** What is answered to those who may, where the call names something that is not there. */
  otherwise?: string;
  fields: (things: Pick<Things, "project" | "projectVersion">) => Record<string, string>;
}

const nobody = crypto.randomUUID();
const account = { name: "Niemand", email: "niemand@example.test", password: "vier gute wörter" };

/** Who may call which server action. What would do harm to other tests names somebody who is not there. */
export const actionRules: Record<string, ActionRule> = {
  setPreferenceAction: { may: everybody, fields: () => ({ theme: "light" }) },
  setUpAction: { may: everybody, otherwise: "set-up-done", fields: () => account },
  acceptAction: { may: accounts, otherwise: "link-used", fields: () => ({ secret: "x" }) },
  acceptAsNewAction: { may: everybody, otherwise: "link-used", fields: () => ({ ...account, secret: "x" }) },
  setPasswordAction: {
    may: everybody,
    otherwise: "link-used",
    fields: () => ({ secret: "x", password: account.password }),
  },
  changeNameAction: { may: accounts, spared: ["manager"], fields: () => ({ name: "Neuer Name" }) },
  changePasswordAction: {
    may: accounts,
    otherwise: "invalid",
    fields: () => ({ current: "falsch", password: account.password }),
  },
  createTokenAction: { may: accounts, fields: () => ({ name: "Rundgang", days: "1" }) },
  revokeTokenAction: { may: accounts, fields: () => ({ id: nobody }) },
  // That it ends the sessions of who asks, and only hers, is shown in security.spec.ts.
  endSessionsAction: { may: accounts, spared: accounts, fields: () => ({}) },
  createProjectAction: { may: accounts, fields: () => ({ name: "Rundgang" }) },
  setAdministratorAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: () => ({ userId: nobody, on: "true" }),
  },
  setDeactivatedAction: { may: ["manager"], otherwise: "not-found", fields: () => ({ userId: nobody, on: "true" }) },
  passwordLinkAction: { may: ["manager"], otherwise: "not-found", fields: () => ({ userId: nobody }) },
  withdrawPasswordLinkAction: { may: ["manager"], fields: () => ({ id: nobody }) },
  changeProjectAction: {
    may: ["manager"],
    fields: ({ project, projectVersion }) => ({
      projectId: project,
      version: String(projectVersion),
      name: "Rundgang",
      guidelines: "",
      marksRequired: "2",
    }),
  },
  changeRoleAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, userId: nobody, role: "viewer" }),
  },
  removeMemberAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, userId: nobody }),
  },
  inviteAction: { may: ["manager"], fields: ({ project }) => ({ projectId: project, role: "viewer" }) },
  // That it deletes the project, and that it comes back, is shown in deleted.spec.ts.
  deleteProjectAction: {
    may: ["manager"],
    spared: ["manager"],
    fields: ({ project }) => ({ projectId: project }),
  },
  restoreProjectAction: { may: ["manager"], fields: ({ project }) => ({ id: project }) },
  restoreArticleAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, id: nobody }),
  },
  restoreClaimAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, id: nobody }),
  },
  withdrawInvitationAction: {
    may: ["manager"],
    fields: ({ project }) => ({ projectId: project, id: nobody }),
  },
};

const text = "Es waren viele, sagt das Amt.";

/** Makes what one call needs, as the people of the project. */
export async function makeThings(apis: Record<Who, APIRequestContext>, project: string): Promise<Things> {
  const post = async (who: Who, path: string, data: object) =>
    (await apis[who].post(`/api/v1${path}`, { data })).json();
  const article = await post("editor", `/projects/${project}/articles`, {
    title: "Rundgang",
    text: `${text} ${crypto.randomUUID()}`,
  });
  const annotation = await post("editor", `/articles/${article.id}/annotations`, {
    quote: "Es waren viele",
    claim: { text: "Es waren viele." },
  });
  const claim = annotation.claims[0].id;
  const other = await post("editor", `/annotations/${annotation.id}/occurrences`, {
    claim: { text: "Viele waren es." },
  });
  const [comment, confirmed, disputed, { version }] = await Promise.all([
    post("editor", `/annotations/${annotation.id}/comments`, { text: "Wer sagt das?" }),
    post("editor", `/claims/${claim}/marks`, { layer: "so", verdict: "confirmed" }),
    post("reviewer", `/claims/${claim}/marks`, { layer: "so", verdict: "disputed" }),
    (await apis.manager.get(`/api/v1/projects/${project}`)).json(),
  ]);
  return {
    project,
    projectVersion: version,
    article: article.id,
    annotation: annotation.id,
    claim,
    otherClaim: other.claims[1].id,
    comment: comment.id,
    marks: [confirmed.id, disputed.id],
  };
}
