import type { APIRequestContext, Page } from "@playwright/test";
import { inviteNewcomer, makeProject, type Newcomer, newcomerPassword } from "./newcomer";
import { test as base, expect, signIn } from "./people";

/** Somebody of the test's own, because the demo's people are at work in other tests, with a page in a session of hers. */
const test = base.extend<{ own: Newcomer & { page: Page } }>({
  own: async ({ as, browser, contextOptions, sample }, use) => {
    const own = await inviteNewcomer(await as("manager"), {
      browser,
      options: contextOptions,
      projectId: sample,
      role: "Einsicht",
    });
    const context = await browser.newContext({ ...contextOptions, storageState: own.state });
    await use({ ...own, page: await context.newPage() });
    await context.close();
  },
});

async function isSignedIn(api: APIRequestContext): Promise<boolean> {
  const status = (await api.get("/api/v1/projects")).status();
  expect([200, 401]).toContain(status);
  const session = await (await api.get("/api/auth/session")).json();
  if (status === 401) expect(session).toEqual({});
  return status === 200;
}

test("signing out ends the session at the server: a copied cookie is worth nothing", async ({
  own,
  playwright,
  server,
}) => {
  const copied = await playwright.request.newContext({ baseURL: server, storageState: own.state });
  expect(await isSignedIn(copied)).toBe(true);
  await own.page.goto("/projects");
  await own.page.getByRole("button", { name: "Abmelden" }).click();
  await expect(own.page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  expect(await isSignedIn(copied)).toBe(false);
  await copied.dispose();
});

test("a session is ended by itself, or all others at once", async ({ own, playwright, server }) => {
  const contexts = await Promise.all(
    ["Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0", "curl/8.5.0", "curl/8.6.0"].map(
      async (userAgent) => {
        const context = await playwright.request.newContext({ baseURL: server, userAgent });
        await signIn(context, own.email, newcomerPassword);
        return context;
      },
    ),
  );
  const [desk, script, other] = contexts as [APIRequestContext, APIRequestContext, APIRequestContext];
  const { page } = own;
  await page.goto("/account");
  const sessions = page.getByRole("region", { name: "Sitzungen" });
  await expect(sessions.getByRole("listitem")).toHaveCount(4);
  await expect(sessions.getByRole("listitem").filter({ hasText: "diese Sitzung" })).toHaveCount(1);
  await sessions
    .getByRole("listitem")
    .filter({ hasText: "Firefox auf Windows" })
    .getByRole("button", { name: "Beenden" })
    .click();
  await expect(sessions.getByRole("listitem")).toHaveCount(3);
  expect(await isSignedIn(desk)).toBe(false);
  expect(await isSignedIn(script)).toBe(true);
  await sessions.getByRole("button", { name: "Alle anderen beenden" }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  for (const ended of [script, other]) expect(await isSignedIn(ended)).toBe(false);
  expect(await isSignedIn(page.request)).toBe(true);
  for (const context of contexts) await context.dispose();
});

test("a new password ends all other sessions, asks about tokens, and is none that everybody uses", async ({
  own,
  playwright,
  server,
}) => {
  const { page } = own;
  await page.goto("/account");
  await page.getByLabel("Wofür").fill("Probe");
  await page.getByRole("button", { name: "Token anlegen" }).click();
  const token = await page.getByRole("textbox", { name: /Das Token/ }).inputValue();
  const byToken = await playwright.request.newContext({
    baseURL: server,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const elsewhere = await playwright.request.newContext({ baseURL: server });
  await signIn(elsewhere, own.email, newcomerPassword);

  const change = page.getByRole("region", { name: "Passwort ändern" });
  await change.getByLabel("Jetziges Passwort").fill(newcomerPassword);
  await change.getByLabel("Neues Passwort").fill("1234567890");
  await change.getByLabel(/Alle widerrufen/).check();
  await change.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(change.getByText(/^steht auf den Listen häufiger Passwörter/)).toBeVisible();
  expect((await byToken.get("/api/v1/projects")).status()).toBe(200);
  await change.getByLabel("Neues Passwort").fill("fünf noch bessere wörter");
  await change.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(change.getByText("Das Passwort ist geändert.")).toBeVisible();
  await expect(page.getByText("Sie haben keine Tokens.")).toBeVisible();
  expect((await byToken.get("/api/v1/projects")).status()).toBe(401);
  expect(await isSignedIn(elsewhere)).toBe(false);
  expect(await isSignedIn(page.request)).toBe(true);
  await signIn(elsewhere, own.email, "fünf noch bessere wörter");
  for (const context of [byToken, elsewhere]) await context.dispose();
});

test("a manager who is put out does not come back by her own invitation", async ({ as, browser, contextOptions }) => {
  const manager = await as("editor");
  const projectId = await makeProject(manager, `Rechteprobe ${crypto.randomUUID()}`);
  const options = { browser, options: contextOptions, projectId, role: "Leitung" };
  const { email, state } = await inviteNewcomer(manager, options);
  const context = await browser.newContext({ ...contextOptions, storageState: state });
  const page = await context.newPage();
  await page.goto(`/projects/${projectId}/settings`);
  await page.getByLabel("Als", { exact: true }).selectOption("Leitung");
  await page.getByRole("button", { name: "Link anlegen" }).click();
  const link = await page.getByRole("textbox", { name: /Der Link/ }).inputValue();

  await manager.goto(`/projects/${projectId}/settings`);
  const links = manager.getByRole("region", { name: "Einladungen" });
  await expect(links.getByRole("listitem")).toContainText(`von Neu ${email.slice(0, 4)}`);
  manager.on("dialog", (dialog) => void dialog.accept());
  await manager
    .getByRole("listitem")
    .filter({ hasText: `Neu ${email.slice(0, 4)}seit` })
    .getByRole("button", { name: "Entfernen" })
    .click();
  await expect(links.getByText("Keine offenen Einladungen.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Dieser Link gilt nicht mehr" })).toBeVisible();
  await context.close();
});
