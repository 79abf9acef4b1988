import { readFile } from "node:fs/promises";
import { expectSaved, openRoom, selectWords } from "./article";
import { expect, test } from "./people";

const text = [
  "Im Frühjahr trafen weitere 2.750 Pioniere in der Grenzstadt ein, wie der Landrat mitteilte.",
  "Die Eisenbahn zählte dagegen nur 2.400 Fahrgäste in Uniform.",
].join("\n\n");

test("an article is highlighted, claimed, marked by two, settled by a third, and leaves as a dataset", async ({
  as,
  apiAs,
  sample,
}) => {
  const title = `Pioniere ${crypto.randomUUID().slice(0, 8)}`;
  const claim = `Im Frühjahr kamen 2 750 Pioniere an (${title}).`;

  await test.step("the editor imports the article and attaches a claim to its words", async () => {
    const page = await as("editor");
    await page.goto(`/projects/${sample}/articles`);
    await page.getByRole("link", { name: "Artikel importieren" }).click();
    await page.getByLabel("Titel").fill(title);
    await page.getByLabel("Blatt").fill("Kreisbote");
    await page.getByLabel("Erschienen").fill("2025-05");
    await page.getByRole("textbox", { name: "Text einfügen" }).fill(text);
    await page.getByRole("button", { name: "Importieren" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("Mai 2025")).toBeVisible();

    await selectWords(page, "weitere 2.750 Pioniere");
    await page.getByRole("toolbar").getByRole("button", { name: "Neue Behauptung" }).click();
    await page.getByRole("textbox", { name: "Behauptung" }).fill(claim);
    await page.getByText("Zuschreibung").click();
    await page.getByLabel("Quelle").fill("Landrat");
    await page.getByText("Zahl", { exact: true }).click();
    await page.getByLabel("Wie gedruckt").fill("weitere 2.750");
    await page.getByLabel("Wert").fill("2.750");
    await page.getByLabel("Art", { exact: true }).selectOption("increment");
    await page.getByRole("button", { name: "Behauptung anhängen" }).click();
    await expect(page.getByRole("button", { name: claim })).toBeVisible();
    await expectSaved(page);
    await expect(page.locator("mark", { hasText: "weitere 2.750 Pioniere" })).toBeVisible();
  });

  const { items } = await (await (await apiAs("editor")).get(`/api/v1/projects/${sample}/articles?limit=200`)).json();
  const article = items.find((candidate: { title: string }) => candidate.title === title);

  await test.step("the reviewer confirms it by key, with a reason and evidence", async () => {
    const page = await as("reviewer");
    await openRoom(page, { ...article, projectId: sample });
    await page.locator("mark", { hasText: "weitere 2.750 Pioniere" }).click();
    await page.getByRole("button", { name: "Begründung und Belege" }).click();
    await page.getByLabel("Begründung").fill("Das Landratsamt nennt dieselbe Zahl.");
    await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
    await page.getByLabel("Adresse").fill("https://landratsamt.example/mitteilung");
    await page.getByLabel("Zitat").fill("2.750 Pioniere sind eingetroffen");
    await page.getByRole("heading", { level: 1 }).click();
    await page.locator("mark", { hasText: "weitere 2.750 Pioniere" }).click();
    await page.keyboard.press("1");
    await expectSaved(page);
    await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" }).last()).toContainText("bestätigt");
    await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" }).last()).toContainText("ein Beleg");
  });

  await test.step("the second reviewer sees that and disputes it, without overwriting it", async () => {
    const page = await as("second");
    await openRoom(page, { ...article, projectId: sample });
    await page.locator("mark", { hasText: "weitere 2.750 Pioniere" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" }).last()).toContainText("bestätigt");
    await page.getByRole("button", { name: "Begründung und Belege" }).click();
    await page.getByLabel("Begründung").fill("Die Eisenbahn zählte 2.400.");
    await page.getByRole("button", { name: "umstritten" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Selma Aydin" })).toContainText("umstritten");
    await expect(page.getByRole("listitem").filter({ hasText: "Rainer Voss" }).last()).toContainText("bestätigt");
    await expect(page.getByRole("button", { name: claim })).toContainText("im Konflikt");
    await page.getByRole("link", { name: "Behauptung öffnen" }).click();
    await page.getByRole("link", { name: "Konflikt ansehen" }).click();
    await expect(page.getByText("Klären kann hier, wer die Rolle Klärung oder Leitung hat.")).toBeVisible();
  });

  await test.step("the resolver sees both sides and settles it", async () => {
    const page = await as("resolver");
    await page.goto(`/projects/${sample}/conflicts`);
    await page.getByRole("link", { name: claim }).click();
    await expect(page.getByRole("heading", { level: 1, name: claim })).toBeVisible();
    await expect(page.getByText("weitere 2.750 Pioniere")).toBeVisible();
    await expect(page.getByText("Das Landratsamt nennt dieselbe Zahl.")).toBeVisible();
    await expect(page.getByText("„2.750 Pioniere sind eingetroffen“")).toBeVisible();
    await expect(page.getByText("Die Eisenbahn zählte 2.400.")).toBeVisible();
    await page.getByRole("radio", { name: "fehlender Kontext" }).check();
    await page.getByRole("radio", { name: "Lesart der Worte" }).check();
    await page.getByLabel("Begründung").fill("Der Landrat zählt Pioniere, die Eisenbahn alle in Uniform.");
    await page.getByRole("button", { name: "Entscheiden" }).click();
    await expect(page.getByRole("heading", { level: 1, name: claim })).toBeHidden();
  });

  await test.step("both marks stay, and the dissent goes into the export", async () => {
    const page = await as("manager");
    await page.goto(`/projects/${sample}/datasets`);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "JSONL laden" }).click();
    const file = await (await download).path();
    const records = (await readFile(file, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const exported = records.find((record) => record.type === "claim" && record.text === claim);
    expect(exported).toMatchObject({ state: "resolved", verdict: "missing_context" });
    const marks = records.filter((record) => record.type === "mark" && record.claimId === exported.id);
    expect(marks.map(({ verdict }) => verdict)).toEqual(["confirmed", "disputed"]);
    const resolution = records.find((record) => record.type === "resolution" && record.claimId === exported.id);
    expect(resolution.dissent.toSorted()).toEqual(marks.map(({ id }) => id).toSorted());
    const version = records.find((record) => record.type === "version" && record.articleId === article.id);
    const anchor = records.find((record) => record.type === "anchor" && record.versionId === version.id);
    expect(version.text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
  });
});
