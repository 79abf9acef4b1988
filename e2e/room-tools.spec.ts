import type { Page } from "@playwright/test";
import { articleText, boxOf, expectSaved, importArticle, openRoom, painted, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

const text = [
  "Der Bericht",
  "Das Amt zählte 14.000 Helfer, die Zeitung 14’000 Helfer aus Nordhausen.",
  "Im zweiten Absatz behauptet niemand etwas, auch nicht über die Straße.",
  "Die Sprecherin nannte 3.450 Boote. Später waren es 4.000 Boote.",
].join("\n\n");

test("words are sought in the article and in its claims, however a number is written", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "3.450 Boote", { text: "Die Boote brachten 14000 Personen." });
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("s");
  const field = page.getByRole("searchbox", { name: "Im Artikel und in Anstreichungen suchen" });
  const bar = page.getByRole("search");
  await field.fill("14000");
  await expect(bar.getByRole("status")).toHaveText("0 / 3");
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).toHaveText("1 / 3");
  expect(await hits(page)).toEqual({ hit: ["14.000", "14’000"], current: ["14.000"] });
  await page.keyboard.press("Shift+Enter");
  await expect(bar.getByRole("status")).toHaveText("3 / 3 · in einer Anstreichung");
  await expect(page.getByRole("button", { name: "Die Boote brachten 14000 Personen." })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await field.fill("gibt es nicht");
  await expect(bar.getByRole("status")).toHaveText("nichts gefunden");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  expect(await hits(page)).toEqual({ hit: [], current: [] });
});

test("annotations are filtered by state, verdict, person and claim", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const helpers = await makeClaim(api, article, "14.000 Helfer", { text: "Es waren 14 000." });
  await makeClaim(api, article, "3.450 Boote", { text: "Es waren 3 450 Boote." });
  await makeMark(await apiAs("reviewer"), helpers, "confirmed");
  const page = await as("editor");
  await openRoom(page, article);
  await expect(page.locator("mark")).toHaveText(["14.000 Helfer", "3.450 Boote"]);
  await page.keyboard.press("f");
  const filters = page.getByRole("group", { name: "Anstreichungen filtern" });
  await filters.getByLabel("Urteil").selectOption("bestätigt");
  await expect(page.locator("mark")).toHaveText(["14.000 Helfer"]);
  await expect(filters.getByRole("status")).toHaveText("1 von 2 Anstreichungen");
  await filters.getByLabel("Stand").selectOption("offen");
  await expect(page.locator("mark")).toHaveCount(0);
  await filters.getByRole("button", { name: "Alle zeigen" }).click();
  await filters.getByLabel("Person").selectOption("Rainer Voss");
  await expect(page.locator("mark")).toHaveText(["14.000 Helfer"]);
  await filters.getByLabel("Person").selectOption("alle");
  await filters.getByLabel("Behauptung").selectOption("Es waren 3 450 Boote.");
  await expect(page.locator("mark")).toHaveText(["3.450 Boote"]);
});

test("the strip tells what is still to do, and keys go there", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "14.000 Helfer", { text: "Es waren 14 000 Helfer." });
  const boats = await makeClaim(api, article, "4.000 Boote", { text: "Es waren 4 000 Boote." });
  await makeMark(await apiAs("reviewer"), boats, "confirmed");
  await makeMark(await apiAs("second"), boats, "refuted");
  const page = await as("editor");
  await openRoom(page, article);
  await expect(
    page.getByRole("img", { name: "Noch zu tun: 1 Konflikt, 1 offene Behauptung, 1 Absatz ohne Behauptung" }),
  ).toBeVisible();
  await page.keyboard.press("w");
  await expect(page.getByRole("button", { name: "Es waren 4 000 Boote." })).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("g");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(/^Im zweiten Absatz/);
});

