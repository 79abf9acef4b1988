import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

const text = "Der Hafen meldete am Montag 640 Schiffe. Am Dienstag waren es nach Angaben der Lotsen 700.";

test("claims are searched and filtered, and the address keeps the filter", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const word = `Hafen${crypto.randomUUID().slice(0, 6)}`;
  const [open, marked] = [`640 Schiffe in ${word}`, `700 Schiffe in ${word}`];
  await makeClaim(api, article, "640 Schiffe", { text: open });
  const claim = await makeClaim(api, article, "700", { text: marked, question: `Wie viele Schiffe in ${word}?` });
  await makeMark(await apiAs("reviewer"), claim, "unproven");

  const page = await as("second");
  await page.goto(`/projects/${sample}/claims`);
  await page.getByLabel("Suche").fill(word);
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(page.getByRole("link", { name: open })).toBeVisible();
  await expect(page.getByRole("link", { name: marked })).toBeVisible();
  await page.getByLabel("Urteil", { exact: true }).selectOption("unbelegt");
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(page.getByRole("link", { name: open })).toBeHidden();
  await expect(page.getByRole("link", { name: marked })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Urteil", { exact: true })).toHaveValue("unproven");
  await page.getByRole("link", { name: marked }).click();
  await page.getByRole("link", { name: `Wie viele Schiffe in ${word}?` }).click();
  await expect(page.getByRole("link", { name: marked }).first()).toBeVisible();
});

test("a claim's page has every occurrence in its sentence, and leads to its words", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const first = await importArticle(api, sample, text);
  const second = await importArticle(api, sample, "Die Lotsen zählten 640 Schiffe. Das war ein Rekord.");
  const words = `640 Schiffe, ${crypto.randomUUID().slice(0, 6)}`;
  const quantity = { raw: "640", value: 640, counted: "Schiffe", timeScope: "2025-07/2025-12" };
  const claim = await makeClaim(api, first, "640 Schiffe", { text: words, quantity });
  await makeClaim(api, second, "640 Schiffe", { id: claim.id });

  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByText("640 Schiffe · Juli 2025 – Dezember 2025")).toBeVisible();
  await expect(page.getByText("2 Fundstellen")).toBeVisible();
  await expect(page.getByText("Der Hafen meldete am Montag 640 Schiffe.", { exact: true })).toBeVisible();
  await expect(page.getByText("Die Lotsen zählten 640 Schiffe.", { exact: true })).toBeVisible();
  const place = page.getByRole("listitem").filter({ hasText: "Die Lotsen zählten 640 Schiffe." });
  await place.getByRole("link", { name: /Prüfstück/ }).click();
  await expect(page.getByRole("button", { name: words })).toHaveAttribute("aria-expanded", "true");
});

