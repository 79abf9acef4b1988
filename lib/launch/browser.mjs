import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { LaunchProblem, run, runTool } from "./step.mjs";

/** Where browsers are that can take part in the tests, besides Playwright's own. */
const systemBrowsers = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A browser for the tests: Playwright's own, else a system Chrome or Chromium; else Playwright's is downloaded, or on
 * Debian as root Chromium is installed.
 * @returns {Promise<string>} the path of its program */
export async function findBrowser() {
  const found = process.env.TICKMARK_BROWSER || (await playwrightBrowser()) || systemBrowser();
  if (found) return found;
  console.info("Getting a browser …");
  await runTool("playwright/cli.js", ["install", "chromium"], { quiet: true });
  const own = await playwrightBrowser();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await run("apt-get", ["update", "-qq"], { quiet: true });
    await run("apt-get", ["install", "-y", "-qq", "chromium"], { quiet: true });
  }
  const installed = systemBrowser();
  if (installed) return installed;
  throw new LaunchProblem(
    "The tests need a browser, and none could be found or downloaded. Install Chromium or Chrome, or set TICKMARK_BROWSER to its program.",
  );
}

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

function systemBrowser() {
  for (const browser of systemBrowsers) {
    if (existsSync(browser)) return browser;
    const { status, stdout } = spawnSync("which", [browser], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return null;
}
