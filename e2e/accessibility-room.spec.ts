import { importArticle, openRoom, selectWords } from "./article";
import { expectNothingSerious } from "./axe";
import { claimedArticle, openAtMark } from "./marks-by-key";
import { expect, test } from "./people";

/* Axe in every state that the room can be in; what serves the whole program is in accessibility.spec.ts. */

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious from the empty article to the first cards, ${colorScheme}`, async ({
    as,
    apiAs,
    sample,
  }) => {
    const article = await importArticle(await apiAs("editor"), sample, "Am Montag lagen 640 Kähne am Quai.");
    const page = await as("editor", { colorScheme });
    await openRoom(page, article);
    await expectNothingSerious(page, "an article without annotations");
    await selectWords(page, "640 Kähne");
    await expectNothingSerious(page, "a selection with its toolbar");
    await page.keyboard.press("m");
    await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Wer hat sie gezählt?");
    await expectNothingSerious(page, "a comment being written");
    await page.getByRole("button", { name: "Notieren" }).click();
    await selectWords(page, "lagen 640 Kähne");
    await page.keyboard.press("c");
    await expectNothingSerious(page, "a claim being written");
    await page.getByRole("textbox", { name: "Behauptung" }).press("Enter");
    await expect(page.getByRole("button", { name: "1 von 2 auf diesen Wörtern: weiter" })).toBeVisible();
    await expectNothingSerious(page, "words with several annotations");
    await selectWords(page, "Montag");
    await page.keyboard.press("l");
    await expect(page.getByRole("combobox", { name: "Behauptung suchen" })).toBeFocused();
    await expectNothingSerious(page, "the search for a claim");
  });

  test(`axe finds nothing serious when all does not go well, ${colorScheme}`, async ({ as, apiAs, sample }) => {
    const api = await apiAs("editor");
    const article = await claimedArticle(api, sample);
    const page = await as("reviewer", { colorScheme });
    await openAtMark(page, article);
    await page.getByRole("button", { name: "Begründung und Belege" }).click();
    await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
    await page.getByRole("textbox", { name: "Begründung" }).fill("Meine Worte.");
    await expectNothingSerious(page, "a mark with reasons and evidence");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: /^bestätigt/ }).click();
    await expect(page.getByText("offline, eines wartet")).toBeVisible();
    await expectNothingSerious(page, "without a network");
    const change = { version: 1, text: "Inzwischen steht es anders da." };
    expect((await api.patch(`/api/v1/claims/${article.claimId}`, { data: change })).status()).toBe(200);
    await page.context().setOffline(false);
    await expect(page.getByRole("region", { name: "Nicht angenommen" })).toContainText("Meine Worte.");
    await expectNothingSerious(page, "what the server refused");
    await page.getByRole("button", { name: "Tasten" }).click();
    await expect(page.getByRole("dialog", { name: "Tasten" })).toBeVisible();
    await expectNothingSerious(page, "the window of the keys");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Schriftbild" }).click();
    await expect(page.getByRole("dialog", { name: "Schriftbild" })).toBeVisible();
    await expectNothingSerious(page, "the window of the type");
  });

  test(`axe finds nothing serious on a phone, ${colorScheme}`, async ({ as, apiAs, sample }) => {
    const article = await claimedArticle(await apiAs("editor"), sample);
    const viewport = { width: 390, height: 800 };
    const page = await as("editor", { colorScheme, viewport, hasTouch: true, isMobile: true });
    await openRoom(page, article);
    await expectNothingSerious(page, "the article on a phone");
    await page.locator("mark").tap();
    await expect(page.getByRole("button", { name: "bestätigt", exact: true })).toBeInViewport();
    await expectNothingSerious(page, "a card that came up from below");
    await page.getByRole("button", { name: "+ Behauptung" }).tap();
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toBeInViewport();
    await expectNothingSerious(page, "a claim being written on a phone");
  });
}

test("marks whose cards are not drawn, or not drawn yet, are as they should be", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const days = Array.from({ length: 60 }, (_, index) => `Am ${index + 1}. Tag ${300 + index} Boote.`);
  const article = await importArticle(api, sample, days.join(" "));
  for (const index of days.keys()) {
    const data = { quote: `${300 + index} Boote`, comment: "Woher?" };
    expect((await api.post(`/api/v1/articles/${article.id}/annotations`, { data })).status()).toBe(201);
  }
  const page = await as("reviewer");
  await openRoom(page, article);
  await expect(page.getByRole("complementary").getByRole("article")).toHaveCount(40);
  await expectNothingSerious(page, "more annotations than cards");
  const busy = await as("second");
  // A browser that never has a moment for what is not urgent.
  await busy.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await openRoom(busy, article);
  await expect(busy.getByText("300 Boote", { exact: true })).toBeVisible();
  await expectNothingSerious(busy, "marks before the cards");
});