test("a claim is reworded; marks say which words they judged, and come back to who made them", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const before = `Es waren 640 Schiffe (${crypto.randomUUID().slice(0, 6)}).`;
  const claim = await makeClaim(api, article, "640 Schiffe", { text: before });
  await makeMark(await apiAs("reviewer"), claim, "confirmed");

  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Berichtigen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Behauptung").fill(`Der Hafen zählte ${before}`);
  await dialog.getByText("Zahl", { exact: true }).click();
  await dialog.getByLabel("Wie gedruckt").fill("640");
  await dialog.getByLabel("Von").fill("700");
  await dialog.getByLabel("Bis", { exact: true }).fill("600");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(dialog.getByText("darf nicht unter der unteren Grenze liegen").first()).toBeVisible();
  await dialog.getByLabel("Bis", { exact: true }).fill("800");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Der Hafen zählte ${before}` })).toBeVisible();
  await expect(page.getByText("700–800")).toBeVisible();
  const outdated = page.getByRole("article").filter({ hasText: "überholt: galt einem anderen Wortlaut" });
  await expect(outdated.getByText(before, { exact: true })).toBeVisible();
  await expect(outdated.getByText(`Der Hafen zählte ${before}`, { exact: true })).toBeVisible();
  await expect(page.getByText("hat die Behauptung berichtigt")).toBeVisible();

  const reviewer = await as("reviewer");
  await reviewer.goto(`/projects/${sample}`);
  const waiting = reviewer.locator("section").filter({ hasText: "Umformuliert, seit Sie geurteilt haben" });
  await waiting.getByRole("link", { name: `Der Hafen zählte ${before}` }).click();
  await reviewer.getByRole("button", { name: "bestätigt" }).first().click();
  await expect(reviewer.getByText("überholt: galt einem anderen Wortlaut")).toBeHidden();
  await reviewer.goto(`/projects/${sample}/claims?outdated=mine`);
  await expect(reviewer.getByRole("link", { name: `Der Hafen zählte ${before}` })).toBeHidden();
});

test("a slip of the pen is corrected as one: marks stay, and everybody sees what stood there", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const before = `Es warn 640 Schiffe (${crypto.randomUUID().slice(0, 6)}).`;
  const claim = await makeClaim(api, article, "640 Schiffe", { text: before });
  await makeMark(await apiAs("reviewer"), claim, "confirmed");
  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Berichtigen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Behauptung").fill(before.replace("warn", "waren"));
  await dialog.getByLabel("Nur ein Tippfehler").check();
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("heading", { level: 1, name: before.replace("warn", "waren") })).toBeVisible();
  await expect(page.getByText("Tippfehler berichtigt")).toBeVisible();
  await expect(page.getByText(before, { exact: true })).toBeVisible();
  await expect(page.getByText("überholt: galt einem anderen Wortlaut")).toBeHidden();
});

test("somebody else's correction in the meantime is said, and nothing is overwritten", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: "Es waren 640." });
  const page = await as("second");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Berichtigen" }).click();
  const answer = await api.patch(`/api/v1/claims/${claim.id}`, { data: { version: 1, text: "Es waren wohl 640." } });
  expect(answer.status()).toBe(200);
  await page.getByRole("dialog").getByLabel("Behauptung").fill("Es waren genau 640.");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Inzwischen geändert" })).toBeVisible();
  await expect(page.getByRole("dialog").getByLabel("Behauptung")).toHaveValue("Es waren genau 640.");
  expect((await (await api.get(`/api/v1/claims/${claim.id}`)).json()).text).toBe("Es waren wohl 640.");
});

test("a key marks a claim on its page, with what was written before, and not while one writes", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: "Es waren 640." });
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByRole("button", { name: "umstritten", exact: true })).toBeEnabled();
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: "umstritten", exact: true, pressed: true })).toBeVisible();
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await page.getByLabel("Begründung").pressSequentially("Im Hafenbuch stehen 13");
  await page.getByRole("button", { name: "Beleg hinzufügen" }).focus();
  await page.keyboard.press("5");
  await expect(page.getByText("Im Hafenbuch stehen 13", { exact: true }).first()).toBeVisible();
  await expect
    .poll(async () => {
      const { items } = await (await api.get(`/api/v1/claims/${claim.id}/marks`)).json();
      return items.map(({ verdict, rationale }: Record<string, string>) => `${verdict}: ${rationale}`).sort();
    })
    .toEqual(["disputed: ", "unproven: Im Hafenbuch stehen 13"]);
});

test("whoever takes a piece of evidence away by key goes on from there", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: "Es waren 640." });
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  for (const number of [1, 2]) {
    await page.getByRole("button", { name: "Beleg hinzufügen" }).click();
    await page
      .getByRole("group", { name: `Beleg ${number}` })
      .getByLabel("Zitat")
      .fill(`Seite ${number}`);
  }
  const remove = page.getByRole("group", { name: "Beleg 1" }).getByRole("button", { name: "Entfernen" });
  await remove.press("Enter");
  await expect(page.getByRole("button", { name: "Beleg hinzufügen" })).toBeFocused();
  await expect(page.getByRole("group", { name: "Beleg 1" }).getByLabel("Zitat")).toHaveValue("Seite 2");
  await expect(page.getByRole("group", { name: "Beleg 2" })).toBeHidden();
});

test("said and so are marked apart where somebody is named as the source", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "700", {
    text: "Am Dienstag kamen 700 Schiffe.",
    attribution: { source: "Lotsen", cue: "nach Angaben" },
  });
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("radio", { name: "gesagt" }).check();
  await page.getByRole("button", { name: "bestätigt", exact: true }).click();
  await expect(page.getByRole("article").filter({ hasText: "gesagt" })).toContainText("bestätigt");
  await page.getByRole("radio", { name: "so", exact: true }).check();
  await page.getByRole("button", { name: "umstritten", exact: true }).click();
  await expect(page.getByRole("article").filter({ hasText: "so ·" })).toContainText("umstritten");
  const { layers, state } = await (await api.get(`/api/v1/claims/${claim.id}`)).json();
  expect(layers).toMatchObject({ said: { verdict: "confirmed" }, so: { verdict: "disputed" } });
  expect(state).toBe("marked");
});

test("a comment is added to a claim", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: "Es waren 640." });
  const page = await as("second");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("textbox", { name: "Notiz", exact: true }).fill("Mit oder ohne Schlepper?");
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(page.getByText("Mit oder ohne Schlepper?")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Notiz", exact: true })).toHaveValue("");
});
