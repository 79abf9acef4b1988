import { expect, test } from "./people";

test("a token made in the account opens the API, until it is revoked", async ({ as, playwright, server }) => {
  const page = await as("reviewer");
  await page.goto("/account");
  await page.getByLabel("Wofür").fill("Probe");
  await page.getByRole("button", { name: "Token anlegen" }).click();
  const token = await page.getByRole("textbox", { name: /Das Token/ }).inputValue();
  const api = await playwright.request.newContext({
    baseURL: server,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const projects = await api.get("/api/v1/projects");
  expect(projects.status()).toBe(200);
  expect((await projects.json()).items[0]).toMatchObject({ name: "Kursk-Zahlen", role: "reviewer" });
  await page.reload();
  await expect(page.getByText(token)).toBeHidden();
  await page
    .getByRole("listitem")
    .filter({ hasText: token.slice(-4) })
    .getByRole("button", { name: "Widerrufen" })
    .click();
  await expect(page.getByText(`…${token.slice(-4)}`)).toBeHidden();
  expect((await api.get("/api/v1/projects")).status()).toBe(401);
  await api.dispose();
});

test("a token may what was ticked for it, in the projects that were chosen, and says until when", async ({
  as,
  playwright,
  server,
  sample,
}) => {
  const page = await as("manager");
  await page.goto("/account");
  await page.getByLabel("Wofür").fill("Nur Kursk");
  await page.getByRole("radio", { name: "Nur in diesen Projekten" }).check();
  await expect(page.getByRole("checkbox", { name: /^Konto/ })).toBeHidden();
  await page.getByRole("checkbox", { name: "Kursk-Zahlen", exact: true }).check();
  await page.getByRole("button", { name: "Token anlegen" }).click();
  const token = await page.getByRole("textbox", { name: /Das Token/ }).inputValue();
  const entry = page.getByRole("listitem").filter({ hasText: token.slice(-4) });
  await expect(entry).toContainText("Lesen · in Kursk-Zahlen");
  await expect(entry).toContainText("nie benutzt");
  const api = await playwright.request.newContext({
    baseURL: server,
    extraHTTPHeaders: { authorization: `Bearer ${token}`, "accept-language": "de" },
  });
  expect((await api.get(`/api/v1/projects/${sample}`)).status()).toBe(200);
  const { items } = await (await api.get("/api/v1/projects")).json();
  expect(items).toHaveLength(1);
  const refused = await api.delete(`/api/v1/projects/${sample}`);
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("„manage“") });
  await page.reload();
  await expect(entry).toContainText("zuletzt benutzt");
  await entry.getByRole("button", { name: "Widerrufen" }).click();
  await expect(entry).toBeHidden();
  await api.dispose();
});

test("a token without a scope is refused beside the boxes", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto("/account");
  await page.getByLabel("Wofür").fill("Nichts");
  await page.getByRole("checkbox", { name: /^Lesen/ }).uncheck();
  await page.getByRole("button", { name: "Token anlegen" }).click();
  await expect(page.getByRole("group", { name: "Was es darf" })).toContainText(/mindestens/);
  await expect(page.getByLabel("Wofür")).toHaveValue("Nichts");
});

test("the last manager stays one, and a role is changed by choosing another", async ({ as, sample }) => {
  const page = await as("manager");
  await page.goto(`/projects/${sample}/settings`);
  await page.getByLabel(/^Rolle von .Mona Keller.$/).selectOption("Prüfung");
  await expect(page.getByRole("alert").filter({ hasText: "Die letzte Leitung" })).toBeVisible();
  await expect(page.getByLabel(/^Rolle von .Mona Keller.$/)).toHaveValue("manager");
});

test("a project's rules are changed, and an invitation is withdrawn", async ({ as }) => {
  const page = await as("editor");
  await page.goto("/projects/new");
  await page.getByLabel("Name", { exact: true }).fill("Regelprobe");
  await page.getByRole("button", { name: "Projekt anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Regelprobe" })).toBeVisible();
  await page.getByRole("link", { name: "Einstellungen" }).click();
  await page.getByLabel("Regeln").fill("Zwei Quellen, zwei Ursprünge.");
  await page.getByLabel("Urteile, die eine Behauptung einig machen").fill("3");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await page.getByRole("button", { name: "Link anlegen" }).click();
  await page.getByRole("button", { name: "Zurückziehen" }).click();
  await expect(page.getByText("Keine offenen Einladungen.")).toBeVisible();
  await page.getByRole("link", { name: "Pult" }).click();
  await page.getByText("Wie wir urteilen").click();
  await expect(page.getByText("Zwei Quellen, zwei Ursprünge.")).toBeVisible();
});

test("what is wrong with a field is said beside it, and not again by a program's name", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto("/account");
  await page.getByLabel("Jetziges Passwort").fill("falsch geraten");
  await page.getByLabel("Neues Passwort").fill("vier neue gute wörter");
  await page.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(page.getByLabel("Jetziges Passwort")).toHaveAccessibleDescription("ist nicht das jetzige Passwort");
  const alert = page.getByRole("alert").filter({ hasText: "Nicht gültig" });
  await expect(alert).toContainText("Gespeichert wurde nichts; was nicht stimmt, steht bei dem Feld.");
  await expect(alert).not.toContainText("current");
});
