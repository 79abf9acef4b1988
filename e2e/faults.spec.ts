import type { BrowserContext, Page, Route } from "@playwright/test";
import { expectSaved, openRoom } from "./article";
import { actions, claimedArticle, expectAllOnce, mark, marksAddress, openAtMark } from "./marks-by-key";
import { expect, password, signIn, test } from "./people";

/*
 * Whatever happens on the way, two hundred things that somebody did are all there afterwards, once, and in order. Each
 * is a mark by a key: confirmed and disputed by turns, so that a lost, doubled or overtaken one would show.
 */
interface Fault {
  what: string;
  /** Called in the middle of the work; returns what ends the fault. */
  strike: (page: Page, context: BrowserContext) => Promise<() => Promise<unknown>>;
  /** What the quiet line says meanwhile. */
  says?: RegExp;
}

/** Answers the next few writes by a fault of its own. */
async function failNext(
  page: Page,
  count: number,
  fail: (route: Route) => Promise<unknown>,
): Promise<() => Promise<void>> {
  let left = count;
  await page.route(marksAddress, (route) => (left-- > 0 ? fail(route) : route.fallback()));
  return async () => {};
}

const faults: Fault[] = [
  {
    what: "the network goes away",
    strike: async (_page, context) => {
      await context.setOffline(true);
      return () => context.setOffline(false);
    },
    says: /offline, 1\d\d warten/,
  },
  {
    what: "the server answers 500 for a while",
    strike: (page) => failNext(page, 4, (route) => route.fulfill({ status: 500, body: "no" })),
  },
  {
    what: "answers are lost after the work was done",
    strike: (page) =>
      failNext(page, 3, async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      }),
  },
  {
    what: "every request is delivered twice",
    strike: (page) =>
      failNext(page, actions, async (route) => {
        await route.fetch();
        await route.fulfill({ response: await route.fetch() });
      }),
  },
  {
    what: "the session ends",
    strike: async (_page, context) => {
      await context.clearCookies({ name: "next-auth.session-token" });
      return () => signIn(context.request, "reviewer@demo.test", password);
    },
    says: /abgemeldet, 1\d\d warten/,
  },
];

for (const { what, strike, says } of faults) {
  test(`nothing is lost when ${what}`, async ({ as, apiAs, sample }) => {
    const article = await claimedArticle(await apiAs("editor"), sample);
    const page = await as("reviewer");
    await openAtMark(page, article);
    await mark(page, 0, actions / 4);
    const end = await strike(page, page.context());
    await mark(page, actions / 4, actions);
    if (says) await expect(page.getByRole("status").filter({ hasText: says })).toBeVisible();
    await end();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expectAllOnce(page, await apiAs("editor"), article);
  });
}

test("nothing is lost when the tab is closed with a full queue", async ({ as, apiAs, sample }) => {
  const article = await claimedArticle(await apiAs("editor"), sample);
  const page = await as("reviewer");
  await openAtMark(page, article);
  await page.route(marksAddress, (route) => route.abort());
  await mark(page, 0, actions);
  await expect(page.getByText(`offline, ${actions} warten`)).toBeVisible();
  const context = page.context();
  await page.close();

  const later = await context.newPage();
  await later.goto(`/projects/${sample}/claims`);
  await expect(later.getByRole("heading", { level: 1 })).toBeVisible();
  await openRoom(later, article);
  await expectAllOnce(later, await apiAs("editor"), article);
});

test("two tabs of one person send one queue, and each sees what the other did", async ({ as, apiAs, sample }) => {
  const article = await claimedArticle(await apiAs("editor"), sample);
  const first = await as("reviewer");
  await openAtMark(first, article);
  const second = await first.context().newPage();
  await openAtMark(second, article);
  for (let index = 0; index < actions; index += 20) {
    await mark((index / 20) % 2 === 0 ? first : second, index, index + 20);
    await expectSaved(first);
    await expectSaved(second);
  }
  await expectAllOnce(second, await apiAs("editor"), article);
  await expect(first.getByRole("button", { name: "umstritten", pressed: true })).toBeVisible();
});

test("what the server refuses is shown with the person's words, until she puts it aside", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await claimedArticle(api, sample);
  const page = await as("reviewer");
  await openAtMark(page, article);
  await page.getByText("Begründung und Belege").click();
  await page.getByRole("textbox", { name: "Begründung" }).fill("Meine Worte bleiben.");
  await api.patch(`/api/v1/claims/${article.claimId}`, {
    data: { version: 1, text: "Inzwischen steht es anders da." },
  });
  await page.getByRole("button", { name: /^bestätigt/ }).click();
  const refused = page.getByRole("region", { name: "Nicht angenommen" });
  await expect(refused.getByText("Meine Worte bleiben.")).toBeVisible();
  await page.reload();
  await expect(refused.getByText("Meine Worte bleiben.")).toBeVisible();
  await refused.getByRole("button", { name: "Weglegen" }).click();
  await expect(refused).toBeHidden();
});

test("a browser that keeps nothing says so, and sends all the same", async ({ as, apiAs, sample }) => {
  const article = await claimedArticle(await apiAs("editor"), sample);
  const page = await as("reviewer");
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await openAtMark(page, article);
  await page.context().setOffline(true);
  await mark(page, 0, actions);
  await expect(page.getByText("Dieser Browser behält nichts")).toBeVisible();
  await page.context().setOffline(false);
  await expectAllOnce(page, await apiAs("editor"), article);
});
