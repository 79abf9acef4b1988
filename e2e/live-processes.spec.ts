import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { request } from "@playwright/test";
import { freePort, testPostgres } from "../lib/launch/test-postgres.mjs";
import { type Launched, launchScript } from "../lib/testing/launch";
import { newDatabase } from "../lib/testing/new-database";
import { checked } from "./api";
import { importArticle, openRoom } from "./article";
import { reviewBlind } from "./blind-review";
import { cardOf, liveText, seeOthersWork } from "./live-journey";
import { demoOrigin } from "./origins";
import { test as base, expect, type Name } from "./people";

/** Two processes of the program on one PostgreSQL database: the addresses of both. */
const test = base.extend<object, { processes: readonly [string, string] | null }>({
  processes: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed here: nothing
    async ({}, use) => {
      const postgres = await testPostgres({ required: false });
      if (!postgres) return use(null);
      const folder = mkdtempSync(path.join(os.tmpdir(), "tickmark-two-"));
      const database = await newDatabase(postgres.url);
      const launched: Launched[] = [];
      const addresses: string[] = [];
      // One after the other: the first makes the secret that both sign sessions with.
      for (let number = 0; number < 2; number++) {
        const port = await freePort();
        const one = launchScript({ PORT: String(port), TICKMARK_DATA: folder, DATABASE_URL: database.url });
        launched.push(one);
        await one.ready;
        addresses.push(`http://127.0.0.1:${port}`);
      }
      await use(addresses as unknown as readonly [string, string]);
      for (const one of launched) await one.stop();
      await database.drop();
      postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
  server: [async ({ processes }, use) => use(processes?.[0] ?? demoOrigin), { scope: "worker" }],
});

test("what is done in one process is seen in the page of another, and who is there", async ({
  processes,
  browser,
  sessions,
}) => {
  test.skip(processes === null, "There is no PostgreSQL here.");
  const [here, there] = processes ?? ["", ""];
  const apiAt = (origin: string) => async (name: Name) => {
    const storageState = sessions.get(name);
    if (!storageState) throw new Error(`${name} is not signed in.`);
    return checked(
      await request.newContext({
        baseURL: origin,
        storageState,
        extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
      }),
    );
  };
  const pageAt = async (origin: string, name: Name) => {
    const storageState = sessions.get(name);
    const context = await browser.newContext({
      locale: "de-CH",
      baseURL: origin,
      ...(storageState && { storageState }),
    });
    return context.newPage();
  };
  const editor = await apiAt(there)("editor");
  const { items } = await (await editor.get("/api/v1/projects")).json();
  const article = await importArticle(editor, items[0].id, liveText);
  const page = await pageAt(here, "reviewer");
  const claim = await seeOthersWork({ page, article, apiAs: apiAt(there) });
  const second = await pageAt(there, "second");
  await openRoom(second, article);
  await expect(cardOf(second, "48 Tonnen")).toContainText(claim.text);
  await expect(page.getByRole("list", { name: "Auch hier" }).getByRole("listitem")).toHaveCount(1);
  await expect(second.getByRole("list", { name: "Auch hier" })).toContainText("Rainer Voss");
  await second.context().close();
  await expect(page.getByRole("list", { name: "Auch hier" })).toBeHidden();
  await page.context().close();
});

test("a claim goes its whole way blind, those who work on it being at one process and the other", async ({
  processes,
  browser,
  sessions,
}) => {
  test.skip(processes === null, "There is no PostgreSQL here.");
  const origins = processes ?? ["", ""];
  const open = async (storageState: NonNullable<ReturnType<typeof sessions.get>>, number: number) => {
    const baseURL = origins[number % 2] ?? "";
    return (await browser.newContext({ locale: "de-CH", baseURL, storageState })).newPage();
  };
  const storageState = sessions.get("manager");
  if (!storageState) throw new Error("Nobody who manages is signed in.");
  const manager = await open(storageState, 0);
  await reviewBlind({ manager, browser, server: origins[0] ?? "", open });
  await manager.context().close();
});
