import type { Page } from "@playwright/test";
import { importArticle, openRoom, selectWords } from "./article";
import { cardOf, expectSamePage, keepPage, liveText, seeOthersWork } from "./live-journey";
import { inviteNewcomer, makeProject } from "./newcomer";
import { expect, test } from "./people";
import { makeClaim, makeConflict, makeMark } from "./records";

test("what others do in an article is seen as they do it, in both windows", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, liveText);
  const page = await as("reviewer");
  await seeOthersWork({ page, article, apiAs });
  // And what she does in the browser is seen by the other in hers.
  const other = await as("editor");
  await openRoom(other, article);
  await selectWords(page, "90 Meter");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /Behauptung/ })
    .click();
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Sie ist 90 Meter lang.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(cardOf(other, "90 Meter")).toContainText("Sie ist 90 Meter lang.");
  await expect(page.locator("[data-live-news]")).toHaveText(/^$|Neu von anderen/);
});

test("one line tells a screen reader what came, and not what she did herself", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, liveText);
  const page = await as("reviewer");
  await openRoom(page, article);
  const line = page.locator("[data-live-news]");
  const claim = await makeClaim(await apiAs("editor"), article, "48 Tonnen");
  await expect(line).toHaveText("Neu von anderen: eine Anstreichung, eine Behauptung.");
  await expect(line).toHaveText("");
  await makeMark(await apiAs("reviewer"), claim, "confirmed");
  await makeMark(await apiAs("second"), claim, "confirmed");
  await expect(line).toHaveText("Neu von anderen: ein Urteil.");
});

test("words that one writes, a selection and the card that one is at stay where they are", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, liveText);
  const claim = await makeClaim(editor, article, "1902");
  const page = await as("reviewer");
  await openRoom(page, article);
  const card = cardOf(page, "1902");
  await card.getByRole("button", { name: claim.text }).click();
  const height = async () => (await card.boundingBox())?.y ?? 0;
  const mark = card.getByRole("button", { name: "bestätigt", exact: true });
  await expect(mark).toBeVisible();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const before = await height();
  await selectWords(page, "90 Meter");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /Behauptung/ })
    .click();
  const words = page.getByRole("textbox", { name: "Behauptung" });
  await words.pressSequentially("Sie ist ");
  await makeClaim(editor, article, "48 Tonnen");
  await makeClaim(editor, article, "Tonnen");
  await expect(cardOf(page, "48 Tonnen")).toBeVisible();
  await words.pressSequentially("lang.");
  await expect(words).toHaveValue("Sie ist lang.");
  await expect(words).toBeFocused();
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await card.getByRole("button", { name: claim.text }).click();
  await expect(mark).toBeVisible();
  // It comes beside its words, as it stood before the others came.
  await expect.poll(height).toBeCloseTo(before, 0);
});

test("whoever was away for a while misses nothing when she is back", async ({ as, apiAs, sample }) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, liveText);
  const claim = await makeClaim(editor, article, "48 Tonnen");
  const page = await as("reviewer");
  await openRoom(page, article);
  await keepPage(page);
  await page.context().setOffline(true);
  await makeMark(await apiAs("second"), claim, "confirmed");
  const gone = await makeClaim(editor, article, "1902");
  await makeClaim(editor, article, "90 Meter");
  expect((await editor.delete(`/api/v1/annotations/${gone.annotationId}`)).status()).toBe(204);
  await page.context().setOffline(false);
  await expect(cardOf(page, "90 Meter")).toBeVisible();
  await expect(cardOf(page, "48 Tonnen")).toContainText("eine Person");
  await expect(cardOf(page, "1902")).toBeHidden();
  await expectSamePage(page);
});

