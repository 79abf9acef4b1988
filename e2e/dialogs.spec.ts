import { importArticle, openRoom } from "./article";
import { expect, test } from "./people";

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
]) {
  test(`a long dialog ends within a window of ${viewport.width} × ${viewport.height}`, async ({
    as,
    apiAs,
    sample,
  }) => {
    const article = await importArticle(await apiAs("editor"), sample, "Am Montag lagen 640 Kähne am Quai.");
    const page = await as("editor", { viewport });
    await openRoom(page, article);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Tasten" });
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    const last = dialog.getByRole("button", { name: "Wie am Anfang" });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
}
