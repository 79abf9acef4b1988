import { expect, test } from "./people";

function title(): string {
  return `Einfuhr ${crypto.randomUUID().slice(0, 8)}`;
}

test("a text file is uploaded, its language found, its blocks kept", async ({ as, sample }) => {
  const page = await as("editor");
  const name = title();
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill(name);
  await page.getByLabel(".txt-Datei hochladen").check();
  await page
    .getByLabel(".txt-Datei hochladen")
    .last()
    .setInputFiles({
      name: "artikel.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(
        "\uFEFFEin Anfang\r\n\r\nDie «Neue Presse» meldete am Montag 11'000 Besucher auf der Messe.\r\n",
      ),
    });
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Ein Anfang" })).toBeVisible();
  await page.getByRole("button", { name: "Angaben" }).click();
  await expect(page.getByRole("textbox", { name: "Sprache" })).toHaveValue("de-CH");
  await page.getByRole("textbox", { name: "Sprache" }).fill("de-AT");
  await page.getByLabel("Blatt").fill("Neue Presse");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("Neue Presse", { exact: true })).toBeVisible();
});

test("the same text twice is pointed out, and imported all the same if one insists", async ({ as, sample }) => {
  const page = await as("editor");
  const text = `Ein einmaliger Text über ${crypto.randomUUID()} und seine Folgen.`;
  for (const again of [false, true]) {
    await page.goto(`/projects/${sample}/articles/new`);
    await page.getByLabel("Titel").fill("Zweimal gedruckt");
    await page.getByRole("textbox", { name: "Text einfügen" }).fill(text);
    await page.getByRole("button", { name: "Importieren", exact: true }).click();
    if (!again) await page.waitForURL(/articles\/[0-9a-f-]{36}$/);
  }
  await expect(page.getByRole("alert").filter({ hasText: "Diesen Text gibt es schon" })).toContainText(
    "Zweimal gedruckt",
  );
  await page.getByRole("button", { name: "Trotzdem importieren" }).click();
  await page.waitForURL(/articles\/[0-9a-f-]{36}$/);
});

const files = [
  { what: "broken UTF-8", bytes: Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), says: "Byte 2" },
  {
    what: "a picture",
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    says: "keine Textdatei",
  },
  { what: "an empty file", bytes: Buffer.from(""), says: "keine Wörter" },
  { what: "nothing but space", bytes: Buffer.from(" \n\t\n"), says: "keine Wörter" },
];
for (const { what, bytes, says } of files) {
  test(`${what} is refused with what is wrong and where, and the form keeps what was typed`, async ({ as, sample }) => {
    const page = await as("editor");
    await page.goto(`/projects/${sample}/articles/new`);
    await page.getByLabel("Titel").fill("Kaputt");
    await page.getByLabel(".txt-Datei hochladen").check();
    const file = { name: "kaputt.txt", mimeType: "text/plain", buffer: bytes };
    await page.getByLabel(".txt-Datei hochladen").last().setInputFiles(file);
    await page.getByRole("button", { name: "Importieren" }).click();
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await expect(page.getByLabel("Titel")).toHaveValue("Kaputt");
  });
}

test("a date that is none is said beside its field", async ({ as, sample }) => {
  const page = await as("editor");
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill("Datum");
  await page.getByLabel("Erschienen").fill("neulich im Frühling");
  await page.getByRole("textbox", { name: "Text einfügen" }).fill(`Ein Text ${crypto.randomUUID()} mit Wörtern.`);
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByLabel("Erschienen")).toHaveAccessibleDescription(/muss ein Datum/);
});

test("what an article says is shown as words, never run as markup", async ({ as, sample }) => {
  const page = await as("editor");
  const name = `<img src=x onerror=alert(1)> ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill(name);
  await page
    .getByRole("textbox", { name: "Text einfügen" })
    .fill("<script>document.title='gekapert'</script> Der Sender meldete <b>viel</b>.");
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("<script>document.title='gekapert'</script>")).toBeVisible();
  await expect(page).not.toHaveTitle(/gekapert/);
});
