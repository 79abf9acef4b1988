import { copyAnnotation } from "../lib/testing/many-annotations";
import { expectSaved, importArticle, openRoom, selectWords } from "./article";
import { test } from "./own-server";
import { expect } from "./people";

test("ten thousand annotations on one word leave the room usable", async ({ as, apiAs, own, sample }) => {
  test.slow();
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, "Am Montag lagen 640 Kähne am Quai.");
  const made = await api.post(`/api/v1/articles/${article.id}/annotations`, {
    data: { quote: "Kähne", comment: "Woher?" },
  });
  await own.stop();
  await copyAnnotation(own.folder, (await made.json()).id, 9_999);
  await own.start();

  const page = await as("editor");
  await openRoom(page, article);
  const next = page.getByRole("button", { name: /von 10.?000 auf diesen Wörtern: weiter/ });
  // The first of them come with the page, the others after it; how many claims there are is said once all have come.
  await expect(page.getByText("noch keine Behauptungen")).toBeVisible({ timeout: 60_000 });
  await page.locator("mark").click();
  await expect(next).toHaveText(/^10.?000 von/);
  await next.click();
  await expect(next).toHaveText(/^1 von/);
  await page.keyboard.press("j");
  await expect(next).toHaveText(/^2 von/);
  await selectWords(page, "Montag");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).fill("Es war Montag.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: "Es war Montag." })).toContainText("bestätigt");
  await expectSaved(page);
  await page.reload();
  await expect(page.locator("mark", { hasText: "Montag" })).toHaveAttribute("data-paint", "confirmed");
  await expect(page.locator("mark", { hasText: "Kähne" })).toHaveAttribute("data-paint", "note");
});
