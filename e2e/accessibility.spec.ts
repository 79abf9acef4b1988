import { expectSaved, openRoom } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";

const schemes = ["light", "dark"] as const;

for (const colorScheme of schemes) {
  test(`axe finds nothing serious on any page of a project, ${colorScheme}`, async ({ as, apiAs, sample }) => {
    test.slow();
    const api = await apiAs("manager");
    const list = async (path: string) => (await (await api.get(`/api/v1/projects/${sample}/${path}`)).json()).items;
    const [article] = (await list("articles?limit=200")).slice(-1);
    const [claim] = await list("claims?state=resolved");
    const [conflict] = await list("conflicts");
    const page = await as("manager", { colorScheme });
    for (const path of [
      "",
      "/articles",
      "/articles/new",
      `/articles/${article.id}`,
      "/claims",
      "/claims?q=nichts-dergleichen",
      `/claims/${claim.id}`,
      "/conflicts",
      "/conflicts/guideline-gaps",
      `/conflicts/${conflict.id}`,
      "/agreement?by=article",
      "/agreement/spans",
      "/gold",
      "/coverage",
      `/articles/${article.id}/coverage`,
      "/datasets",
      "/history",
      "/history/day",
      "/settings",
    ]) {
      await page.goto(`/projects/${sample}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNothingSerious(page, path);
    }
  });

  test(`axe finds nothing serious outside the projects, ${colorScheme}`, async ({ as, browser, contextOptions }) => {
    const page = await as("manager", { colorScheme });
    for (const path of ["/projects", "/projects/new", "/account", "/people", "/nirgends", "/invite/falsch"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNothingSerious(page, path);
    }
    const stranger = await (await browser.newContext({ ...contextOptions, colorScheme })).newPage();
    await stranger.goto("/sign-in");
    await expectNothingSerious(stranger, "/sign-in");
  });

  test(`axe finds nothing serious in the states of the reading room, ${colorScheme}`, async ({ as, apiAs, sample }) => {
    const api = await apiAs("editor");
    const { items } = await (await api.get(`/api/v1/projects/${sample}/articles?limit=200`)).json();
    const page = await as("editor", { colorScheme });
    await openRoom(page, { ...items.at(-1), projectId: sample });
    await page.locator("mark").first().click();
    await expectNothingSerious(page, "an open card");
    await page.getByRole("button", { name: "Begründung und Belege" }).first().click();
    await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
    await expectNothingSerious(page, "evidence");
    await page.getByRole("button", { name: "Weitere Urteile" }).first().click();
    await expectNothingSerious(page, "the menu of verdicts");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "+ Behauptung" }).click();
    await page.getByText("Zuschreibung").click();
    await page.getByText("Zahl", { exact: true }).click();
    await expectNothingSerious(page, "a new claim");
    await page.keyboard.press("Escape");
    await page.locator("mark").first().click();
    await page.getByRole("button", { name: "+ bekannte" }).click();
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await expectNothingSerious(page, "the search for a claim");
  });
}

test("on a phone nothing is wider than the screen, and the card comes up from below", async ({ as, apiAs, sample }) => {
  const api = await apiAs("manager");
  const { items } = await (await api.get(`/api/v1/projects/${sample}/articles?limit=200`)).json();
  const page = await as("manager", { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  for (const path of [
    "",
    "/articles",
    "/articles/new",
    "/claims",
    "/conflicts",
    "/agreement?by=article",
    "/agreement/spans",
    "/gold",
    "/coverage",
    "/datasets",
    "/history",
    "/history/day",
    "/settings",
  ]) {
    await page.goto(`/projects/${sample}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
  await openRoom(page, { ...items.at(-1), projectId: sample });
  await page.locator("mark").first().tap();
  const card = page.locator("article", { has: page.getByRole("button", { name: "bestätigt", exact: true }) });
  await expect(card).toBeInViewport();
  await card.getByRole("button", { name: "Schließen" }).tap();
  await expect(card).toBeHidden();
  await page.getByRole("button", { name: "Menü" }).tap();
  await page.getByRole("dialog").getByRole("link", { name: "Konflikte" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Konflikte" })).toBeVisible();
});

test("by keyboard alone one comes from signing in to a mark", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.type("second@demo.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type("tickmark");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kursk-Zahlen" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Zur Seite" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Artikel", exact: false }).first().press("Enter");
  await page.getByRole("link", { name: /Kims Bautrupp/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kims Bautrupp" })).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press("j");
  const open = page.locator("[aria-expanded=true]").last();
  await expect(open).toBeVisible();
  await page.keyboard.press("5");
  await expect(page.getByRole("listitem").filter({ hasText: "Selma Aydin" })).toContainText("unbelegt");
});
