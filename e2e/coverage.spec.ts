import { importArticle } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

test("a project's coverage is a chart with all its numbers in a table, and goes as far back as one chooses", async ({
  as,
  sample,
}) => {
  const page = await as("manager");
  await page.goto(`/projects/${sample}`);
  await page.getByRole("link", { name: "Abdeckung" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Abdeckung" })).toBeVisible();
  const chart = page.getByRole("img", { name: /Diagramm der Behauptungen/ });
  await expect(chart.locator("svg rect").first()).toBeVisible();
  await page.getByText("Die Zahlen als Tabelle").click();
  const rows = page.getByRole("table").first().getByRole("row");
  await expect(rows).toHaveCount(92);
  // Annotations and claims, and then the claims by where they stand, which together are all of them.
  const numbers = (await rows.nth(1).getByRole("cell").allTextContents()).map(Number);
  expect(numbers[1]).toBeGreaterThan(30);
  expect(numbers.slice(2).reduce((sum, count) => sum + count, 0)).toBe(numbers[1]);
  // The sample was worked on for three weeks.
  const weekAgo = (await rows.nth(8).getByRole("cell").allTextContents()).map(Number);
  expect(weekAgo[1]).toBeGreaterThan(0);
  await expectNothingSerious(page, "the table of the numbers");
  await page.getByRole("link", { name: "30 Tage" }).click();
  await expect(page).toHaveURL(/period=month/);
  // Whether the table stays open on the way is nobody's concern here.
  await page.reload();
  await page.getByText("Die Zahlen als Tabelle").click();
  await expect(rows).toHaveCount(31);
});

test("an article's coverage says in how many sentences something was found, and how far its claims are", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Die Brücke trägt 48 Tonnen. Sie ist alt. Niemand prüfte sie.");
  const claim = await makeClaim(editor, article, "48 Tonnen", { text: "Die Brücke trägt 48 Tonnen." });
  await makeMark(await apiAs("reviewer"), claim, "confirmed");
  const page = await as("editor");
  await page.goto(`/projects/${sample}/coverage`);
  await page.getByRole("link", { name: article.title }).click();
  await expect(page.getByRole("heading", { level: 1, name: article.title })).toBeVisible();
  const text = page.getByRole("region", { name: "Der Text" });
  await expect(text).toContainText("1 mit einer Behauptung, 1 angestrichen, von 3");
  await expect(
    page
      .getByRole("figure")
      .getByRole("listitem")
      .filter({ hasText: /^beurteilt/ }),
  ).toHaveText(/1$/);
  await page.getByRole("link", { name: "Sein Verlauf" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "hat importiert:" })).toContainText(article.title);
});

test("the chart fits a phone, and is drawn in the dark", async ({ as, sample }) => {
  const page = await as("manager", { viewport: { width: 320, height: 700 }, colorScheme: "dark" });
  await page.goto(`/projects/${sample}/coverage`);
  await expect(
    page
      .getByRole("img", { name: /Diagramm/ })
      .locator("svg rect")
      .first(),
  ).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectNothingSerious(page, "coverage on a phone, dark");
});
