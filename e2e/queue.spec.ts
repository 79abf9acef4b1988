import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, importArticle } from "./article";
import { expect, password, signIn, test } from "./people";
import { type MadeClaim, makeClaim, makeConflict } from "./records";

/*
 * What one writes on any page arrives once and is not lost: whatever is clicked twice, whatever happens on the way, and
 * whether or not the page, the session or the tab outlives it.
 */

const comments = "**/api/v1/claims/*/comments";
const comment = (page: Page) => page.getByRole("textbox", { name: "Notiz", exact: true });
const rationale = (page: Page) => page.getByRole("textbox", { name: "Begründung" });
const confirmed = (page: Page) => page.getByRole("button", { name: "bestätigt", exact: true });
const failed = (page: Page) => page.getByRole("region", { name: "Nicht gesichert" });

/** A claim that nobody else works on. */
async function createClaim(api: APIRequestContext, project: string): Promise<MadeClaim> {
  const article = await importArticle(api, project, `Am Quai lagen 640 Kähne. ${crypto.randomUUID()}`);
  return makeClaim(api, article, "640 Kähne", { text: `Es waren 640 (${article.id}).` });
}

async function openClaim(page: Page, { projectId, id }: { projectId: string; id: string }): Promise<void> {
  await page.goto(`/projects/${projectId}/claims/${id}`);
  await expectSaved(page);
}

async function beginReason(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await rationale(page).fill(words);
}

async function marksOf(api: APIRequestContext, claimId: string) {
  return (await (await api.get(`/api/v1/claims/${claimId}/marks`)).json()).items;
}

async function commentsOf(api: APIRequestContext, claimId: string): Promise<string[]> {
  const { comments } = await (await api.get(`/api/v1/claims/${claimId}`)).json();
  return comments.map(({ text }: { text: string }) => text);
}

/** A server that is well but for one thing: something between answers in its stead. */
async function answerByProxy(page: Page, address: string): Promise<() => Promise<void>> {
  const body = "<html><h1>503 Service Unavailable</h1></html>";
  await page.route(address, (route) => route.fulfill({ status: 503, contentType: "text/html", body }));
  return () => page.unroute(address);
}

test("a double click makes one mark", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("reviewer");
  await openClaim(page, claim);
  await beginReason(page, "Laut Hafenbuch");
  await confirmed(page).dblclick();
  await expectSaved(page);
  await expect(page.getByRole("article").filter({ hasText: "Laut Hafenbuch" })).toBeVisible();
  // Nor does the same verdict later, without new words.
  await confirmed(page).click();
  await page.reload();
  await expectSaved(page);
  expect(await marksOf(api, claim.id)).toMatchObject([{ verdict: "confirmed", rationale: "Laut Hafenbuch" }]);
});

test("an answer that was lost makes one comment", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("editor");
  await openClaim(page, claim);
  let isLost = false;
  await page.route(comments, async (route) => {
    if (isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await comment(page).fill("Woher stammt die Zahl?");
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(comment(page)).toHaveValue("");
  await expectSaved(page);
  expect(isLost).toBe(true);
  expect(await commentsOf(api, claim.id)).toEqual(["Woher stammt die Zahl?"]);
});

test("a correction whose answer was lost is one correction", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("editor");
  await openClaim(page, claim);
  let isLost = false;
  await page.route("**/api/v1/claims/*", async (route) => {
    if (isLost || route.request().method() !== "PATCH") return route.fallback();
    isLost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Berichtigen" }).click();
  const text = `Es waren wohl 640 (${claim.id}).`;
  await page.getByRole("dialog").getByLabel("Behauptung").fill(text);
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  expect(isLost).toBe(true);
  expect(await (await api.get(`/api/v1/claims/${claim.id}`)).json()).toMatchObject({ text, version: 2 });
});

test("a session that ends keeps the reason, says so in words for people, and leads back", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("reviewer");
  await openClaim(page, claim);
  await beginReason(page, "Laut Hafenbuch, Seite 12");
  await page.context().clearCookies({ name: "next-auth.session-token" });
  await confirmed(page).click();
  await comment(page).fill("Noch nicht gesendet");
  await expect(page.getByText("abgemeldet, eines wartet")).toBeVisible();
  await expect(page.getByText("Was Sie geschrieben haben, ist aufbewahrt.")).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/token|bearer|authorization/i);
  await page.getByRole("link", { name: "Wieder anmelden" }).click();
  await page.getByLabel("E-Mail").fill("reviewer@demo.test");
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeVisible();
  await expectSaved(page);
  await expect(comment(page)).toHaveValue("Noch nicht gesendet");
  expect(await marksOf(api, claim.id)).toMatchObject([{ verdict: "confirmed", rationale: "Laut Hafenbuch, Seite 12" }]);
});

test("on a phone the word that one is signed out leaves the way to the menu free", async ({ as, apiAs, sample }) => {
  const claim = await createClaim(await apiAs("editor"), sample);
  const page = await as("reviewer", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openClaim(page, claim);
  await page.context().clearCookies({ name: "next-auth.session-token" });
  await confirmed(page).tap();
  await expect(page.getByText("Was Sie geschrieben haben, ist aufbewahrt.")).toBeVisible();
  await page.getByRole("button", { name: "Menü" }).tap();
  await expect(page.getByRole("dialog").getByRole("link", { name: "Artikel" })).toBeVisible();
});

test("somebody else who signs in does not send what waits", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("reviewer");
  await openClaim(page, claim);
  await page.context().clearCookies({ name: "next-auth.session-token" });
  await beginReason(page, "Laut Hafenbuch");
  await confirmed(page).click();
  await expect(page.getByText("abgemeldet, eines wartet")).toBeVisible();
  await signIn(page.context().request, "second@demo.test", password);
  await openClaim(page, claim);
  expect(await marksOf(api, claim.id)).toEqual([]);
  await signIn(page.context().request, "reviewer@demo.test", password);
  await page.reload();
  await expectSaved(page);
  await expect
    .poll(async () => (await marksOf(api, claim.id)).map(({ author }: { author: { name: string } }) => author.name))
    .toEqual(["Rainer Voss"]);
});

test("what a proxy answers instead is set aside with its words, and holds up nothing else", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("editor");
  await page.clock.install();
  await openClaim(page, claim);
  const other = await createClaim(api, sample);
  const end = await answerByProxy(page, `**/api/v1/claims/${claim.id}/comments`);
  await comment(page).fill("Der Hafenmeister zählte anders.");
  await comment(page).press("ControlOrMeta+Enter");
  await expect(page.getByText("Server antwortet nicht", { exact: false })).toBeVisible();

  await goToClaim(page, other);
  await comment(page).fill("Auch hier?");
  await comment(page).press("ControlOrMeta+Enter");
  await expect.poll(() => commentsOf(api, other.id)).toEqual(["Auch hier?"]);

  await expect(async () => {
    await page.clock.runFor(30_000);
    await expect(failed(page)).toContainText("Der Hafenmeister zählte anders.", { timeout: 500 });
  }).toPass();
  await page.reload();
  await expect(failed(page)).toContainText("Der Hafenmeister zählte anders.");
  await expect(failed(page).getByRole("button", { name: "Kopieren" })).toBeVisible();
  await end();
  await failed(page).getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expectSaved(page);
  await expect(failed(page)).toBeHidden();
  expect(await commentsOf(api, claim.id)).toEqual(["Der Hafenmeister zählte anders."]);
});

