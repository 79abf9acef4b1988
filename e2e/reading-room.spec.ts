import { articleText, expectSaved, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = [
  "Nach Angaben des Amtes kamen rund 3.450 Freiwillige aus Nordhausen-Süd. Das Amt zählte 12’000 Helfer.",
  "Zwei Drittel blieben bis Ende Juni, sagte die Sprecherin. Die Familie 👨‍👩‍👧‍👦 blieb auch.",
  "ארבעים איש הגיעו לעיר, so die Agentur.",
].join("\n\n");

test.describe("selecting", () => {
  test("snaps to whole words, numbers with their separators among them", async ({ as, apiAs, sample }) => {
    const article = await importArticle(await apiAs("editor"), sample, text);
    const page = await as("editor");
    await openRoom(page, article);
    await selectWords(page, "nd 3.4");
    await page.keyboard.press("c");
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("rund 3.450");
  });

  test("is exact to the character while Alt is held, and never splits a family", async ({ as, apiAs, sample }) => {
    const article = await importArticle(await apiAs("editor"), sample, text);
    const page = await as("editor");
    await openRoom(page, article);
    await selectWords(page, "nd 3.45", ["Alt"]);
    await page.keyboard.press("c");
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("nd 3.45");
    await page.keyboard.press("Escape");

    await selectWords(page, "Familie 👨‍👩‍👧‍👦", ["Alt"]);
    await page.keyboard.press("c");
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("Familie 👨‍👩‍👧‍👦");
  });

  test("reaches over paragraphs and into right-to-left words, and the quote is what the server keeps", async ({
    as,
    apiAs,
    sample,
  }) => {
    const api = await apiAs("editor");
    const article = await importArticle(api, sample, text);
    const page = await as("editor");
    await openRoom(page, article);
    await selectWords(page, "ארבעים איש");
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: "Behauptung" }).fill("Vierzig Personen kamen in die Stadt.");
    await page.keyboard.press("Enter");
    await expect(page.locator("mark")).toHaveCount(1);
    await expectSaved(page);
    const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
    expect(items).toHaveLength(1);
    expect(article.text.slice(items[0].start, items[0].end)).toBe(items[0].quote);
    expect(items[0].quote).toContain("ארבעים");
  });

  test("offers nothing to somebody who only looks on a phone's empty tap", async ({ as, apiAs, sample }) => {
    const article = await importArticle(await apiAs("editor"), sample, text);
    const page = await as("editor");
    await openRoom(page, article);
    await articleText(page).first().click();
    await expect(page.getByRole("toolbar")).toBeHidden();
  });
});

