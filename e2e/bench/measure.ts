import type { Browser, Page } from "@playwright/test";
import { quantile } from "./figures";
import { headOf } from "./head";
import type { Size } from "./material";
import type {} from "./page/page";
import { paintedShare } from "./pixels";
import type { WayName } from "./ways";

/** What one run of one way found out; in milliseconds and megabytes. Null is what the way does not do. */
export interface Figures {
  open: number | null;
  /** As `open`, with the cards beside the words. */
  cards: number | null;
  add: number | null;
  change: number | null;
  remove: number | null;
  hover: number | null;
  hit: number | null;
  /** Of 1,000 points, how many a look at all annotations answers otherwise. */
  wrongHits: number | null;
  unrelated: number | null;
  /** The 95th percentile from frame to frame. */
  scroll: number | null;
  memory: number | null;
  /** Of the annotations in the window, how many the pixels show. */
  painted: number | null;
}

export interface Measured {
  figures: Partial<Figures>;
  /** What it was given up at, and why; what comes after that has no figures. */
  stopped: string | null;
}

/** What takes longer than this in one step is given up; in milliseconds. */
const patience = 60_000;

/** One run, in a window of its own. */
export async function measure(browser: Browser, address: string, way: WayName, size: Size): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const figures: Partial<Figures> = {};
  let step = "prepare";
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(address);
    await page.waitForFunction(() => "bench" in window);
    await page.evaluate((given) => window.bench.prepare(...given), [way, size, headOf(size)] as const);
    for (const [name, take] of steps) {
      step = name;
      Object.assign(figures, await inTime(take(page)));
    }
    return { figures, stopped: complaints[0] ?? null };
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    return { figures, stopped: `${step}: ${reason}` };
  } finally {
    await context.close();
  }
}

const steps: readonly [string, (page: Page) => Promise<Partial<Figures>>][] = [
  [
    "open",
    async (page) => {
      const opened = await page.evaluate(() => window.bench.open());
      await page.evaluate(() => window.bench.atRest());
      return { ...opened, memory: await memoryOf(page) };
    },
  ],
  [
    "an unrelated change",
    async (page) => ({ unrelated: quantile(await page.evaluate(() => window.bench.unrelated()), 0.5) }),
  ],
  [
    "hit tests",
    async (page) => {
      const hits = await page.evaluate(() => window.bench.hits());
      return { hit: hits?.milliseconds ?? null, wrongHits: hits?.wrong ?? null };
    },
  ],
  [
    "scrolling",
    async (page) => {
      // The ranges that the hit tests were compared by count until they are collected: each removal of a node looks at all.
      await collectGarbage(page);
      const scroll = quantile(await page.evaluate(() => window.bench.scroll()), 0.95);
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await page.evaluate(() => window.bench.atRest());
      return { scroll };
    },
  ],
  [
    "changes",
    async (page) => {
      const operations = await page.evaluate(() => window.bench.operations());
      if (!operations) return {};
      const { add, change, remove, hover } = operations;
      const [a, c, r, h] = [add, change, remove, hover].map((tries) => quantile(tries, 0.5));
      return { add: a ?? null, change: c ?? null, remove: r ?? null, hover: h ?? null };
    },
  ],
  // The last, because it takes the paint away.
  ["pixels", async (page) => ({ painted: await paintedShare(page) })],
];

/** The heaps of scripts and of the DOM after a collection, in megabytes. */
async function memoryOf(page: Page): Promise<number> {
  await collectGarbage(page);
  const session = await page.context().newCDPSession(page);
  const { usedSize, embedderHeapUsedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return (usedSize + embedderHeapUsedSize) / 2 ** 20;
}

async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`more than ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
