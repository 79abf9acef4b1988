import type { APIRequestContext, Page } from "@playwright/test";
import { expectSaved, importArticle, openRoom } from "./article";
import { type OwnServer, test } from "./own-server";
import { expect } from "./people";

/** Each is annotated with a claim and then marked: two hundred actions. */
const facts = Array.from({ length: 100 }, (_, index) => `Am Tag ${index + 1} kamen ${300 + 7 * index} Boote.`);
const verdicts = ["confirmed", "disputed"] as const;

/** Annotates a sentence after the other and marks each, by keys alone. The caret stands where the last call left it. */
async function work(page: Page, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) {
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(facts[index] ?? "");
    await page.keyboard.press("Enter");
    await page.keyboard.press(index % 2 === 0 ? "1" : "2");
  }
}

/**
 * Kills the server at the next write: as the request reaches it, or when the work is done and its answer is not yet
 * there. Resolves once the server is dead and the browser has heard nothing.
 */
function killAtWrite(page: Page, own: OwnServer, when: "asked" | "done"): Promise<void> {
  let isOver = false;
  return new Promise((resolve, reject) => {
    const strike = async (route: Parameters<Parameters<Page["route"]>[1]>[0]) => {
      if (isOver || route.request().method() === "GET") return route.fallback();
      isOver = true;
      if (when === "done") expect((await route.fetch()).ok()).toBe(true);
      const sent = when === "asked" ? route.continue() : null;
      await own.kill();
      await (sent ?? route.abort("connectionreset"));
      resolve();
    };
    page.route("**/api/v1/**", (route) => strike(route).catch(reject)).catch(reject);
  });
}

async function list(api: APIRequestContext, path: string): Promise<Record<string, unknown>[]> {
  return (await (await api.get(`/api/v1/${path}?limit=1000`)).json()).items;
}

test("nothing is lost when the server is killed again and again between a click and its answer", async ({
  as,
  apiAs,
  own,
  sample,
}) => {
  test.slow();
  const api = await apiAs("editor");
  const before = await list(api, `projects/${sample}/claims`);
  const article = await importArticle(api, sample, facts.join(" "));
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("a");
  const step = facts.length / 5;
  await work(page, 0, step);
  for (const [index, when] of (["asked", "done", "asked", "done"] as const).entries()) {
    const killed = killAtWrite(page, own, when);
    await work(page, (index + 1) * step, (index + 1.5) * step);
    await killed;
    await expect(page.getByRole("status").filter({ hasText: /offline, \d+ warten/ })).toBeVisible();
    const started = own.start();
    await work(page, (index + 1.5) * step, (index + 2) * step);
    await started;
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  }
  await expectSaved(page, 90_000);

  const annotations = await list(api, `articles/${article.id}/annotations`);
  expect(annotations.map(({ quote }) => quote)).toEqual(facts);
  const claims = await list(api, `articles/${article.id}/claims`);
  const marks = new Map(claims.map((claim) => [claim.text, (claim.marks as object[]).map(verdictOf)]));
  expect(marks).toEqual(new Map(facts.map((fact, index) => [fact, [verdicts[index % 2]]])));
  // Nor is there a claim that no annotation asserts, as one that was sent twice would leave.
  expect(await list(api, `projects/${sample}/claims`)).toHaveLength(before.length + facts.length);
  await page.reload();
  await expect(page.locator("mark")).toHaveCount(facts.length);
});

function verdictOf(mark: object): unknown {
  return (mark as { verdict?: unknown }).verdict;
}
