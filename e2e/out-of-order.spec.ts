import type { Page, Request } from "@playwright/test";
import { expectSaved, selectWords } from "./article";
import { actions, claimedArticle, expectAllOnce, mark, openAtMark } from "./marks-by-key";
import { expect, test } from "./people";
import { makeMark } from "./records";

/*
 * Writes leave one after the other, so their answers cannot overtake each other. Readings can: the claim as the server
 * has it, asked for after a write, and the whole page, which is shown again where it may have been outrun. Held back
 * here, each brings an older state after a newer one.
 */

/** An answer that has been given and not yet been let through. */
interface Held {
  request: Request;
  body: Buffer;
  release: () => Promise<void>;
}

/**
 * Holds back the answers to some readings, as the server gave them when they were asked for.
 * @param meanwhile happens just before the server is asked
 */
async function holdBack(
  page: Page,
  isHeld: (request: Request) => boolean,
  meanwhile?: () => Promise<unknown>,
): Promise<Held[]> {
  const held: Held[] = [];
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() !== "GET" || !isHeld(request)) return route.fallback();
    await meanwhile?.();
    const response = await route.fetch();
    const body = await response.body();
    held.push({ request, body, release: () => route.fulfill({ response, body }) });
  });
  return held;
}

/** Lets an answer through, and waits until the page has taken it up. */
async function release(page: Page, { request, release }: Held): Promise<void> {
  const arrived = page.waitForEvent("requestfinished", (finished) => finished === request);
  await release();
  await arrived;
  // The page reads the answer and draws it; both are done when it comes to draw a second time.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

function isReadingOf(id: string): (request: Request) => boolean {
  return (request) => {
    const { pathname, searchParams } = new URL(request.url());
    return pathname.endsWith(`/${id}`) || searchParams.get("claim") === id;
  };
}

/** How many marks an answer of the claim has. */
function marksIn({ body }: Held): number {
  return JSON.parse(body.toString()).items[0].marks.length;
}

test("an older state of a claim that arrives after a newer one does not come back", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const second = await apiAs("second");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await openAtMark(page, article);
  const otherTab = await page.context().newPage();
  await openAtMark(otherTab, article);
  const held = await holdBack(page, isReadingOf(article.claimId));
  const bursts = 10;
  const size = actions / bursts;
  for (let burst = 0; burst < bursts; burst++) {
    await mark(burst % 2 === 0 ? page : otherTab, burst * size, (burst + 1) * size);
    // By now somebody else has marked it after each of the bursts before.
    await expect.poll(() => Math.max(0, ...held.map(marksIn))).toBe((burst + 1) * size + burst);
    const verdict = burst % 2 === 0 ? "unproven" : "refuted";
    await makeMark(second, { id: article.claimId }, verdict);
    // No longer than two bursts: the room takes a minute without an answer for none.
    if (burst % 2 === 0) continue;
    // What others do comes by itself, read in a way of its own that is not held back.
    const others = page.getByRole("listitem").filter({ hasText: "Selma Aydin" });
    await expect(others).toContainText("widerlegt");
    for (const one of held.splice(0).sort((a, b) => marksIn(b) - marksIn(a))) {
      await release(page, one);
      await expect(others).toContainText("widerlegt");
      await expect(page.getByRole("button", { name: "umstritten", pressed: true })).toBeVisible();
    }
  }
  await expectAllOnce(page, api, article);
});

test("a page that was on its way while one went on working does not take the work back", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("manager");
  await openAtMark(page, article);
  await page.keyboard.press("1");
  await expectSaved(page);
  const isAskedAgain = isReadingOf(article.id);
  const isHeld = (request: Request) => request.headers().rsc === "1" && isAskedAgain(request);
  // By what somebody else did just before one sees that the page has arrived.
  const held = await holdBack(page, isHeld, () =>
    api.post(`/api/v1/articles/${article.id}/annotations`, { data: { quote: "lagen", comment: "Oder fuhren sie?" } }),
  );
  // Another title is none of what the room reads by itself: the page is asked for again.
  const answer = await api.patch(`/api/v1/articles/${article.id}`, {
    data: { version: 1, title: "Ein anderer Titel" },
  });
  expect(answer.status()).toBe(200);
  await expect.poll(() => held.length).toBe(1);

  await page.keyboard.press("2");
  await selectWords(page, "Quai");
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("Quai");
  await page.keyboard.press("Enter");
  await page.keyboard.press("3");
  await expectSaved(page);
  for (const one of held) await one.release();
  await expect(page.locator("mark", { hasText: "lagen" })).toBeVisible();
  await expect(page.locator("mark", { hasText: "Quai" })).toHaveAttribute("data-paint", "refuted");
  await expect(page.locator("mark", { hasText: "640 Kähne" })).toHaveAttribute("data-paint", "disputed");
});
