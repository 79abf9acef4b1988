import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

const words = "Die Brücke trägt 48 Tonnen.";

test("what was changed is told with before and after, and narrowed to a claim, a person, a kind and a day", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Die Brücke trägt laut Ministerium 48 Tonnen.");
  const claim = await makeClaim(editor, article, "48 Tonnen", { text: words });
  await makeMark(await apiAs("reviewer"), claim, "confirmed", { rationale: "Im Gutachten nachgelesen." });
  const changed = { text: "Die Brücke trägt 52 Tonnen.", version: 1 };
  expect((await editor.patch(`/api/v1/claims/${claim.id}`, { data: changed })).status()).toBe(200);

  const page = await as("manager");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  const activity = page.getByRole("region", { name: "Verlauf" });
  await expect(activity.getByRole("listitem").filter({ hasText: "hat die Behauptung berichtigt" })).toBeVisible();
  // The page is about the claim: its history does not say so again in each line.
  await expect(activity).not.toContainText("52 Tonnen");
  await activity.getByRole("link", { name: "Ganzer Verlauf" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Verlauf" })).toBeVisible();
  const correction = page.getByRole("listitem").filter({ hasText: "hat eine Behauptung berichtigt" });
  await expect(correction.getByRole("deletion")).toHaveText("48");
  await expect(correction.getByRole("insertion")).toHaveText("52");
  const mark = page.getByRole("listitem").filter({ hasText: "Im Gutachten nachgelesen." });
  await expect(mark).toContainText("Rainer Voss");

  await page.getByLabel("Art").selectOption("Urteile und Belege");
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(mark).toBeVisible();
  await expect(correction).toBeHidden();
  await page.getByLabel("Person").selectOption("Edda Holm");
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(page.getByText("Keine solchen Zeilen")).toBeVisible();
  await page.getByRole("link", { name: "Aufheben" }).click();
  await expect(page).toHaveURL(/\/history$/);
  await page.getByLabel("Tag", { exact: true }).fill("1999-12-31");
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(page.getByText("Keine solchen Zeilen")).toBeVisible();
});

test("a person's day is read from its first line to its last, on the reader's clocks", async ({
  as,
  apiAs,
  sample,
}) => {
  // Of those who take part in other journeys, the one whose day is short.
  const { title } = await importArticle(await apiAs("resolver"), sample, words);
  const page = await as("manager", { timezoneId: "Pacific/Kiritimati" });
  await page.goto(`/projects/${sample}/history`);
  // The first time the server learns only with the page in what zone its reader is.
  const today = new Intl.DateTimeFormat("de", { dateStyle: "full", timeZone: "Pacific/Kiritimati" }).format(new Date());
  await expect(page.getByRole("heading", { level: 2, name: today })).toBeVisible();
  await page.getByRole("link", { name: "Viola Roth" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Viola Roth" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Pacific/Kiritimati");
  await expect(page.getByRole("listitem").filter({ hasText: title }).last()).toBeVisible();
  const times = await page
    .locator("li > time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual(times.toSorted());
  await expect(page.getByRole("main")).toContainText(today);
});