test("a known claim is found as one types, the most similar first, and attached", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const mark = crypto.randomUUID().slice(0, 8);
  const known = `Es kamen 3 450 Freiwillige nach ${mark}.`;
  await makeClaim(api, article, "zählte 12’000 Helfer", { text: known });
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "3.450 Freiwillige");
  await page.keyboard.press("l");
  await page.getByRole("combobox", { name: "Behauptung suchen" }).fill(`3450 Freiwilige ${mark}`);
  await expect(page.getByRole("option").first()).toContainText(known);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: known })).toHaveCount(2);
  await expect(page.locator("mark")).toHaveCount(2);
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/projects/${sample}/claims?q=${mark}`)).json();
  expect(items[0]).toMatchObject({ text: known, occurrenceCount: 2 });
});

test("a comment stands beside its words", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "Zwei Drittel");
  await page.getByRole("toolbar").getByRole("button", { name: "Notiz", exact: true }).click();
  await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Zwei Drittel wovon?");
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(page.getByText("Zwei Drittel wovon?")).toBeVisible();
  await expectSaved(page);
  await reloadRoom(page);
  await expect(page.getByText("Zwei Drittel wovon?")).toBeVisible();
});

test("marks that overlap can all be reached, by clicking again and from their cards", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claims = [
    "Das Amt spricht von Freiwilligen.",
    "Es waren rund 3 450.",
    "Sie kamen aus Nordhausen-Süd.",
  ] as const;
  const quotes = ["Amtes kamen rund 3.450 Freiwillige aus Nordhausen-Süd", "rund 3.450 Freiwillige", "3.450"];
  for (const [index, quote] of quotes.entries()) {
    await makeClaim(api, article, quote, { text: claims[index] ?? "" });
  }
  const page = await as("reviewer");
  await openRoom(page, article);
  const words = page.locator("mark", { hasText: "3.450" });
  for (const claim of claims.toReversed()) {
    await words.click();
    await expect(page.getByRole("button", { name: claim })).toHaveAttribute("aria-expanded", "true");
  }
  await page.getByRole("button", { name: "auf diesen Wörtern: weiter" }).click();
  await expect(page.getByRole("button", { name: claims[1] })).toHaveAttribute("aria-expanded", "true");
});

test("two claims on the same words, walked and marked by keys", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "12’000 Helfer", { text: "Es waren 12 000." });
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("j");
  await page.getByRole("button", { name: "+ Behauptung" }).click();
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Es waren Helfer.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Es waren Helfer." })).toBeVisible();
  await page.getByRole("button", { name: "Es waren Helfer." }).click();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("3");
  await expect(page.getByRole("button", { name: "Es waren Helfer." })).toContainText("widerlegt");
  await expect(page.getByRole("button", { name: "Es waren 12 000." })).toContainText("offen");
  await expect(page.locator("mark", { hasText: "12’000 Helfer" })).toHaveAttribute("data-paint", "refuted");
});

test("a change of mind is a new mark, and a withdrawn one leaves none", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = `Zwei Drittel blieben (${crypto.randomUUID().slice(0, 8)}).`;
  await makeClaim(api, article, "Zwei Drittel", { text: claim });
  const page = await as("reviewer");
  await openRoom(page, article);
  await page.getByRole("button", { name: claim }).click();
  await page.getByRole("button", { name: "bestätigt", exact: true }).click();
  await expect(page.getByRole("button", { name: claim })).toContainText("bestätigt");
  await page.getByRole("button", { name: "umstritten", exact: true }).click();
  await expect(page.getByRole("button", { name: claim })).toContainText("umstritten");
  await page.getByRole("link", { name: "Behauptung öffnen" }).click();
  await page.getByText("Ein früheres Urteil").click();
  await expect(page.getByRole("article").filter({ hasText: "bestätigt" })).toContainText("Rainer Voss");
  await page.getByRole("button", { name: "Weitere Urteile" }).click();
  await page.getByRole("menuitem", { name: "Mein Urteil zurückziehen" }).click();
  await expect(page.getByText("3 frühere Urteile")).toBeVisible();
});

test("one's own annotation is taken back, another's is not", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  await makeClaim(await apiAs("editor"), article, "Zwei Drittel", { text: "Zwei Drittel blieben." });
  const other = await as("reviewer");
  await openRoom(other, article);
  await other.getByRole("button", { name: "Zwei Drittel blieben." }).click();
  await expect(other.getByRole("button", { name: "zurücknehmen" })).toBeHidden();

  const page = await as("editor");
  await openRoom(page, article);
  await page.getByRole("button", { name: "Zwei Drittel blieben." }).click();
  await page.getByRole("button", { name: "zurücknehmen" }).click();
  await expect(page.locator("mark")).toHaveCount(0);
  await expectSaved(page);
  await reloadRoom(page);
  await expect(page.locator("mark")).toHaveCount(0);
});

test("without a network the words stay, and arrive when it is back", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.context().setOffline(true);
  await selectWords(page, "bis Ende Juni");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Sie blieben bis Ende Juni.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sie blieben bis Ende Juni." })).toBeVisible();
  await expect(page.getByText("offline, eines wartet")).toBeVisible();
  await page.context().setOffline(false);
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items.map(({ quote }: { quote: string }) => quote)).toEqual(["bis Ende Juni"]);
});

test("that something waits is in sight however far one has read on", async ({ as, apiAs, sample }) => {
  const line = "Die Fähre fuhr an diesem Tag mit vierzig Personen über den See, wie die Werft mitteilte.";
  const long = Array.from({ length: 60 }, (_, day) => `Am Tag ${day + 1}: ${line}`).join("\n\n");
  const article = await importArticle(await apiAs("editor"), sample, long);
  const page = await as("editor");
  await openRoom(page, article);
  await page.getByText("Am Tag 60:").scrollIntoViewIfNeeded();
  await page.context().setOffline(true);
  await selectWords(page, "Am Tag 60");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page.getByText("offline, eines wartet")).toBeInViewport();
  await page.context().setOffline(false);
  await expectSaved(page);
});

test("what the server refuses is shown with the words that were written", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const claim = await makeClaim(await apiAs("editor"), article, "Zwei Drittel", { text: "Zwei Drittel blieben." });
  const page = await as("reviewer");
  await openRoom(page, article);
  await page.getByRole("button", { name: "Zwei Drittel blieben." }).click();
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await page.getByLabel("Begründung").fill("Laut Melderegister.");
  const changed = await (await apiAs("editor")).patch(`/api/v1/claims/${claim.id}`, {
    data: { version: claim.version, text: "Drei Viertel blieben." },
  });
  expect(changed.status()).toBe(200);
  await page.getByRole("button", { name: "bestätigt", exact: true }).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused).toContainText("Inzwischen geändert");
  await expect(refused).toContainText("Laut Melderegister.");
  await refused.getByRole("button", { name: "Weglegen" }).click();
  await expect(refused).toBeHidden();
});
