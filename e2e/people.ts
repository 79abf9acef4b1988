import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  request,
} from "@playwright/test";
import { checked } from "./api";
import { demoOrigin } from "./origins";

/** The demo's people by the part of their address before the `@`. */
export type Name = "editor" | "reviewer" | "second" | "resolver" | "manager";

export const password = "tickmark";

/** Signs in as a browser does, without the page, and keeps the cookie in the context. */
export async function signIn(context: APIRequestContext, email: string, secret: string, origin = ""): Promise<void> {
  const { csrfToken } = await (await context.get(`${origin}/api/auth/csrf`)).json();
  const answer = await context.post(`${origin}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password: secret, json: "true" },
  });
  expect(answer.status(), "signing in").toBe(200);
}

interface Fixtures {
  /** A page of somebody who is signed in, in a browser window of her own. */
  as: (name: Name, options?: Parameters<import("@playwright/test").Browser["newContext"]>[0]) => Promise<Page>;
  /** The API as somebody who is signed in calls it from our own pages; every answer is held to its declaration. */
  apiAs: (name: Name) => Promise<APIRequestContext>;
  /** The id of the sample project. */
  sample: string;
}

interface WorkerFixtures {
  /** The cookies of the demo's people, signed in once a worker. */
  sessions: Map<Name, Awaited<ReturnType<BrowserContext["storageState"]>>>;
  server: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [demoOrigin, { scope: "worker" }],

  sessions: [
    async ({ server }, use) => {
      const sessions: WorkerFixtures["sessions"] = new Map();
      for (const name of ["editor", "reviewer", "second", "resolver", "manager"] as const) {
        const context = await request.newContext({ baseURL: server });
        await signIn(context, `${name}@demo.test`, password);
        sessions.set(name, await context.storageState());
        await context.dispose();
      }
      await use(sessions);
    },
    { scope: "worker" },
  ],

  as: async ({ browser, sessions, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, options) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...options,
        storageState: stateOf(sessions, name),
      });
      contexts.push(context);
      const page = await context.newPage();
      failOnComplaints(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },

  apiAs: async ({ server, sessions }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async (name) => {
      const context = await request.newContext({
        baseURL: server,
        storageState: stateOf(sessions, name),
        extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
      });
      contexts.push(context);
      return checked(context);
    });
    for (const context of contexts) await context.dispose();
  },

  sample: async ({ apiAs }, use) => {
    const { items } = await (await (await apiAs("manager")).get("/api/v1/projects")).json();
    await use(items.find(({ name }: { name: string }) => name === "Kursk-Zahlen").id);
  },
});

export { expect };

function stateOf(sessions: WorkerFixtures["sessions"], name: Name) {
  const state = sessions.get(name);
  if (!state) throw new Error(`${name} is not signed in.`);
  return state;
}

/** What a page complains about fails the test: scripts' errors, and all that the Content-Security-Policy refused. */
function failOnComplaints(page: Page): void {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /Content Security Policy|hydrat|Minified React/i.test(text))
      throw new Error(text);
  });
}
