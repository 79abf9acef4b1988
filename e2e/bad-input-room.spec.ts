import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, type Imported, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";

/* What nobody does on purpose, and somebody does: the room stays usable, and what one does arrives. */

interface Annotated {
  start: number;
  end: number;
  quote: string;
  claims: { text: string; verdict: string | null }[];
}

async function annotationsOf(api: APIRequestContext, { id }: Imported): Promise<Annotated[]> {
  return (await (await api.get(`/api/v1/articles/${id}/annotations?limit=1000`)).json()).items;
}

/** Annotates many spans with a note, so many at a time. */
async function annotateAll(
  api: APIRequestContext,
  { id }: Imported,
  spans: readonly { start: number; end: number }[],
): Promise<void> {
  const waiting = spans.values();
  const work = async () => {
    for (const span of waiting) {
      const data = { ...span, comment: "Woher?" };
      const answer = await api.post(`/api/v1/articles/${id}/annotations`, { data });
      expect(answer.status()).toBe(201);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Claims what is selected, marks it, and waits until both have arrived. */
async function claimAndMark(page: Page, claim: string): Promise<void> {
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).fill(claim);
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: claim })).toContainText("bestätigt");
  await expectSaved(page);
}

const sentence = "Am Morgen kamen wieder Boote den Fluss herab, und niemand zählte sie.";

test.describe("an annotation of 40,000 characters", () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${`${sentence} `.repeat(14).trim()}`);
  const text = paragraphs.join("\n\n");

  async function expectWhole(page: Page, api: APIRequestContext, article: Imported, start: number): Promise<void> {
    const toolbar = page.getByRole("toolbar", { name: "Markierte Wörter" });
    await expect(toolbar.getByRole("button", { name: "Neue Behauptung" })).toBeInViewport();
    await toolbar.getByRole("button", { name: "Neue Behauptung" }).click();
    const field = page.getByRole("textbox", { name: "Behauptung" });
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport();
    await field.fill("Niemand zählte die Boote.");
    await page.keyboard.press("Enter");
    const card = page.getByRole("article").filter({ hasText: "Niemand zählte die Boote." });
    const confirm = card.getByRole("button", { name: "bestätigt", exact: true });
    await confirm.click();
    await expect(card.getByRole("button", { name: "bestätigt", pressed: true })).toBeInViewport();
    await expectSaved(page);
    const annotations = await annotationsOf(api, article);
    const made = annotations.find(({ quote }) => quote.length > 30_000);
    expect(made).toMatchObject({ start, claims: [{ verdict: "confirmed" }] });
    expect(made?.end).toBeGreaterThan(text.length - sentence.length - 1);
    expect(made?.quote).toBe(article.text.slice(made?.start, made?.end));
  }

  test("is made by keys", async ({ as, apiAs, sample }) => {
    const api = await apiAs("editor");
    const article = await importArticle(api, sample, text);
    expect(article.text.length).toBeGreaterThan(39_000);
    const page = await as("editor");
    await openRoom(page, article);
    await page.keyboard.press("a");
    for (const _ of paragraphs) await page.keyboard.press("Control+Shift+ArrowDown");
    await expectWhole(page, api, article, 0);
  });

  test("is made with the mouse, from words that one has scrolled far away from", async ({ as, apiAs, sample }) => {
    const api = await apiAs("editor");
    const article = await importArticle(api, sample, text);
    const start = text.indexOf("wieder Boote");
    // Behind a mark, whose nodes are others while it is far from the window.
    await annotateAll(api, article, [{ start: 3, end: start - 1 }]);
    const page = await as("editor");
    await openRoom(page, article);
    await expect(page.locator("mark")).toHaveCount(1);
    await selectWords(page, "wieder Boote");
    const paragraph = page.locator("[data-start]").last();
    // What is far away is laid out only as one comes near, and then moves.
    await expect(async () => {
      await paragraph.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      await expect(paragraph).toBeInViewport({ ratio: 1, timeout: 500 });
    }).toPass();
    const last = await paragraph.boundingBox();
    if (!last) throw new Error("The last paragraph is nowhere.");
    await page.keyboard.down("Shift");
    await page.mouse.click(last.x + 30, last.y + last.height - 14);
    await page.keyboard.up("Shift");
    await expectWhole(page, api, article, start);
  });
});

test("words in a paragraph of a million characters are claimed, marked and still there", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const half = `${sentence} `.repeat(7_150);
  const article = await importArticle(api, sample, `${half}Genau 640 Kähne lagen am Quai. ${half}`);
  expect(article.text.length).toBeGreaterThan(990_000);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, "640 Kähne");
  await claimAndMark(page, "Es waren 640 Kähne.");
  await reloadRoom(page);
  await expectSaved(page);
  await page.keyboard.press("j");
  await expect(page.locator("mark")).toHaveText("640 Kähne");
  await expect(page.locator("mark")).toBeInViewport();
  await expect(page.getByRole("button", { name: "Es waren 640 Kähne." })).toContainText("bestätigt");
});

test("five hundred annotations within each other are all reached", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const count = 500;
  const text = Array.from({ length: 2 * count + 1 }, (_, index) => `w${String(index).padStart(4, "0")}`).join(" ");
  const article = await importArticle(api, sample, text);
  const width = "w0000 ".length;
  const spans = Array.from({ length: count }, (_, depth) => ({
    start: depth * width,
    end: (2 * count + 1 - depth) * width - 1,
  }));
  await annotateAll(api, article, spans);
  const page = await as("editor");
  await openRoom(page, article);
  await selectWords(page, `w${String(count).padStart(4, "0")}`);
  await claimAndMark(page, "Die Mitte von allem.");
  const next = page.getByRole("button", { name: /von 501 auf diesen Wörtern: weiter/ });
  await expect(next).toHaveText("501 von 501 auf diesen Wörtern: weiter");
  await next.click();
  await expect(next).toHaveText("1 von 501 auf diesen Wörtern: weiter");
  await page.keyboard.press("j");
  await expect(next).toHaveText("2 von 501 auf diesen Wörtern: weiter");
});

test("two tabs of one person claim the same words, and each sees both", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, "Am Montag lagen 640 Kähne am Quai.");
  const first = await as("editor");
  await openRoom(first, article);
  const second = await first.context().newPage();
  await openRoom(second, article);
  for (const [page, claim] of [
    [first, "Es waren 640."],
    [second, "Es waren Kähne."],
  ] as const) {
    await selectWords(page, "640 Kähne");
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: "Behauptung" }).fill(claim);
  }
  await first.getByRole("textbox", { name: "Behauptung" }).press("Enter");
  // A claim that is being written outlives what comes from the other tab.
  await expect(second.getByRole("button", { name: "Es waren 640." })).toBeVisible();
  await second.getByRole("textbox", { name: "Behauptung" }).press("Enter");
  for (const page of [first, second]) {
    await expect(page.getByRole("button", { name: "Es waren 640." })).toBeVisible();
    await expect(page.getByRole("button", { name: "Es waren Kähne." })).toBeVisible();
    await expectSaved(page);
  }
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items.map(({ claims }: { claims: { text: string }[] }) => claims[0]?.text).sort()).toEqual([
    "Es waren 640.",
    "Es waren Kähne.",
  ]);
});
