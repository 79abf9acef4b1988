import { expectSaved, importArticle, openRoom, reloadRoom, selectWords } from "./article";
import { expect, test } from "./people";

/* The browser's clock is anybody's guess; what counts is the order of the work, and the server's time. */

const year = 365 * 24 * 60 * 60 * 1000;

for (const [what, wrongBy] of [
  ["a year fast", year],
  ["a year slow", -year],
] as const) {
  test(`with a clock that is ${what} one works, undoes, and sees the server's time`, async ({ as, apiAs, sample }) => {
    const api = await apiAs("editor");
    const article = await importArticle(api, sample, "Am Montag lagen 640 Kähne am Quai.");
    const page = await as("editor");
    const now = Date.now();
    await page.clock.setFixedTime(now + wrongBy);
    await openRoom(page, article);
    await selectWords(page, "640 Kähne");
    await page.keyboard.press("m");
    await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Wer zählte?");
    await page.getByRole("button", { name: "Notieren" }).click();
    await expectSaved(page);
    // The browser's reckoning stands there until the answer has been taken up.
    const shown = page.getByRole("article").locator("time");
    const offBy = async () => Math.abs(Date.parse((await shown.getAttribute("datetime")) ?? "") - now);
    await expect.poll(offBy).toBeLessThan(year / 2);

    await selectWords(page, "Montag");
    await page.keyboard.press("c");
    await page.getByRole("textbox", { name: "Behauptung" }).press("Enter");
    const mark = page.locator("mark", { hasText: "Montag" });
    await page.keyboard.press("1");
    await expect(mark).toHaveAttribute("data-paint", "confirmed");
    await expectSaved(page);
    // From here on the server is not heard: what one sees is the browser's own reckoning.
    await page.context().setOffline(true);
    await page.keyboard.press("2");
    await expect(mark).toHaveAttribute("data-paint", "disputed");
    await page.keyboard.press("u");
    await expect(mark).toHaveAttribute("data-paint", "confirmed");
    await page.context().setOffline(false);
    await expectSaved(page);
    await reloadRoom(page);
    await expect(mark).toHaveAttribute("data-paint", "confirmed");
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await expect(mark).toHaveAttribute("data-paint", "open");
    await expectSaved(page);
    const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
    expect(items.map(({ quote }: { quote: string }) => quote)).toEqual(["Montag", "640 Kähne"]);
    for (const { createdAt } of items) expect(Math.abs(Date.parse(createdAt) - now)).toBeLessThan(year / 2);
  });
}