test("an annotation's ends are dragged to other words, and moved by key", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "zählte 14.000", { text: "Es waren 14 000." });
  const page = await as("editor");
  await openRoom(page, article);
  await page.locator("mark").click();
  const end = page.getByRole("button", { name: "Ende verschieben" });
  const from = await end.boundingBox();
  const to = await boxOf(page, "Zeitung");
  if (!from) throw new Error("The handle is nowhere.");
  await page.mouse.move(from.x + from.width / 2, from.y + 4);
  await page.mouse.down();
  // As far below the line as where it was taken.
  await page.mouse.move(to.x + to.width / 2, to.y + to.height + 4, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator("mark")).toHaveText("zählte 14.000 Helfer, die Zeitung");
  await page.getByRole("button", { name: "Anfang verschieben" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("mark")).toHaveText("Amt zählte 14.000 Helfer, die Zeitung");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items[0].quote).toBe("Amt zählte 14.000 Helfer, die Zeitung");
  await reloadRoom(page);
  await expect(page.locator("mark")).toHaveText("Amt zählte 14.000 Helfer, die Zeitung");
});

test("what was typed and not sent is there again after a reload", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "14.000 Helfer");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Halb geschrieben");
  await reloadRoom(page);
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("Halb geschrieben");
  await page.getByRole("textbox", { name: "Behauptung" }).press("Enter");
  await expect(page.locator("mark")).toHaveText("14.000 Helfer");
  await page.getByRole("button", { name: "Begründung" }).click();
  await page.getByRole("textbox", { name: "Begründung" }).fill("Weil es so im Register steht");
  await expectSaved(page);
  await reloadRoom(page);
  await page.locator("mark").click();
  await expect(page.getByRole("textbox", { name: "Begründung" })).toHaveValue("Weil es so im Register steht");
});

test("double and triple click select a word and a paragraph", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  const word = await boxOf(page, "14.000");
  await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2);
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("14.000");
  await page.keyboard.press("Escape");
  await articleText(page).nth(2).click({ clickCount: 3 });
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(
    "Im zweiten Absatz behauptet niemand etwas, auch nicht über die Straße.",
  );
});

test("a key that follows at once is heard, however busy the browser is", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  // A browser that does not come to draw anything.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  const word = await boxOf(page, "14.000");
  await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2);
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("14.000");
});

test("a key is heard also in the frame in which a selection is taken up", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.evaluate(() => {
    window.requestAnimationFrame = (act) =>
      window.setTimeout(() => {
        act(performance.now());
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true }));
      });
  });
  const word = await boxOf(page, "14.000");
  await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2);
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("14.000");
});

test("pointing at words shows their card, and pointing at a card its words", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "14.000 Helfer, die Zeitung", { text: "Es waren 14 000 Helfer." });
  await makeClaim(api, article, "die Zeitung 14’000", { text: "Die Zeitung nennt 14 000." });
  const page = await as("editor");
  await openRoom(page, article);
  const card = (claim: string) => page.getByRole("article").filter({ hasText: claim });
  const edge = (claim: string) => card(claim).evaluate((element) => getComputedStyle(element).borderTopColor);
  const quiet = await edge("Die Zeitung nennt 14 000.");
  await page.locator("mark").first().hover();
  await expect.poll(() => edge("Es waren 14 000 Helfer.")).not.toBe(quiet);
  expect(await painted(page, "hovered-open")).toEqual(["14.000 Helfer, die Zeitung"]);
  await page.locator("mark").last().hover();
  await expect.poll(() => edge("Die Zeitung nennt 14 000.")).not.toBe(quiet);
  await expect.poll(() => edge("Es waren 14 000 Helfer.")).toBe(quiet);
  await card("Es waren 14 000 Helfer.").hover();
  await expect.poll(() => painted(page, "hovered-open")).toEqual(["14.000 Helfer, die Zeitung"]);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect.poll(() => painted(page, "hovered-open")).toEqual([]);
});

async function hits(page: Page) {
  return { hit: await painted(page, "hit"), current: await painted(page, "hit-current") };
}
