import type { APIRequestContext, Browser, Page } from "@playwright/test";
import type { ClaimReview, WithContext } from "schema-dts";
import { type Imported, importArticle, openRoom } from "./article";
import { expectNothingSerious } from "./axe";
import { inviteNewcomer, makeProject } from "./newcomer";
import { expect, test } from "./people";
import { makeClaim, makeDecision, makeMark } from "./records";

const hostile = "Die Brücke ist von 1902</script><script>document.title='fremd'</script><!--.";
const archived = "https://archive.example/2026/die-ganze-adresse-des-berichts";

/** Who makes, marks and decides the claims. */
type Desk = Record<"editor" | "reviewer" | "second" | "resolver", APIRequestContext>;

async function sampleDesk(apiAs: (name: keyof Desk) => Promise<APIRequestContext>): Promise<Desk> {
  const [editor, reviewer, second, resolver] = await Promise.all([
    apiAs("editor"),
    apiAs("reviewer"),
    apiAs("second"),
    apiAs("resolver"),
  ]);
  return { editor, reviewer, second, resolver };
}

/** An article with a claim on which two agree, one that was decided against one of them, and one that is open. */
async function checkedArticle({ editor, reviewer, second, resolver }: Desk, projectId: string): Promise<Imported> {
  const article = await importArticle(editor, projectId, "Die Brücke von 1902 trägt 48 Tonnen.\n\nMorgen ist Markt.");
  await editor.patch(`/api/v1/articles/${article.id}`, { data: { version: 1, language: "de" } });
  const agreed = await makeClaim(editor, article, "Brücke von 1902", { text: hostile });
  const decided = await makeClaim(editor, article, "von 1902 trägt 48 Tonnen", { text: "Sie trägt 48 Tonnen." });
  await makeClaim(editor, article, "Morgen ist Markt", { text: "Am Samstag ist Markt." });
  const evidence = [{ stance: "supports", url: "https://paper.example/bericht", archivedUrl: archived }] as const;
  await makeMark(reviewer, agreed, "confirmed", { rationale: "So steht es am Pfeiler.", evidence: [...evidence] });
  await makeMark(second, agreed, "confirmed");
  await makeMark(reviewer, decided, "confirmed", { rationale: "Auf dem Schild stehen 48." });
  await makeMark(second, decided, "refuted", { rationale: "Die Statik sagt 30." });
  await makeDecision(resolver, decided, { outcome: "side", verdict: "refuted", rationale: "Die Statik gilt." });
  return article;
}

/** Makes a report where a manager does, and answers its address. */
async function makeReport(manager: Page, article: Imported, choices: readonly string[] = []): Promise<string> {
  await openRoom(manager, article);
  await manager.getByRole("button", { name: "Prüfbericht" }).click();
  const window = manager.getByRole("dialog", { name: "Prüfbericht zu diesem Artikel" });
  for (const choice of choices) await window.getByRole("checkbox", { name: choice }).check();
  await window.getByRole("button", { name: "Adresse erstellen" }).click();
  const address = window.getByRole("textbox", { name: "Adresse" });
  await expect(address).toHaveValue(/^http.*\/reports\/[\w-]{43}$/);
  return address.inputValue();
}

/** A window in which nobody is signed in and no script runs. */
async function stranger(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  return (await browser.newContext({ locale: "de-CH", javaScriptEnabled: false, ...options })).newPage();
}

test("a manager makes a report; who has its address reads it without signing in or a script, until it is withdrawn", async ({
  as,
  apiAs,
  sample,
  browser,
}) => {
  const article = await checkedArticle(await sampleDesk(apiAs), sample);
  const manager = await as("manager");
  const address = await makeReport(manager, article, ["Auch Behauptungen"]);
  await expectNothingSerious(manager, "the window of reports");

  const page = await stranger(browser);
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "cache-control": expect.stringMatching(/private.*no-store/),
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.getByRole("heading", { level: 1, name: article.title })).toBeVisible();

  const text = page.getByRole("region", { name: "Der Artikel" });
  await expect(text).toContainText(/Die Brücke von 1902.*✓1.*trägt 48 Tonnen.*✗2.*\.Morgen ist Markt.*3/);
  const claims = page.getByRole("region", { name: "Die Behauptungen" }).getByRole("article");
  await expect(claims).toHaveCount(3);
  await expect(claims.nth(0)).toContainText(hostile);
  await expect(claims.nth(0)).toContainText("bestätigt");
  await expect(claims.nth(0).getByRole("link", { name: "Archivkopie" })).toHaveAttribute("href", archived);
  await expect(claims.nth(1)).toContainText(
    /widerlegt.*Die Statik gilt\..*Die Statik sagt 30\..*Widerspruch.*Auf dem Schild/,
  );
  await expect(claims.nth(2)).toHaveText(/Am Samstag ist Markt\.noch nicht entschieden$/);
  expect(await page.title()).toContain(article.title);

  // To the claim and back to its words, by keyboard.
  const toClaim = text.getByRole("link", { name: "Behauptung 2: widerlegt" });
  await toClaim.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":target")).toContainText("Sie trägt 48 Tonnen.");
  await claims
    .nth(1)
    .getByRole("link", { name: /Behauptung 2/ })
    .press("Enter");
  await expect(page.locator(":target")).toHaveText("✗2");

  const reviews: WithContext<ClaimReview>[] = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(reviews).toMatchObject([
    { "@type": "ClaimReview", claimReviewed: hostile, reviewRating: { ratingValue: 5, alternateName: "Bestätigt" } },
    { reviewRating: { ratingValue: 1, alternateName: "Widerlegt", ratingExplanation: "Die Statik gilt." } },
  ]);
  for (const { url } of reviews as { url: string }[]) {
    expect(url.startsWith(`${address}#`)).toBe(true);
    await expect(page.locator(`[id="${url.split("#")[1]}"]`)).toBeVisible();
  }

  manager.on("dialog", (dialog) => void dialog.accept());
  await manager.getByRole("button", { name: "Zurückziehen" }).click();
  await expect(manager.getByText("Es gibt keinen Prüfbericht.")).toBeVisible();
  expect((await page.reload())?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Hier ist kein Prüfbericht" })).toBeVisible();
  await expect(page.getByText(article.title)).toBeHidden();
  expect((await page.goto(`${new URL(address).origin}/reports/x`))?.status()).toBe(404);
  await page.context().close();
});

