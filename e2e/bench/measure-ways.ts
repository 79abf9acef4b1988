import type { Browser } from "@playwright/test";
import { servePage } from "./bundle";
import { type Flags, sizeName } from "./flags";
import { measure } from "./measure";
import { Results } from "./results";

/** Measures all ways with all sizes: in each run one after the other, so that what disturbs the machine disturbs all. */
export async function measureWays(browser: Browser, { sizes, ways, runs }: Flags): Promise<Results> {
  const results = new Results();
  const page = await servePage();
  try {
    for (const size of sizes) {
      for (let run = 1; run <= runs; run++) {
        for (const way of ways) {
          // What took too long once would do so again.
          if (results.stopped(size, way)) continue;
          const measured = await measure(browser, page.address, way, size);
          results.put(size, way, measured);
          const said = measured.stopped ?? `open ${measured.figures.open?.toFixed(0)} ms`;
          console.info(`${sizeName(size)}, run ${run}, ${way}: ${said}`);
        }
      }
    }
  } finally {
    await page.stop();
  }
  return results;
}
