import { makeProject } from "./newcomer";
import { expect, test } from "./people";

function title(): string {
  return `Einfuhr ${crypto.randomUUID().slice(0, 8)}`;
}

test("a text file is uploaded, its language found, its blocks kept", async ({ as, sample }) => {
  const page = await as("editor");
  const name = title();
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill(name);
  await page.getByLabel("Textdatei wählen").setInputFiles({
    name: "artikel.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "\uFEFFEin Anfang\r\n\r\nDie «Neue Presse» meldete am Montag 11'000 Besucher auf der Messe.\r\n",
    ),
  });
  await expect(page.getByText("Der Text ist aus artikel.txt.")).toBeVisible();
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Ein Anfang" })).toBeVisible();
  await page.getByRole("button", { name: "Angaben" }).click();
  await expect(page.getByRole("dialog", { name: "Über den Artikel" }).getByLabel("Titel")).toHaveValue(name);
  await expect(page.getByRole("textbox", { name: "Sprache" })).toHaveValue("de-CH");
  await page.getByRole("textbox", { name: "Sprache" }).fill("de-AT");
  await page.getByLabel("Blatt").fill("Neue Presse");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("Neue Presse", { exact: true })).toBeVisible();
});

test("the desk of a project without articles leads to the first one", async ({ as }) => {
  const page = await as("manager");
  await makeProject(page, `Leer ${crypto.randomUUID().slice(0, 8)}`);
  await expect(page.getByText("Noch keine Artikel")).toBeVisible();
  await page.getByRole("link", { name: "Artikel importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Artikel importieren" })).toBeVisible();
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
    const file = { name: "kaputt.txt", mimeType: "text/plain", buffer: bytes };
    const chooser = page.getByLabel("Textdatei wählen");
    await chooser.setInputFiles(file);
    await expect(chooser).toHaveAccessibleDescription(new RegExp(`kaputt\\.txt: .*${says}`));
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

const said = [
  "Drei Kähne am Kai",
  "",
  "Von Ida Sommer | Hafenbote | 27.08.2025, 14:30 Uhr",
  "",
  "Am Kai lagen am Morgen noch drei Kähne.",
].join("\n");

test("title, date, paper and author are proposed from the text, to be corrected", async ({ as, sample }) => {
  const page = await as("editor");
  await page.goto(`/projects/${sample}/articles/new`);
  const text = page.getByRole("textbox", { name: "Text einfügen" });
  await text.fill(`${said} ${crypto.randomUUID()}`);
  await expect(page.getByLabel("Titel")).toHaveValue("Drei Kähne am Kai");
  await expect(page.getByLabel("Titel")).toHaveAccessibleDescription("Vorschlag aus dem Text");
  await expect(page.getByLabel("Blatt")).toHaveValue("Hafenbote");
  await expect(page.getByLabel("Autor")).toHaveValue("Ida Sommer");
  await expect(page.getByLabel("Erschienen")).toHaveValue("2025-08-27");
  await expect(page.getByText("27. August 2025")).toBeVisible();
  const title = `Vier Kähne ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Titel").fill(title);
  await expect(page.getByLabel("Titel")).toHaveAccessibleDescription("");
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Hafenbote", { exact: true })).toBeVisible();
});

test("what a person typed is never overwritten; what was proposed goes with its text", async ({ as, sample }) => {
  const page = await as("editor");
  await page.goto(`/projects/${sample}/articles/new`);
  const text = page.getByRole("textbox", { name: "Text einfügen" });
  await page.getByLabel("Blatt").fill("Kaiblatt");
  await text.fill(said);
  await expect(page.getByLabel("Autor")).toHaveValue("Ida Sommer");
  await expect(page.getByLabel("Blatt")).toHaveValue("Kaiblatt");
  await page.getByLabel("Autor").fill("");
  await page.getByLabel("Titel").fill("Mein Titel");
  await text.fill(said.replace("27.08.2025", "28.08.2025"));
  await expect(page.getByLabel("Erschienen")).toHaveValue("2025-08-28");
  await expect(page.getByLabel("Titel")).toHaveValue("Mein Titel");
  await expect(page.getByLabel("Autor")).toHaveValue("");
  await text.fill("am Kai lagen drei Kähne");
  await expect(page.getByLabel("Erschienen")).toHaveValue("");
  await expect(page.getByLabel("Blatt")).toHaveValue("Kaiblatt");
});

test("a file is dropped on the text", async ({ as, sample }) => {
  const page = await as("editor");
  await page.goto(`/projects/${sample}/articles/new`);
  const text = page.getByRole("textbox", { name: "Text einfügen" });
  const carried = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], "kähne.txt", { type: "text/plain" }));
    return transfer;
  }, said);
  await text.dispatchEvent("dragover", { dataTransfer: carried });
  await text.dispatchEvent("drop", { dataTransfer: carried });
  await expect(text).toHaveValue(said);
  await expect(page.getByText("Der Text ist aus kähne.txt.")).toBeVisible();
  await expect(page.getByLabel("Titel")).toHaveValue("Drei Kähne am Kai");
});

test("what is copied from a page comes as its words", async ({ as, sample }) => {
  const page = await as("editor", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`/projects/${sample}/articles/new`);
  await page.evaluate(async (words) => {
    const html = new Blob(["<h1>Drei <em>Kähne</em></h1><script>alert(1)</script>"], { type: "text/html" });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": html, "text/plain": new Blob([words], { type: "text/plain" }) }),
    ]);
  }, said);
  const text = page.getByRole("textbox", { name: "Text einfügen" });
  await text.press("ControlOrMeta+v");
  await expect(text).toHaveValue(said);
});

for (const [locale, missing, empty] of [
  ["de-CH", "fehlt", "enthält keine Wörter"],
  ["en-GB", "is needed", "has no words in it"],
] as const) {
  test(`what is missing is said beside its field in the page's language: ${locale}`, async ({ as, sample }) => {
    const page = await as("editor", { locale });
    await page.goto(`/projects/${sample}/articles/new`);
    await page
      .locator("main")
      .getByRole("button", { name: /^Import(?:ieren)?$/ })
      .click();
    await expect(page.locator("input[name=title]")).toHaveAccessibleDescription(missing);
    await page.locator("input[name=title]").fill("Kähne");
    await page
      .locator("main")
      .getByRole("button", { name: /^Import(?:ieren)?$/ })
      .click();
    await expect(page.locator("textarea[name=text]")).toHaveAccessibleDescription(new RegExp(empty));
  });
}
