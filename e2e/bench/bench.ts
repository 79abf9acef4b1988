import { chromium } from "@playwright/test";
import { readFlags } from "./flags";
import { judge, type Verdict } from "./goals";
import { judgeInp, measureInp } from "./inp";
import { measureWays } from "./measure-ways";
import { writeReport } from "./report";
import { goalTable, resultTables } from "./tables";
import { versions } from "./versions";

/*
 * `npm run bench`: how fast the reading room is beside plain text and beside its peers, in a real browser. Ends with 1
 * where a goal is missed.
 */
const flags = readFlags(process.argv.slice(2));
const browser = await chromium.launch({
  ...(process.env.TICKMARK_BROWSER && { executablePath: process.env.TICKMARK_BROWSER }),
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
  ],
});
const sections: string[] = [];
const verdicts: Verdict[] = [];
try {
  sections.push(versions(browser.version(), flags));
  if (flags.parts.includes("text")) {
    const results = await measureWays(browser, flags);
    sections.push(resultTables(results, flags.sizes, flags.ways));
    verdicts.push(...judge(results, flags.sizes));
  }
  if (flags.parts.includes("inp")) {
    const inp = await measureInp(browser);
    sections.push(inp.table);
    verdicts.push(...judgeInp(inp));
  }
} finally {
  await browser.close();
}
sections.push(`#### Goals\n\n${goalTable(verdicts)}`);
const report = sections.join("\n\n");
console.info(`\n${report}\n`);
if (flags.write) await writeReport(report, flags.parts);
process.exitCode = verdicts.every(({ met }) => met) ? 0 : 1;
