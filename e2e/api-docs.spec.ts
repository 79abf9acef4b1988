import { operations } from "../lib/api/operations";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";

test("the API's page is read without a script, by anybody, and says what an operation needs", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server, locale: "de-CH" });
  const page = await context.newPage();
  await page.goto("/api/docs");
  await expect(page.getByRole("heading", { level: 1, name: "Die API" })).toBeVisible();
  const entry = page.locator("#createMark");
  await entry.locator("summary").click();
  await expect(entry).toContainText("missing-scope");
  await expect(entry).toContainText("Authorization: Bearer $TOKEN");
  await expect(entry.getByText("rationale", { exact: true }).first()).toBeVisible();
  for (const id of Object.keys(operations)) await expect(page.locator(`#${id}`)).toHaveCount(1);
  await context.close();
});

test("the API's page has nothing that axe minds, and fits a phone", async ({ as }) => {
  const page = await as("editor", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await page.goto("/api/docs");
  for (const id of ["createMark", "listEvents"]) await page.locator(`#${id} summary`).click();
  await page.locator("#schemas summary").first().click();
  await expectNothingSerious(page, "/api/docs");
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
