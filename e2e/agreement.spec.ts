import { readFile } from "node:fs/promises";
import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeConflict } from "./records";

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

test("one sees how well annotators agree on what to underline, in one article and of two people, and takes the spans along", async ({
  as,
  apiAs,
  sample,
}) => {
  const [editor, reviewer, second] = [await apiAs("editor"), await apiAs("reviewer"), await apiAs("second")];
  const article = await importArticle(editor, sample, "Die Brücke ist 48 Meter lang und trägt 60 Tonnen.");
  for (const [api, quote] of [
    [editor, "48 Meter"],
    [editor, "60 Tonnen"],
    [reviewer, "48 Meter"],
    [reviewer, "trägt 60 Tonnen"],
    [second, "Die Brücke"],
  ] as const) {
    await makeClaim(api, article, quote);
  }
  const page = await as("manager");
  await page.goto(`/projects/${sample}/agreement`);
  const views = page.getByRole("navigation", { name: "Worin man übereinstimmt" });
  await views.getByRole("link", { name: "Anstreichungen" }).click();
  await expect(page).toHaveTitle(/Übereinstimmung: Anstreichungen/);
  await expect(page.getByText("Ein Artikel zählt für zwei Personen, wenn beide darin")).toBeVisible();

  // In that article alone: of the editor and the reviewer one span of two is the same, and both overlap.
  const articles = page.getByRole("region", { name: "Nach Artikel" });
  await articles.getByRole("link", { name: article.title }).click();
  await expect(page.getByRole("checkbox", { name: `Nur ${article.title}` })).toBeChecked();
  const measures = page.getByRole("region", { name: "Alles zusammen" });
  await expect(measures.getByRole("row", { name: /^F1, genau/ })).toContainText("0,17");
  await expect(measures.getByRole("row", { name: /^F1, überlappend/ })).toContainText("0,33");
  await expect(measures.getByRole("row", { name: /^γ/ })).toContainText("1 Artikel, 3 Personen, 5 Anstreichungen");

  // Pairs by another measure, and two of them alone.
  await page.getByLabel("Paare nach").selectOption("F1, genau");
  await page.getByRole("button", { name: "Vergleichen" }).click();
  const pairs = page.getByRole("table", { name: "F1, genau von je zwei, die anstreichen" });
  await expect(page.getByRole("checkbox", { name: `Nur ${article.title}` })).toBeChecked();
  await pairs
    .getByRole("link", { name: /0,50\s*1 Artikel/ })
    .first()
    .click();
  await expect(page).toHaveURL(/annotators=/);
  await expect(measures.getByRole("row", { name: /^F1, genau/ })).toContainText("0,50");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Anstreichungen als CSV herunterladen" }).click();
  const table = (await readFile(await (await download).path(), "utf8")).trimEnd().split("\r\n");
  expect(table[0]).toContain(
    "annotator_id,annotator,annotation_id,start_utf16,end_utf16,start_code_point,end_code_point",
  );
  expect(
    table
      .slice(1)
      .map((row) => row.slice(row.lastIndexOf(",") + 1))
      .sort(),
  ).toEqual(["48 Meter", "48 Meter", "60 Tonnen", "trägt 60 Tonnen"]);
});

test("where no two underlined anything that is said, and what is wrong in a request for spans", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, "Die Brücke ist 48 Meter lang.");
  await makeClaim(api, article, "48 Meter");
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/agreement/spans?article=${article.id}`);
  await expect(
    page.getByText("Dazu braucht es Artikel, in denen zwei Personen Wörter angestrichen haben."),
  ).toBeVisible();

  const ask = (query: string) => api.get(`/api/v1/projects/${sample}/agreement${query}`);
  const wrong = await ask("/spans?article=gestern&annotators=a,b");
  expect(wrong.status()).toBe(422);
  const { errors } = await wrong.json();
  expect(new Set(errors.map(({ field }: { field: string }) => field.split("[")[0]))).toEqual(
    new Set(["article", "annotators"]),
  );
  expect((await ask("?layer=spans")).status()).toBe(422);
  const foreign = await (await ask(`/spans?article=${crypto.randomUUID()}`)).json();
  expect(foreign.articles).toEqual([]);
  expect(foreign.measures.exact).toMatchObject({ value: null, reason: "no-common-articles" });
});
