import type { Browser } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { type Corpus, idOf } from "./corpus";
import { type Instance, onPGlite, onPostgres, secret } from "./instance";

/** Claims in one article. */
export const pageSizes = [100, 1_000, 10_000] as const;
const opened = 5;

export interface PageResult {
  engine: "pglite" | "postgresql";
  claims: number;
  /** From the click on the article's title until its first annotations stand in a painted frame; median, in milliseconds. */
  time: number;
}

/** How long people wait for an article after they have clicked on it, in a real browser on the production build. */
export async function measurePages(browser: Browser): Promise<PageResult[]> {
  const corpora = pageSizes.map((claims, index) => ({ number: 20 + index, claims, claimsPerArticle: claims }));
  const results: PageResult[] = [];
  for (const [engine, start] of [
    ["pglite", onPGlite],
    ["postgresql", onPostgres],
  ] as const) {
    const instance = await start(corpora);
    try {
      for (const corpus of corpora) {
        console.info(`${engine}, ${corpus.claims} claims in one article …`);
        results.push({ engine, claims: corpus.claims, time: await openArticle(browser, instance, corpus) });
      }
    } finally {
      await instance.stop();
    }
  }
  return results;
}

async function openArticle(browser: Browser, { origin }: Instance, corpus: Corpus): Promise<number> {
  const claims = { sub: idOf(corpus, "user", 2), sessionId: idOf(corpus, "session", 2) };
  const token = await encode({ token: claims, secret });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: "next-auth.session-token", value: token, url: origin }]);
  const page = await context.newPage();
  const times: number[] = [];
  for (let time = 0; time <= opened; time++) {
    await page.goto(`${origin}/projects/${idOf(corpus, "project", 0)}/articles`);
    const link = page.locator("main").getByRole("link", { name: "Article 1" });
    await link.waitFor();
    // The browser's own clock, from the click to the frame in which the words are marked.
    times.push(
      await link.evaluate(async (element: HTMLElement) => {
        const start = performance.now();
        element.click();
        while (!document.querySelector("[data-start] mark")) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }),
    );
  }
  await context.close();
  // The first only warms up.
  const sorted = times.slice(1).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
