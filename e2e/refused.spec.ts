import { articleText, expectSaved, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { claimedArticle, openAtMark } from "./marks-by-key";
import { expect, test } from "./people";

/** Enough paragraphs that the last is far below the room's tools. */
const long = Array.from(
  { length: 24 },
  (_, index) => `Absatz ${index + 1}. ${"Es regnete am Ufer. ".repeat(12).trim()}`,
);

test("a refused mark is taken up again, whole, on the claim as it now is", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await openAtMark(page, article);
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await page.getByRole("textbox", { name: "Begründung" }).fill("Der Hafenmeister zählte.");
  await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
  await page.getByLabel("Adresse").fill("https://hafen.example/zaehlung");
  await page.getByLabel("Zitat").fill("640 Kähne am Abend");
  const change = { version: 1, text: "Am Quai lagen 640 Kähne, nicht mehr." };
  expect((await api.patch(`/api/v1/claims/${article.claimId}`, { data: change })).status()).toBe(200);
  await page.getByRole("button", { name: /^bestätigt/ }).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused).toContainText("Der Hafenmeister zählte.");
  await expect(refused).toContainText("640 Kähne am Abend");
  await expect(refused).toContainText("https://hafen.example/zaehlung");
  // What was refused was never done; and the card has what is to be judged now.
  await expect(page.getByRole("button", { name: "Rückgängig" })).toBeDisabled();
  await expect(page.getByRole("button", { name: change.text })).toBeVisible();
  await refused.getByRole("button", { name: "Wieder aufnehmen" }).click();
  await expect(refused).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Begründung" })).toHaveValue("Der Hafenmeister zählte.");
  await expect(page.getByLabel("Zitat")).toHaveValue("640 Kähne am Abend");
  await page.getByRole("button", { name: /^bestätigt/ }).click();
  await expectSaved(page);
  await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" })).toContainText("ein Beleg");
  const { items } = await (await api.get(`/api/v1/claims/${article.claimId}/marks`)).json();
  expect(items).toMatchObject([
    {
      claimVersion: 2,
      verdict: "confirmed",
      rationale: "Der Hafenmeister zählte.",
      evidence: [{ url: "https://hafen.example/zaehlung", quote: "640 Kähne am Abend" }],
    },
  ]);
});

test("a refused claim is seen wherever one is, and taken up again with all that was typed", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, [...long, "Am Quai lagen 640 Kähne."].join("\n\n"));
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).fill("640 Kähne lagen da.");
  await page.getByText("Zuschreibung").click();
  await page.getByLabel("Quelle").fill("Hafenmeister");
  await page.getByLabel("Gesagt am").fill("am Montag");
  await page.getByRole("button", { name: "Anhängen" }).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused).toBeInViewport();
  await expect(refused).toContainText("Hafenmeister");
  await expect(refused).toContainText("Gesagt am: ");
  await expect(page.locator("mark")).toHaveCount(0);
  await refused.getByRole("button", { name: "Wieder aufnehmen" }).click();
  await expect(refused).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("640 Kähne lagen da.");
  await expect(page.getByLabel("Quelle")).toHaveValue("Hafenmeister");
  await page.getByLabel("Gesagt am").fill("2025-10-20");
  await page.getByRole("button", { name: "Anhängen" }).click();
  await expect(page.locator("mark")).toHaveText("640 Kähne");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items).toMatchObject([
    { claims: [{ text: "640 Kähne lagen da.", attribution: { source: "Hafenmeister", dateSaid: "2025-10-20" } }] },
  ]);
});

test("a refused annotation with a known claim shows which one it was", async ({ as, apiAs, sample }) => {
  const api = await apiAs("manager");
  const known = await claimedArticle(await apiAs("editor"), sample);
  const article = await importArticle(api, sample, `Am Quai lagen 640 Kähne. ${crypto.randomUUID()}`);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("l");
  const claim = `640 Kähne lagen am Quai (${known.id}).`;
  await page.getByRole("combobox", { name: "Behauptung suchen" }).fill(claim);
  expect((await api.delete(`/api/v1/articles/${article.id}`)).status()).toBe(204);
  await expect(page.getByText("Was diese Seite zeigt, wurde inzwischen weggenommen.")).toBeVisible();
  await page.getByRole("option").filter({ hasText: claim }).click();
  await expect(page.getByRole("region", { name: "Nicht angenommen" })).toContainText(claim);
});

test("that something cannot be undone is seen wherever one is", async ({ as, apiAs, sample }) => {
  const api = await apiAs("manager");
  const article = await importArticle(api, sample, [...long, "Am Quai lagen 640 Kähne."].join("\n\n"));
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await page.keyboard.press("m");
  await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Wer zählte?");
  await page.getByRole("button", { name: "Notieren" }).click();
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect((await api.delete(`/api/v1/annotations/${items[0].id}`)).status()).toBe(204);
  await reloadRoom(page);
  await articleText(page).last().scrollIntoViewIfNeeded();
  await page.keyboard.press("u");
  await expect(page.getByText("Das geht nicht rückgängig")).toBeInViewport();
});
