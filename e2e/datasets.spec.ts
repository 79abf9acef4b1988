import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { demoOrigin } from "./origins";
import { expect, test } from "./people";

async function load(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}

test("a table is downloaded for the program that shall open it", async ({ as, sample }) => {
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/datasets`);
  await expect(page.getByText(`"${demoOrigin}/api/v1/projects/${sample}/export?format=jsonl"`)).toBeVisible();
  await page.getByRole("navigation", { name: "Formate" }).getByRole("link", { name: "CSV", exact: true }).click();

  // As a German spreadsheet wants it, unless one chooses something else.
  await expect(page.getByLabel("Trennzeichen")).toHaveValue("semicolon");
  expect((await load(page, "CSV laden")).startsWith("\uFEFFarticle_id;article_title;")).toBe(true);
  await expect(page.getByRole("status").filter({ hasText: "vollständig" })).toBeVisible();
  await page.getByLabel("Trennzeichen").selectOption("Tabulator");
  await page.getByLabel("Kodierung").selectOption("UTF-8 (ohne BOM)");
  expect((await load(page, "CSV laden")).startsWith("article_id\tarticle_title\t")).toBe(true);
});

test("what is wanted is chosen, seen beforehand, and what goes lost is counted", async ({ as, sample }) => {
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/datasets?format=csv`);
  const format = page.getByRole("article", { name: "CSV" });
  await expect(format.getByText(/^\d+ Artikel, \d+ Anstreichungen, \d+ Behauptungen und \d+ Urteile\.$/)).toBeVisible();
  await expect(format.getByRole("listitem").filter({ hasText: "Texte der Artikel" })).toHaveText(/^7/);
  await page.getByLabel("Stand", { exact: true }).selectOption("conflict");
  await page.getByLabel("Personen mit").selectOption("gleichbleibenden Pseudonymen");
  await page.getByRole("button", { name: "Zeigen" }).click();
  await expect(page).toHaveURL(/state=conflict/);
  const table = await load(page, "CSV laden");
  const rows = table.trim().split("\r\n").slice(1);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes(";conflict;") && row.includes(";Annotator "))).toBe(true);
  await expect(page.getByRole("region", { name: "Der Anfang von dataset.csv" })).toContainText("conflict");
});

test("a download that does not come through says so, and is there on the next try", async ({ as, sample }) => {
  const page = await as("reviewer");
  const whole = await (await page.request.get(`/api/v1/projects/${sample}/export?format=jsonl`)).text();
  await page.goto(`/projects/${sample}/datasets`);
  await page.route("**/export?*", (route) => route.abort("connectionreset"), { times: 1 });
  await page.getByRole("button", { name: "JSONL laden", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Die Verbindung ging verloren" })).toBeVisible();
  expect(await load(page, "JSONL laden")).toBe(whole);
});

test("without scripts the browser asks for the file by itself", async ({ as, sample, browser }) => {
  const signedIn = await as("reviewer");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
    baseURL: demoOrigin,
  });
  const page = await context.newPage();
  await page.goto(`/projects/${sample}/datasets?format=csv&state=conflict`);
  expect(await load(page, "CSV laden")).toContain(";conflict;");
  await context.close();
});
