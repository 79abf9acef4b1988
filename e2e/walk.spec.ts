import { type APIRequestContext, type BrowserContextOptions, request } from "@playwright/test";
import type { Client } from "../lib/api/client";
import { type Operation, placeOf } from "../lib/api/operation";
import { type OperationId, operations } from "../lib/api/operations";
import { callOn, otherwise, prepare, spared, tidyUp, whoMay } from "../lib/testing/operation-calls";
import { makeThings } from "../lib/testing/things";
import { everybody, type Who } from "../lib/testing/walk-people";
import { clientOf } from "./api";
import { inviteNewcomer, makeProject } from "./newcomer";
import { test as base, expect } from "./people";
import { callAction, fill, paths, serverActions } from "./walk";
import { actionRules, pageRules } from "./walk-rules";

interface Everybody {
  apis: Record<Who, APIRequestContext>;
  clients: Record<Who, Client>;
  project: string;
}

/** A project with somebody new in each role but the manager's, and an outsider with a project of somebody else's. */
const test = base.extend<object, { all: Everybody }>({
  all: [
    async ({ browser, server, sessions }, use) => {
      const options: BrowserContextOptions = { locale: "de-CH", baseURL: server };
      const signedIn = async (name: "manager" | "editor") => {
        const storageState = sessions.get(name);
        return (await browser.newContext({ ...options, ...(storageState && { storageState }) })).newPage();
      };
      const manager = await signedIn("manager");
      const elsewhere = await signedIn("editor");
      const project = await makeProject(manager, "Rundgang");
      const other = await makeProject(elsewhere, "Anderswo");
      const api = (storageState?: NonNullable<ReturnType<typeof sessions.get>>) =>
        request.newContext({
          baseURL: server,
          extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
          ...(storageState && { storageState }),
        });
      const invite = async (page: typeof manager, projectId: string, role: string) =>
        api((await inviteNewcomer(page, { browser, options, projectId, role })).state);
      const apis = {
        stranger: await api(),
        outsider: await invite(elsewhere, other, "Leitung"),
        viewer: await invite(manager, project, "Einsicht"),
        editor: await invite(manager, project, "Redaktion"),
        reviewer: await invite(manager, project, "Prüfung"),
        resolver: await invite(manager, project, "Klärung"),
        manager: await api(sessions.get("manager")),
      };
      const clients = Object.fromEntries(everybody.map((who) => [who, clientOf(apis[who])])) as Record<Who, Client>;
      // So that annotators are walked as those who may mark; without it they may not (lib/domain/permissions.test.ts).
      const { version } = await (await apis.manager.get(`/api/v1/projects/${project}`)).json();
      const body = { version, annotatorsMayMark: true, reasonsRound: true };
      expect((await clients.manager(operations.changeProject, { params: { id: project }, body })).ok).toBe(true);
      await use({ apis, clients, project });
      for (const page of [manager, elsewhere]) await page.context().close();
      for (const one of Object.values(apis)) await one.dispose();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// One after the other, so that the people are made once.
test.describe.configure({ mode: "default" });

test("every page and action that the build has is walked, and no other", () => {
  // That every route of the API is an operation's is shown in lib/server/http/handle.test.ts.
  const pages = paths.filter((path) => !path.startsWith("/api/v1/") && !path.startsWith("/api/auth/"));
  expect(pages.sort()).toEqual(Object.keys(pageRules).sort());
  expect(serverActions.map(({ name }) => name).sort()).toEqual(Object.keys(actionRules).sort());
});

for (const id of Object.keys(operations) as OperationId[]) {
  const declared: Operation = operations[id];
  const may = whoMay(declared);
  test(`${id}, ${declared.method} ${declared.path}: ${may.join(", ")}`, async ({ all: { clients, project } }) => {
    const make = async () => {
      const made = await makeThings(clients, project);
      await prepare(id, clients.editor, made);
      return made;
    };
    let things = await make();
    for (const who of everybody.filter((one) => !spared[id]?.includes(one))) {
      const answer = await callOn(clients[who], id, things);
      const status = answer.ok ? 200 : "status" in answer.failure ? answer.failure.status : answer.failure;
      const refused = who === "stranger" ? 401 : who === "outsider" && placeOf(declared) ? 404 : 403;
      expect(status, who).toBe(may.includes(who) ? (otherwise[id] ?? 200) : refused);
      // What was done once cannot be done again to the same things.
      if (!answer.ok || declared.method === "GET") continue;
      await tidyUp(id, clients.manager, things);
      things = await make();
    }
  });
}

for (const [page, may] of Object.entries(pageRules)) {
  test(`the page ${page}: ${may.join(", ")}`, async ({ all: { apis, clients, project } }) => {
    const { article, claim, reportSecret } = await makeThings(clients, project);
    const address = fill(page, { projectId: project, articleId: article, claimId: claim, secret: "x", reportSecret });
    for (const who of everybody) {
      const answer = await apis[who].get(address, { maxRedirects: 0 });
      if (may.includes(who)) {
        expect(answer.status(), who).toBeLessThan(400);
        continue;
      }
      const belongsToProject = address.includes(project);
      expect(answer.status(), who).toBe(who === "stranger" ? 307 : who === "outsider" && belongsToProject ? 404 : 403);
      if (who === "stranger") expect(answer.headers().location).toContain("/sign-in?next=");
      expect(await answer.text(), who).not.toContain("Es waren viele");
    }
  });
}

for (const [name, rule] of Object.entries(actionRules)) {
  test(`${name}: ${rule.may.join(", ")}`, async ({ all: { apis, project } }) => {
    const found = serverActions.find((one) => one.name === name);
    if (!found) throw new Error(`The build has no ${name}.`);
    for (const who of everybody.filter((one) => !rule.spared?.includes(one))) {
      const { version } = await (await apis.manager.get(`/api/v1/projects/${project}`)).json();
      const fields = rule.fields({ project, projectVersion: version });
      const { status, problem } = await callAction(apis[who], found, fields);
      if (rule.may.includes(who)) expect(problem ?? "done", `${who}: ${status}`).toBe(rule.otherwise ?? "done");
      else
        expect(status, who).toBe(
          who === "stranger" ? 401 : who === "outsider" && Object.values(fields).includes(project) ? 404 : 403,
        );
      if (problem === null) expect(status, who).toBe(200);
    }
  });
}
