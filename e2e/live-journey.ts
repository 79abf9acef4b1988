import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { type Imported, openRoom } from "./article";
import type { Name } from "./people";
import { type MadeClaim, makeClaim, makeMark } from "./records";

/** What another does in a room and on a claim's page, and what the reader then sees, without having done anything. */
interface Seen {
  page: Page;
  article: Imported;
  /** The API of somebody else, perhaps of another process. */
  apiAs: (name: Name) => Promise<APIRequestContext>;
}

export const liveText = "Die Brücke\n\nDie Brücke trägt 48 Tonnen. Gebaut wurde sie 1902. Sie ist 90 Meter lang.";

/** Marks a page, so that it is seen afterwards whether it was loaded again. */
export async function keepPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as { isSamePage?: boolean }).isSamePage = true;
  });
}

export async function expectSamePage(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
}

export function cardOf(page: Page, quote: string) {
  return page.getByRole("article", { name: `Anstreichung von „${quote}“` });
}

/** A claim, marks, a note, a resolution, moved edges, other blocks and a deletion, each seen as it happens. */
export async function seeOthersWork({ page, article, apiAs }: Seen): Promise<MadeClaim> {
  const [editor, second, resolver] = [await apiAs("editor"), await apiAs("second"), await apiAs("resolver")];
  await openRoom(page, article);
  await keepPage(page);
  const text = `Sie trägt 48 Tonnen (${article.id.slice(0, 6)}).`;
  const claim = await makeClaim(editor, article, "48 Tonnen", { text });
  const card = cardOf(page, "48 Tonnen");
  await expect(card).toContainText(text);
  await makeMark(second, claim, "confirmed");
  await expect(card).toContainText("eine Person");
  await makeMark(editor, claim, "refuted", { rationale: "Das Schild sagt 30." });
  await expect(card).toContainText("im Konflikt");
  const note = { data: { text: "Welches Schild?" } };
  expect((await second.post(`/api/v1/annotations/${claim.annotationId}/comments`, note)).status()).toBe(201);
  await card.getByRole("button", { name: text }).click();
  await expect(card).toContainText("Welches Schild?");
  await expect(card).toContainText("Das Schild sagt 30.");
  const { items } = await (await resolver.get(`/api/v1/claims/${claim.id}/marks`)).json();
  const marks = items.map(({ id }: { id: string }) => id);
  const data = {
    layer: "so",
    outcome: "side",
    cause: "oversight",
    verdict: "refuted",
    rationale: "Laut Schild.",
    marks,
  };
  expect((await resolver.post(`/api/v1/claims/${claim.id}/resolutions`, { data })).status()).toBe(201);
  await expect(card).toHaveAttribute("data-paint", "refuted");
  const { blocks } = await (await editor.get(`/api/v1/articles/${article.id}/blocks`)).json();
  const { kind, start, end } = blocks[0];
  const edit = { data: { edit: { change: "kind", block: { kind, start, end }, kind: "quote" } } };
  expect((await editor.post(`/api/v1/articles/${article.id}/blocks`, edit)).status()).toBe(201);
  await expect(page.locator("[data-start]").first().locator("xpath=ancestor-or-self::blockquote")).toBeVisible();
  const other = await makeClaim(editor, article, "1902");
  await expect(cardOf(page, "1902")).toBeVisible();
  expect((await editor.delete(`/api/v1/annotations/${other.annotationId}`)).status()).toBe(204);
  await expect(cardOf(page, "1902")).toBeHidden();
  await expectSamePage(page);
  return claim;
}
