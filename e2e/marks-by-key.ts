import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, type Imported, importArticle, openRoom } from "./article";
import { expect } from "./people";
import { makeClaim } from "./records";

/** How many things somebody does in a test of faults. */
export const actions = 200;
export const marksAddress = "**/api/v1/claims/*/marks";

export interface Claimed extends Imported {
  claimId: string;
}

/** An article of the editor's in which one claim waits for marks. */
export async function claimedArticle(api: APIRequestContext, project: string): Promise<Claimed> {
  const article = await importArticle(api, project, `Am Quai lagen 640 Kähne. ${crypto.randomUUID()}`);
  const claim = await makeClaim(api, article, "640 Kähne", { text: `640 Kähne lagen am Quai (${article.id}).` });
  return { ...article, claimId: claim.id };
}

/** Marks the open claim by keys: confirmed where the number is even, disputed where it is odd. */
export async function mark(page: Page, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) await page.keyboard.press(index % 2 === 0 ? "1" : "2");
}

export async function openAtMark(page: Page, article: Imported): Promise<void> {
  await openRoom(page, article);
  await page.locator("mark").first().click();
  await expect(page.getByRole("button", { name: /bestätigt/ }).first()).toBeVisible();
}

/** Once all is saved, all of the actions are there: each once, in the order in which they were done. */
export async function expectAllOnce(
  page: Page,
  api: APIRequestContext,
  { claimId }: Claimed,
  by = "Rainer Voss",
): Promise<void> {
  await expectSaved(page, 90_000);
  const { items: all } = await (await api.get(`/api/v1/claims/${claimId}/marks?limit=1000`)).json();
  const items = all.filter(({ author }: { author: { name: string } }) => author.name === by);
  const expected = Array.from({ length: actions }, (_, index) => (index % 2 === 0 ? "confirmed" : "disputed"));
  const inOrder = items.map(({ verdict }: { verdict: string }) => verdict);
  expect(inOrder).toEqual(items[0]?.current ? expected.toReversed() : expected);
}
