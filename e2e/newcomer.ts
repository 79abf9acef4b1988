import type { APIRequestContext, Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, signIn } from "./people";

export interface Newcomer {
  email: string;
  state: Exclude<Awaited<ReturnType<APIRequestContext["storageState"]>>, undefined>;
}

export const newcomerPassword = "vier gute wörter";

/** Makes a link in the project's settings as its manager, and somebody new an account by it, in the browser. */
export async function inviteNewcomer(
  manager: Page,
  {
    browser,
    options,
    projectId,
    role,
  }: { browser: Browser; options: BrowserContextOptions; projectId: string; role: string },
): Promise<Newcomer> {
  await manager.goto(`/projects/${projectId}/settings`);
  await manager.getByLabel("Als", { exact: true }).selectOption(role);
  await manager.getByRole("button", { name: "Link anlegen" }).click();
  const link = await manager.getByRole("textbox", { name: /Der Link/ }).inputValue();

  const email = `${crypto.randomUUID()}@example.test`;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Name", { exact: true }).fill(`Neu ${email.slice(0, 4)}`);
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Passwort").fill(newcomerPassword);
  await page.getByRole("button", { name: "Konto anlegen und beitreten" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await signIn(page.request, email, newcomerPassword);
  const state = await context.storageState();
  await context.close();
  return { email, state };
}

/** A project of its own, made in the browser by whoever is signed in; answers its id. */
export async function makeProject(page: Page, name: string): Promise<string> {
  await page.goto("/projects/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Projekt anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
