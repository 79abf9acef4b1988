import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

const text = "Der Hafen meldete am Montag 640 Schiffe.";
const hebrew = "640 אוניות בנמל";

test("words that run from right to left do so, whoever typed them", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: `${hebrew} ${crypto.randomUUID().slice(0, 6)}` });
  await makeMark(await apiAs("reviewer"), claim, "disputed", { rationale: "רק 600 (Reuters)." });
  const page = await as("second");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("direction", "rtl");
  await expect(page.getByText("רק 600 (Reuters).")).toHaveCSS("direction", "rtl");
  const note = page.getByRole("textbox", { name: "Notiz", exact: true });
  await expect(note).toHaveCSS("direction", "ltr");
  await note.fill("לא נכון");
  await expect(note).toHaveCSS("direction", "rtl");
});

test("an instant is shown on the reader's clock, with its zone", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "640 Schiffe", { text: `640 ${crypto.randomUUID().slice(0, 6)}` });
  for (const [timezoneId, zone] of [
    ["Asia/Tokyo", "Japanische Normalzeit"],
    ["America/St_Johns", /Neufundland/],
  ] as const) {
    const page = await as("second", { timezoneId });
    await page.goto(`/projects/${sample}/claims/${claim.id}`);
    const time = page.getByRole("main").locator("time").first();
    await expect(time).toHaveAttribute("title", new RegExp(zone));
    const at = (await time.getAttribute("datetime")) ?? "";
    const shown = new Intl.DateTimeFormat("de", { dateStyle: "medium", timeStyle: "short", timeZone: timezoneId });
    await expect(time).toHaveText(shown.format(new Date(at)));
  }
});

test("a date is taken as one types it, and the field says as what", async ({ as, apiAs, sample }) => {
  const page = await as("editor");
  const title = `Datum ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto(`/projects/${sample}/articles/new`);
  await page.getByLabel("Titel").fill(title);
  await page.getByRole("textbox", { name: "Text einfügen" }).fill(`Ein Text, ${title}.`);
  const published = page.getByLabel("Erschienen");
  await published.fill("7.8.2025");
  await expect(published).toHaveAccessibleDescription("verstanden als 7. August 2025");
  await published.fill("ca. 8/2025");
  await expect(published).toHaveAccessibleDescription("verstanden als etwa August 2025");
  await published.fill("Mai 2025");
  await page.getByRole("button", { name: "Importieren" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Mai 2025")).toBeVisible();
  const { items } = await (await (await apiAs("editor")).get(`/api/v1/projects/${sample}/articles`)).json();
  expect(items.find((one: { title: string }) => one.title === title)).toMatchObject({ published: "2025-05" });
});