test("a report is read in one's own language, on a phone and in the dark, and runs under the policy on scripts", async ({
  as,
  apiAs,
  sample,
  browser,
}) => {
  const article = await checkedArticle(await sampleDesk(apiAs), sample);
  const address = await makeReport(await as("manager"), article);
  const complaints: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await stranger(browser, { locale: "en-GB", javaScriptEnabled: true, colorScheme });
    page.on(
      "console",
      (message) => message.type() === "error" && complaints.push(`${message.text()} ${message.location().url}`),
    );
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address);
    await expect(page.getByText("How this article was checked")).toBeVisible();
    await expect(page.getByText("Claims that are not decided yet are left out.")).toBeVisible();
    await expect(page.getByText("Am Samstag ist Markt.")).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "de");
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await expectNothingSerious(page, `a report in the ${colorScheme}`);
    await page.getByRole("button", { name: "Language" }).click();
    await page.getByRole("menuitem", { name: "Deutsch" }).click();
    await expect(page.getByText("So wurde dieser Artikel geprüft")).toBeVisible();
    await page.context().close();
  }
  expect(complaints).toEqual([]);
});

test("a printed report is black on white with every number and address in it", async ({
  as,
  apiAs,
  sample,
  browser,
}) => {
  const article = await checkedArticle(await sampleDesk(apiAs), sample);
  const address = await makeReport(await as("manager"), article);
  const page = await stranger(browser, { colorScheme: "dark" });
  await page.goto(address);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [background, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.color];
  });
  expect([background, ink]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await expect(page.getByRole("button", { name: "Sprache" })).toBeHidden();
  const link = page.getByRole("link", { name: "Archivkopie" });
  expect(await link.evaluate((element) => getComputedStyle(element, "::after").content)).toContain(archived);
  await expect(page.getByRole("link", { name: "Behauptung 2: widerlegt" })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // DIN A4 in points, as the PDF says it of each page.
  expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
  await page.context().close();
});

test("a report of a blind project says nothing of what is not decided, and names nobody once the project does not", async ({
  as,
  browser,
  server,
}) => {
  const manager = await as("manager");
  const project = await makeProject(manager, `Bericht ${crypto.randomUUID().slice(0, 6)}`);
  const options = { locale: "de-CH", baseURL: server };
  const apis: APIRequestContext[] = [];
  const names: string[] = [];
  const contexts = [];
  for (const role of ["Redaktion", "Prüfung", "Prüfung", "Klärung"]) {
    const { email, state } = await inviteNewcomer(manager, { browser, options, projectId: project, role });
    const headers = { "sec-fetch-site": "same-origin" };
    const context = await browser.newContext({ ...options, storageState: state, extraHTTPHeaders: headers });
    contexts.push(context);
    apis.push(context.request);
    names.push(`Neu ${email.slice(0, 4)}`);
  }
  const [editor, reviewer, second, resolver] = apis as [
    APIRequestContext,
    APIRequestContext,
    APIRequestContext,
    APIRequestContext,
  ];
  const article = await checkedArticle({ editor, reviewer, second, resolver }, project);
  const disputed = await makeClaim(editor, article, "Markt", { text: "Es ist ein Markt." });
  await makeMark(reviewer, disputed, "confirmed", { rationale: "Streng geheim." });
  await makeMark(second, disputed, "disputed", { rationale: "Ganz geheim." });

  await manager.goto(`/projects/${project}/settings`);
  await manager.getByRole("checkbox", { name: /^Blind prüfen/ }).check();
  await manager.getByRole("button", { name: "Speichern" }).click();
  await expect(manager.getByText("Gespeichert.")).toBeVisible();
  const address = await makeReport(manager, article, ["Auch Behauptungen"]);
  const page = await stranger(browser);
  await page.goto(address);
  const claims = page.getByRole("region", { name: "Die Behauptungen" }).getByRole("article");
  await expect(claims.filter({ hasText: "Es ist ein Markt." })).toHaveText(/Es ist ein Markt\.noch nicht entschieden$/);
  await expect(claims.nth(0)).toContainText(names[1] ?? "");
  expect(await page.content()).not.toContain("geheim");

  await manager.goto(`/projects/${project}/settings`);
  await expect(manager.getByRole("region", { name: "Prüfberichte" })).toContainText(article.title);
  await manager.getByRole("checkbox", { name: /^Menschen in Prüfberichten nennen/ }).uncheck();
  await manager.getByRole("button", { name: "Speichern" }).click();
  await expect(manager.getByText("Gespeichert.")).toBeVisible();
  await page.reload();
  await expect(claims.nth(0)).toContainText("Person A");
  const source = await page.content();
  for (const name of names) expect(source).not.toContain(name);
  manager.on("dialog", (dialog) => void dialog.accept());
  await manager.getByRole("region", { name: "Prüfberichte" }).getByRole("button", { name: "Zurückziehen" }).click();
  await expect(manager.getByText("Es gibt keinen Prüfbericht.")).toBeVisible();
  expect((await page.reload())?.status()).toBe(404);
  for (const context of [...contexts, page.context()]) await context.close();
});
