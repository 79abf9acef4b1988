import { readFile } from "node:fs/promises";
import { expect, test } from "./people";
import { makeConflict } from "./records";

test("one sees how well reviewers agree, opens what they differ on, and takes the marks along", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample, { reviewer: "refuted", second: "unproven" });
  const page = await as("manager");
  await page.goto(`/projects/${sample}`);
  await page.getByRole("link", { name: "Übereinstimmung" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Übereinstimmung" })).toBeVisible();
  const measures = page.getByRole("region", { name: "Alles zusammen" });
  await expect(measures.getByRole("row", { name: /^Übereinstimmung in Prozent/ })).toContainText("%");
  await expect(measures.getByRole("row", { name: /^Cohens κ/ })).toContainText("nur für genau zwei Prüfende");

  // From the cell in which two verdicts met to the claim.
  const matrix = page.getByRole("table", { name: "Wie oft zwei Urteile auf dieselbe Behauptung trafen" });
  await matrix
    .getByRole("row", { name: /^widerlegt/ })
    .getByRole("link")
    .last()
    .click();
  await expect(page).toHaveURL(/cell=refuted%2Cunproven/);
  await page.getByRole("listitem").getByRole("link", { name: claim.text }).click();
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeVisible();
  await page.goBack();

  // The same by article, and in one alone.
  await page.getByLabel("Getrennt nach").selectOption("Artikel");
  await page.getByRole("button", { name: "Vergleichen" }).click();
  const groups = page.getByRole("region", { name: "Nach Artikel" });
  const title = (await groups.getByRole("rowheader").first().textContent()) ?? "";
  await groups.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("checkbox", { name: `Nur ${title}` })).toBeChecked();
  await expect(groups).toBeHidden();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Urteile als CSV herunterladen" }).click();
  const table = await readFile(await (await download).path(), "utf8");
  expect(table.split("\r\n")[0]).toBe("\uFEFFclaim_id,claim,layer,reviewer_id,reviewer,verdict,marked_at");
});

test("where nothing can be compared that is said, and what is wrong in a request", async ({ as, apiAs, sample }) => {
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/agreement?until=1999-12-31`);
  await expect(page.getByText("Noch nichts zu vergleichen")).toBeVisible();
  await expect(page.getByText("Dieses Projekt ist nicht blind")).toBeVisible();
  const answer = await (await apiAs("reviewer")).get(`/api/v1/projects/${sample}/agreement?from=gestern&reviewers=a`);
  expect(answer.status()).toBe(422);
  const { errors } = await answer.json();
  expect(errors.map(({ field }: { field: string }) => field).sort()).toEqual(["from", "reviewers"]);
});
