import type { Browser, Page } from "@playwright/test";
import { quantile } from "./figures";
import type { Size } from "./material";
import type { BenchPage } from "./page/page";
import { paintedShare } from "./pixels";
import type { WayName } from "./ways";

/** What one run of one way found out; in milliseconds and megabytes. Null is what the way does not do. */
export interface Measured {
  open: number;
  add: number | null;
  change: number | null;
  remove: number | null;
  hover: number | null;
  hit: number | null;
  /** Of 1,000 points, how many a look at all annotations answers otherwise. */
  wrongHits: number | null;
  unrelated: number;
  /** The 95th percentile from frame to frame. */
  scroll: number;
  memory: number;
  /** Of the annotations in the window, how many the pixels show. */
  painted: number | null;
}

/** A way that takes longer than this for one step is left out; in milliseconds. */
export const patience = 60_000;

/** One run, in a window of its own. Null where it took too long. */
export async function measure(
  browser: Browser,
  address: string,
  way: WayName,
  size: Size,
): Promise<Measured | { failed: string }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(address);
    await page.waitForFunction(() => "bench" in window);
    await page.evaluate(([name, of]) => window.bench.prepare(name, of), [way, size] as const);
    const measured = await measurePage(page);
    return complaints[0] ? { failed: complaints[0] } : measured;
  } catch (error) {
    return { failed: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  } finally {
    await context.close();
  }
}

async function measurePage(page: Page): Promise<Measured> {
  const open = await inTime(page.evaluate(() => window.bench.open()));
  await page.waitForTimeout(500);
  const memory = await memoryOf(page);
  const unrelated = await inTime(page.evaluate(() => window.bench.unrelated()));
  const operations = await inTime(page.evaluate(() => window.bench.operations()));
  const hits = await inTime(page.evaluate(() => window.bench.hits()));
  const scroll = await inTime(page.evaluate(() => window.bench.scroll()));
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.waitForTimeout(500);
  const painted = await inTime(paintedShare(page));
  const middle = (kind: keyof NonNullable<typeof operations>) => operations && quantile(operations[kind], 0.5);
  return {
    open,
    add: middle("add"),
    change: middle("change"),
    remove: middle("remove"),
    hover: middle("hover"),
    hit: hits?.milliseconds ?? null,
    wrongHits: hits?.wrong ?? null,
    unrelated: quantile(unrelated, 0.5),
    scroll: quantile(scroll, 0.95),
    memory,
    painted,
  };
}

/** The heaps of scripts and of the DOM after a collection, in megabytes. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return (usedSize + embedderHeapUsedSize) / 2 ** 20;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export type { BenchPage };
