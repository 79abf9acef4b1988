import { readFile } from "node:fs/promises";
import { demoOrigin } from "./origins";
import { expect, test } from "./people";

test("a table is downloaded for the program that shall open it", async ({ as, sample }) => {
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/datasets`);
  const card = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "CSV" }) });
  const load = async () => {
    const download = page.waitForEvent("download");
    await card.getByRole("button", { name: "CSV laden" }).click();
    return readFile(await (await download).path(), "utf8");
  };
  await expect(page.getByText(`"${demoOrigin}/api/v1/projects/${sample}/export?format=jsonl"`)).toBeVisible();

  // As a German spreadsheet wants it, unless one chooses something else.
  await expect(card.getByLabel("Trennzeichen")).toHaveValue("semicolon");
  const table = await load();
  expect(table.startsWith("\uFEFFarticle_id;article_title;")).toBe(true);
  await card.getByLabel("Trennzeichen").selectOption("Tabulator");
  await card.getByLabel("Kodierung").selectOption("UTF-8 (ohne BOM)");
  expect((await load()).startsWith("article_id\tarticle_title\t")).toBe(true);
});