test("a claim's page and a conflict's show what comes, and wait where one is writing", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("second");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  const resolver = await as("resolver");
  await resolver.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByText("Grund von reviewer").first()).toBeVisible();
  await expect(resolver.getByText("Grund von reviewer").first()).toBeVisible();
  await keepPage(page);
  await makeMark(await apiAs("editor"), claim, "unproven", { rationale: "Dazu finde ich nichts." });
  await expect(page.getByText("Dazu finde ich nichts.").first()).toBeVisible();
  await expect(resolver.getByText("Dazu finde ich nichts.").first()).toBeVisible();
  await resolver.getByLabel("Begründung").fill("Das Ministerium");
  await makeMark(await apiAs("manager"), claim, "disputed", { rationale: "Es gibt zwei Schilder." });
  await expect(page.getByText("Es gibt zwei Schilder.").first()).toBeVisible();
  await expect(resolver.getByText("Hier hat jemand etwas geändert, während Sie schreiben.")).toBeVisible();
  await expect(resolver.getByText("Es gibt zwei Schilder.").first()).toBeHidden();
  await resolver.getByRole("button", { name: "Anzeigen" }).click();
  await expect(resolver.getByText("Es gibt zwei Schilder.").first()).toBeVisible();
  await expect(resolver.getByLabel("Begründung")).toHaveValue("Das Ministerium");
  await expectSamePage(page);
});

test("the desk and the lists have what others add", async ({ as, apiAs, sample }) => {
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts`);
  await keepPage(page);
  const claim = await makeConflict(apiAs, sample);
  await expect(page.getByRole("link", { name: claim.text })).toBeVisible();
  await expectSamePage(page);
});

test("who else is in an article is shown while they are there", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, liveText);
  const [reviewer, second] = [await as("reviewer"), await as("second")];
  await openRoom(reviewer, article);
  const here = reviewer.getByRole("list", { name: "Auch hier" });
  await expect(here).toBeHidden();
  await openRoom(second, article);
  await expect(here.getByRole("listitem")).toHaveCount(1);
  await expect(second.getByRole("list", { name: "Auch hier" })).toContainText("Rainer Voss");
  await second.goto(`/projects/${sample}`);
  await expect(here).toBeHidden();
});

test("in a blind project one sees who is there, and no mark before one's own", async ({
  as,
  apiAs,
  browser,
  server,
}) => {
  const manager = await as("manager");
  const project = await makeProject(manager, `Blind ${crypto.randomUUID().slice(0, 6)}`);
  const api = await apiAs("manager");
  const { version } = await (await api.get(`/api/v1/projects/${project}`)).json();
  expect((await api.patch(`/api/v1/projects/${project}`, { data: { version, blind: true } })).status()).toBe(200);
  const options = { locale: "de-CH", baseURL: server };
  const reviewers = [];
  for (let number = 0; number < 2; number++) {
    const { state } = await inviteNewcomer(manager, { browser, options, projectId: project, role: "Prüfung" });
    reviewers.push(await (await browser.newContext({ ...options, storageState: state })).newPage());
  }
  const [first, second] = reviewers as [Page, Page];
  const article = await importArticle(api, project, liveText);
  const claim = await makeClaim(api, article, "48 Tonnen");
  for (const page of reviewers) await openRoom(page, article);
  await expect(first.getByRole("list", { name: "Auch hier" }).getByRole("listitem")).toHaveCount(1);
  const card = cardOf(first, "48 Tonnen");
  const mark = (page: Page, verdict: string) =>
    page.request.post(`/api/v1/claims/${claim.id}/marks`, {
      headers: { "sec-fetch-site": "same-origin" },
      data: { layer: "so", verdict },
    });
  expect((await mark(second, "refuted")).status()).toBe(201);
  // What comes after the mark has come, and the mark has not.
  await makeClaim(api, article, "1902");
  await expect(cardOf(first, "1902")).toBeVisible();
  await expect(card).not.toContainText("eine Person");
  await expect(card).toContainText("offen");
  expect((await mark(first, "confirmed")).status()).toBe(201);
  await expect(card).toContainText("2 Personen");
  for (const page of reviewers) await page.context().close();
});

test("a stream is for nobody who is not signed in", async ({ playwright, server, sample }) => {
  const stranger = await playwright.request.newContext({ baseURL: server });
  const headers = { accept: "text/event-stream" };
  expect((await stranger.get(`/api/v1/projects/${sample}/events`, { headers })).status()).toBe(401);
  await stranger.dispose();
});
