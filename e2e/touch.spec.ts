import type { Page } from "@playwright/test";
import { boxOf, expectSaved, importArticle, openRoom } from "./article";
import { extendTo, pressLong } from "./finger";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = [
  "Das Amt zählte 14.000 Helfer, die Zeitung 14’000 Helfer aus Nordhausen.",
  "Die Sprecherin nannte 3.450 Boote. Später waren es 4.000 Boote.",
].join("\n\n");

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Where it is measured, nothing may be on its way. */
const stillPhone = { ...phone, reducedMotion: "reduce" as const };

test("an article is annotated, claimed and marked with a finger", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor", phone);
  await openRoom(page, article);
  await pressLong(page, "14.000");
  const toolbar = page.getByRole("toolbar");
  await expect(toolbar).toBeVisible();
  expect(await selected(page)).toEqual(["14.000"]);
  // The handle at its end is drawn on to the middle of the next word.
  await extendTo(page, "Helfer,", 3);
  await expect.poll(() => selected(page)).toEqual(["14.000 Helfer"]);
  await toolbar.getByRole("button", { name: "Neue Behauptung" }).tap();
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("14.000 Helfer");
  await page.getByRole("button", { name: "Anhängen" }).tap();
  await expect(page.locator("mark")).toHaveText("14.000 Helfer");
  await page.getByRole("button", { name: "bestätigt" }).tap();
  await expect(page.locator("mark")).toHaveAttribute("data-paint", "confirmed");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ quote: "14.000 Helfer", claims: [{ verdict: "confirmed" }] });
});

test("a finger parts a word by drawing an end of the selection back into it", async ({ as, apiAs, sample }) => {
  const article = await importArticle(await apiAs("editor"), sample, "Es kamen 2.500Soldaten an Land.");
  const page = await as("editor", phone);
  await openRoom(page, article);
  await pressLong(page, "2.500Soldaten");
  await expect.poll(() => selected(page)).toEqual(["2.500Soldaten"]);
  await extendTo(page, "2.500Soldaten", 5);
  await expect.poll(() => selected(page)).toEqual(["2.500"]);
  await page.getByRole("toolbar").getByRole("button", { name: "Neue Behauptung" }).tap();
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("2.500");
});

test("an annotation's end is drawn to another word with a finger, and the card closed", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "3.450", { text: "Es waren 3 450." });
  const page = await as("editor", stillPhone);
  await openRoom(page, article);
  await page.locator("mark").tap();
  await expect(page.getByRole("button", { name: "Es waren 3 450." })).toBeVisible();
  const end = await page.getByRole("button", { name: "Ende verschieben" }).boundingBox();
  if (!end) throw new Error("The handle is nowhere.");
  const word = await boxOf(page, "Boote.");
  await drag(
    page,
    { x: end.x + end.width / 2, y: end.y + 8 },
    { x: word.x + word.width / 2, y: word.y + word.height + 8 },
  );
  await expect(page.locator("mark")).toHaveText("3.450 Boote");
  await page.getByRole("button", { name: "Schließen" }).tap();
  await expect(page.getByRole("button", { name: "Schließen" })).toBeHidden();
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items[0].quote).toBe("3.450 Boote");
});

test("a phone draws the card that one is at and no other; beside a wide text stand all", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  for (const quote of ["14.000 Helfer", "3.450 Boote", "4.000 Boote"]) {
    await makeClaim(api, article, quote, { text: `Es: ${quote}.` });
  }
  const page = await as("editor", phone);
  await openRoom(page, article);
  const cards = page.locator("aside article");
  await page.locator("mark", { hasText: "3.450" }).tap();
  await expect(page.getByRole("button", { name: "Es: 3.450 Boote." })).toBeInViewport();
  await expect(cards).toHaveCount(1);
  await page.locator("mark", { hasText: "14.000" }).tap();
  await expect(page.getByRole("button", { name: "Es: 14.000 Helfer." })).toBeInViewport();
  await expect(cards).toHaveCount(1);
  await page.setViewportSize({ width: 1400, height: 844 });
  await expect(cards).toHaveCount(3);
});

test("the card that comes up from below leaves its words in sight, also the last ones", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const facts = Array.from({ length: 30 }, (_, at) => `Am Tag ${at} kamen ${300 + at} Boote in den Hafen der Stadt.`);
  const article = await importArticle(api, sample, facts.join("\n\n"));
  for (const quote of ["300 Boote", "315 Boote", "329 Boote"]) {
    await makeClaim(api, article, quote, { text: `Es: ${quote}` });
  }
  const page = await as("editor", stillPhone);
  await openRoom(page, article);
  for (const quote of ["300 Boote", "329 Boote", "315 Boote"]) {
    const words = page.locator("mark", { hasText: quote });
    await words.evaluate((mark) => mark.scrollIntoView({ block: "end" }));
    await words.tap();
    const card = page.locator("aside article").filter({ hasText: `Es: ${quote}` });
    await card.getByRole("button", { name: "Begründung und Belege" }).tap();
    // As tall as it becomes.
    await card.getByRole("button", { name: "Beleg hinzufügen" }).tap();
    await expect(card.getByRole("group", { name: "Beleg 1" })).toBeAttached();
    const [above, below] = [await words.boundingBox(), await card.boundingBox()];
    expect(above?.y).toBeGreaterThan(0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await page.getByRole("button", { name: "Schließen" }).tap();
  }
});

test("the card that comes up from below reaches the edge of the screen", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "3.450", { text: "Es waren 3 450." });
  const page = await as("editor", phone);
  await openRoom(page, article);
  await page.locator("mark").tap();
  const card = page.locator("aside article");
  await expect(card).toBeInViewport();
  // No words of the article between the two.
  await expect.poll(() => card.evaluate((element) => Math.round(element.getBoundingClientRect().bottom))).toBe(844);
});

for (const locale of ["de-CH", "en-GB"]) {
  test(`the title and all that one can do with words have room on a narrow phone: ${locale}`, async ({
    as,
    apiAs,
    sample,
  }) => {
    const article = await importArticle(await apiAs("editor"), sample, text);
    const page = await as("editor", { ...phone, viewport: { width: 320, height: 640 }, locale });
    await openRoom(page, article);
    const title = await page.locator("header [aria-current=page]").boundingBox();
    expect(title?.width).toBeGreaterThan(100);
    await pressLong(page, "14.000");
    const buttons = page.getByRole("toolbar").getByRole("button");
    await expect(buttons).toHaveCount(4);
    for (const button of await buttons.all()) await expect(button).toBeInViewport({ ratio: 1 });
  });
}

/**
 * A finger that goes down, moves, rests and goes up, in half a second by its own clock. One that went up in full motion
 * would fling, and the browser would take the next tap for the one that stops the fling.
 */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000 - 0.5;
  const at = (part: number) => [{ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }];
  const send = (type: "touchStart" | "touchMove" | "touchEnd", part: number, seconds: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : at(part),
      timestamp: began + seconds,
    });
  await send("touchStart", 0, 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await send("touchMove", part, part / 5);
  await send("touchMove", 1, 0.4);
  await send("touchEnd", 1, 0.5);
}

/** The words that the room has taken up. */
function selected(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get("selected") ?? [])].map(String));
}
