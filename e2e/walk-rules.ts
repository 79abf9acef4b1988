import type { Things } from "../lib/testing/things";
import { accounts, everybody, members, type Who } from "../lib/testing/walk-people";

const workers: Who[] = ["editor", "reviewer", "resolver", "manager"];

/** Who sees which page. Whom it is not for is told that it is not there, or that it is not for her. */
export const pageRules: Record<string, readonly Who[]> = {
  "/": everybody,
  "/sign-in": everybody,
  "/set-up": everybody,
  "/invite/[secret]": everybody,
  "/reports/[reportSecret]": everybody,
  "/icon.svg": everybody,
  "/api/docs": everybody,
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
  "/projects/[projectId]/claims/[claimId]/passages": members,
  "/projects/[projectId]/conflicts": members,
  "/projects/[projectId]/conflicts/[claimId]": members,
  "/projects/[projectId]/articles/[articleId]/coverage": members,
  "/projects/[projectId]/agreement": members,
  "/projects/[projectId]/agreement/spans": members,
  "/projects/[projectId]/coverage": members,
  "/projects/[projectId]/conflicts/guideline-gaps": members,
  "/projects/[projectId]/datasets": members,
  "/projects/[projectId]/gold": members,
  "/projects/[projectId]/history": members,
  "/projects/[projectId]/queue": workers,
  "/projects/[projectId]/assignments": ["manager"],
  "/projects/[projectId]/history/day": members,
  "/projects/[projectId]/settings": ["manager"],
  "/projects/[projectId]/settings/webhooks": ["manager"],
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
    fields: () => ({ current: "falsch", password: account.password, tokens: "keep" }),
  },
  createTokenAction: { may: accounts, fields: () => ({ name: "Rundgang", days: "1", "scopes[]": "read" }) },
  revokeTokenAction: { may: accounts, fields: () => ({ id: nobody }) },
  endSessionAction: { may: accounts, fields: () => ({ id: nobody }) },
  // That it ends the sessions of who asks, and only hers, is shown in sessions.spec.ts.
  endOtherSessionsAction: { may: accounts, spared: accounts, fields: () => ({}) },
  beginConnectingAction: { may: accounts, otherwise: "invalid", fields: () => ({ current: "falsch" }) },
  // That it takes nobody's only way in is shown by the integration tests; the walk's people all have a password.
  disconnectAction: { may: accounts, fields: () => ({}) },
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
      annotatorsMayMark: "on",
      reservationMinutes: "60",
      unaskedMarks: "on",
    }),
  },
  changeRoleAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, userId: nobody, role: "viewer" }),
  },
  changeShareAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, userId: nobody, quota: "", weight: "1" }),
  },
  returnClaimAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({ projectId: project, claimId: nobody }),
  },
  removeMemberAction: {
    may: ["manager"],
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
  plantGoldAction: {
    may: ["manager"],
    otherwise: "not-found",
    fields: ({ project }) => ({
      projectId: project,
      claimId: nobody,
      layer: "so",
      verdict: "confirmed",
      explanation: "So.",
    }),
  },
  withdrawInvitationAction: {
    may: ["manager"],
    fields: ({ project }) => ({ projectId: project, id: nobody }),
  },
};
