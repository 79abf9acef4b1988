import { chromium } from "@playwright/test";
import { type Flags, readFlags } from "./flags";
import { judge, type Verdict } from "./goals";
import { judgeInp, measureInp } from "./inp";
import { measureWays } from "./measure-ways";
import { writeReport } from "./report";
import { agreementTable, judgeAgreement, measureAgreement } from "./server/agreement";
import { judgeLive, liveTable, measureLive } from "./server/live";
import { judgeServer, measureServer } from "./server/measure";
import { judgeRequests, measureRequests } from "./server/requests";
import { requestTable, serverTables } from "./server/tables";
import { goalTable, resultTables } from "./tables";
import { versions } from "./versions";

/*
 * `npm run bench`: how fast the reading room is beside plain text and beside its peers, in a real browser, and the
 * server beside its floors. Ends with 1 where a goal is missed.
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
const measured = versions(browser.version(), flags);
let missed = false;

async function report(part: Flags["parts"][number], tables: string, verdicts: Verdict[]): Promise<void> {
  const text = [measured, tables, `#### Goals\n\n${goalTable(verdicts)}`].join("\n\n");
  console.info(`\n${text}\n`);
  if (flags.write) await writeReport(part, text);
  missed ||= verdicts.some(({ met }) => !met);
}

try {
  if (flags.parts.includes("text")) {
    const results = await measureWays(browser, flags);
    await report("text", resultTables(results, flags.sizes, flags.ways), judge(results, flags.sizes));
  }
  if (flags.parts.includes("inp")) {
    const inp = await measureInp(browser);
    await report("inp", inp.table, judgeInp(inp));
  }
  if (flags.parts.includes("requests")) {
    const loads = await measureRequests();
    await report("requests", requestTable(loads), judgeRequests(loads));
  }
  if (flags.parts.includes("server")) {
    const results = await measureServer(browser);
    await report("server", serverTables(results), judgeServer(results));
  }
  if (flags.parts.includes("agreement")) {
    const results = await measureAgreement();
    await report("agreement", agreementTable(results), judgeAgreement(results));
  }
  if (flags.parts.includes("live")) {
    const results = await measureLive();
    await report("live", liveTable(results), judgeLive(results));
  }
} finally {
  await browser.close();
}
process.exitCode = missed ? 1 : 0;
