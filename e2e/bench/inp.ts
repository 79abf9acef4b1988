import type { Browser, Page } from "@playwright/test";
import { openRoom, selectWords } from "../article";
import { password, signIn } from "../people";
import { startApp } from "./app-server";
import { beginStep, type Interaction, noteInteractions, readInteractions } from "./event-timing";
import { quantile } from "./figures";
import { type Verdict, verdict } from "./goals";
import { annotatedArticle, sampleArticle } from "./inp-articles";
import { randomFrom } from "./material";
import { markdown } from "./tables";

export interface Inp {
  table: string;
  /** By the article's title here. */
  interactions: ReadonlyMap<string, Interaction[]>;
}

const journeys = 30;
/** How much slower than this machine the processor is made: a telephone, or an old laptop. */
const throttling = 4;
/** At p98, in milliseconds. */
const atMost = 100;

/** Selects, claims and marks in the built app, with real input and a slow processor, and asks the browser how long. */
export async function measureInp(browser: Browser): Promise<Inp> {
  const app = await startApp();
  try {
    const context = await browser.newContext({
      baseURL: app.origin,
      locale: "de-CH",
      viewport: { width: 1440, height: 900 },
      extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
    });
    await signIn(context.request, "editor@demo.test", password);
    console.info("Making the articles …");
    const articles = {
      "sample project": await sampleArticle(context.request),
      "100k/1000": await annotatedArticle(context.request, { characters: 100_000, annotations: 1_000 }),
    };
    const interactions = new Map<string, Interaction[]>();
    await context.setExtraHTTPHeaders({});
    for (const [title, article] of Object.entries(articles)) {
      const page = await context.newPage();
      // What runs this file names functions by a helper of its own, which is not in the page.
      await page.addInitScript("globalThis.__name = (named) => named");
      await noteInteractions(page);
      await openRoom(page, article);
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
      for (const words of wordsToSelect(article.text)) await journey(page, words);
      console.info(`${title}: ${journeys} journeys`);
      interactions.set(title, await readInteractions(page));
      await page.close();
    }
    await context.close();
    return { interactions, table: inpTable(interactions) };
  } finally {
    await app.stop();
  }
}

/** Three words each, from all over the article, that stand there once. */
function wordsToSelect(text: string): string[] {
  const random = randomFrom(3);
  const chosen: string[] = [];
  while (chosen.length < journeys) {
    const at = text.indexOf(" ", Math.floor(random() * text.length)) + 1;
    const words = /^[\p{L}\d]+ [\p{L}\d]+ [\p{L}\d]+(?= )/u.exec(text.slice(at, at + 80))?.[0];
    if (words && text.indexOf(words) === text.lastIndexOf(words)) chosen.push(words);
  }
  return chosen;
}

/** Selects words, claims what they say in a few words of one's own, and confirms it. */
async function journey(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const blocks = [...document.querySelectorAll("[data-start]")];
    blocks.find(({ textContent }) => textContent?.includes(sought))?.scrollIntoView({ block: "center" });
  }, words);
  await rest(page);
  await beginStep(page, "select");
  await selectWords(page, words);
  await rest(page);
  await beginStep(page, "begin a claim (c)");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Behauptung" }).waitFor();
  await rest(page);
  await beginStep(page, "type");
  await page.keyboard.type("Es waren 12.", { delay: 50 });
  await beginStep(page, "attach (Enter)");
  await page.keyboard.press("Enter");
  await page.locator(".margin-card[data-active]").waitFor();
  await rest(page);
  await beginStep(page, "mark (1)");
  await page.keyboard.press("1");
  await rest(page);
  await beginStep(page, "leave (Escape)");
  await page.keyboard.press("Escape");
  await rest(page);
}

/** Nobody goes on without a pause. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(200);
}

function inpTable(interactions: Inp["interactions"]): string {
  const rows = [...interactions].flatMap(([title, all]) => {
    const steps = [...new Set(all.map(({ step }) => step))].filter((step) => step !== "quick");
    const of = (name: string, some: readonly Interaction[]) => {
      const durations = some.map(({ duration }) => duration);
      const cells = [quantile(durations, 0.5), quantile(durations, 0.98), Math.max(...durations)];
      return [title, name, String(some.length), ...cells.map((value) => (value < 16 ? "< 16" : value.toFixed(0)))];
    };
    return [
      of("all", all),
      ...steps.map((step) =>
        of(
          step,
          all.filter((one) => one.step === step),
        ),
      ),
    ];
  });
  const head = ["article", "interactions", "how many", "p50", "p98", "worst"];
  const title = `#### Select, claim, mark: Event Timing, processor throttled ${throttling} ×, ms`;
  return `${title}\n\n${markdown([head, ...rows])}\n\nOf the single steps only interactions of 16 ms and more are listed, as the browser does.`;
}

export function judgeInp({ interactions }: Inp): Verdict[] {
  return [...interactions].map(([title, all]) => {
    const durations = all.map(({ duration }) => duration);
    return verdict(`select, claim, mark: ${title}, p98 ≤ ${atMost} ms`, quantile(durations, 0.98), atMost, "ms");
  });
}