/** Goes to a claim while something may still wait. */
async function goToClaim(page: Page, { projectId, id }: { projectId: string; id: string }): Promise<void> {
  await page.goto(`/projects/${projectId}/claims/${id}`);
  await expect(comment(page)).toBeVisible();
}

test("what is set aside can be discarded", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("second");
  await page.clock.install();
  await openClaim(page, claim);
  await answerByProxy(page, "**/api/v1/claims/*/marks");
  await beginReason(page, "Ein Versehen");
  await confirmed(page).click();
  await expect(async () => {
    await page.clock.runFor(30_000);
    await expect(failed(page)).toContainText("Ein Versehen", { timeout: 500 });
  }).toPass();
  page.once("dialog", (dialog) => dialog.accept());
  await failed(page).getByRole("button", { name: "Verwerfen" }).click();
  await expect(failed(page)).toBeHidden();
  await expectSaved(page);
  expect(await marksOf(api, claim.id)).toEqual([]);
});

test("what was refused is seen on every page, and gone on with in its form", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await createClaim(api, sample);
  const page = await as("reviewer");
  await openClaim(page, claim);
  await beginReason(page, "Der Hafenmeister zählte.");
  const change = { version: 1, text: `Es waren nicht mehr als 640 (${claim.id}).` };
  expect((await api.patch(`/api/v1/claims/${claim.id}`, { data: change })).status()).toBe(200);
  await confirmed(page).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused).toContainText("Der Hafenmeister zählte.");
  await page.goto(`/projects/${sample}/claims`);
  await expect(refused).toContainText("Der Hafenmeister zählte.");
  await refused.getByRole("button", { name: "Wieder aufnehmen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: change.text })).toBeVisible();
  await expect(refused).toBeHidden();
  await expect(rationale(page)).toHaveValue("Der Hafenmeister zählte.");
  await confirmed(page).click();
  await expectSaved(page);
  expect(await marksOf(api, claim.id)).toMatchObject([{ claimVersion: 2, rationale: "Der Hafenmeister zählte." }]);
});

test("a decision that is sent twice is one", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await page.getByRole("radio", { name: "umstritten" }).check();
  await page.getByRole("radio", { name: "Versehen" }).check();
  await rationale(page).fill("Laut Statik sind es 30.");
  await page.reload();
  await expect(page.getByRole("radio", { name: "umstritten" })).toBeChecked();
  await expect(rationale(page)).toHaveValue("Laut Statik sind es 30.");
  await page.route("**/resolutions", async (route) => {
    await route.fetch();
    await route.fulfill({ response: await route.fetch() });
  });
  await page.getByRole("button", { name: "Entscheiden" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeHidden();
  const { resolutions } = await (await (await apiAs("editor")).get(`/api/v1/claims/${claim.id}`)).json();
  expect(resolutions).toMatchObject([
    { outcome: "side", cause: "oversight", verdict: "disputed", rationale: "Laut Statik sind es 30." },
  ]);
});
