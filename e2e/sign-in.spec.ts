import { demoOrigin, emptyOrigin } from "./origins";
import { expect, password, signIn, test } from "./people";

test("a wrong password is said to be wrong, and the right one leads where one wanted to go", async ({
  page,
  sample,
}) => {
  await page.goto(`/projects/${sample}/claims`);
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await page.getByLabel("E-Mail").fill("Reviewer@demo.test");
  await page.getByLabel("Passwort").fill("falsch geraten");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByText("E-Mail oder Passwort stimmt nicht.")).toBeVisible();
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Behauptungen" })).toBeVisible();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await page.goto("/projects");
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
});

test("what is typed before the page is at work stays out of the address, and is sent once it is", async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-Mail").fill("editor@demo.test");
  await page.getByLabel("Passwort").fill(password);
  await page.getByLabel("Passwort").press("Enter");
  await expect(page.getByRole("button", { name: "Anmelden", exact: true })).toBeDisabled();
  expect(new URL(page.url()).search).toBe("");
  arrive();
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByRole("button", { name: "Abmelden" })).toBeVisible();
});

test("the demo lets one in with one click, as whoever one likes", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Viola Roth/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kursk-Zahlen" })).toBeVisible();
});

test("a way on that leads to another site is not taken", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/steal");
  await page.getByRole("button", { name: /Selma Aydin/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kursk-Zahlen" })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(demoOrigin);
});

test("language and look are chosen by the browser, and by oneself", async ({ as }) => {
  const page = await as("editor", { locale: "en-GB", colorScheme: "dark" });
  await page.goto("/projects");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(24, 22, 18)");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Projekte" })).toBeVisible();
  await page.getByRole("button", { name: "Ansicht" }).click();
  await page.getByRole("menuitem", { name: "hell" }).click();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(250, 247, 240)");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test.describe("an empty instance, run for real", () => {
  const origin = emptyOrigin;
  const admin = { name: "Agnes Amt", email: "agnes@example.test", secret: "vier wörter sind genug" };

  test("leads to its first administrator, once; invites by link; ends sessions; knows no demo", async ({ browser }) => {
    const first = await (await browser.newContext({ locale: "de" })).newPage();
    await first.goto(`${origin}/`);
    await expect(first.getByRole("heading", { level: 1, name: "Willkommen bei Tickmark" })).toBeVisible();
    await first.getByLabel("Name", { exact: true }).fill(admin.name);
    await first.getByLabel("E-Mail").fill(admin.email);
    await first.getByLabel("Passwort").fill("zu kurz");
    await first.getByRole("button", { name: "Verwaltungskonto anlegen" }).click();
    await expect(first.getByText("muss mindestens 10 Zeichen haben", { exact: true })).toBeVisible();
    await first.getByLabel("Passwort").fill("1234567890");
    await first.getByRole("button", { name: "Verwaltungskonto anlegen" }).click();
    await expect(first.getByText(/^steht auf den Listen häufiger Passwörter/)).toBeVisible();
    await first.getByLabel("Passwort").fill(admin.secret);
    await first.getByRole("button", { name: "Verwaltungskonto anlegen" }).click();
    await expect(first.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await expect(first.getByText("Demo")).toBeHidden();

    await first.goto(`${origin}/set-up`);
    await expect(first.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await first.getByLabel("E-Mail").fill(admin.email);
    await first.getByLabel("Passwort").fill(admin.secret);
    await first.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(first.getByText("Sie sind noch in keinem Projekt")).toBeVisible();

    await first.getByRole("link", { name: "Neues Projekt" }).click();
    await first.getByLabel("Name", { exact: true }).fill("Pultprobe");
    await first.getByRole("button", { name: "Projekt anlegen" }).click();
    await expect(first.getByRole("heading", { level: 1, name: "Pultprobe" })).toBeVisible();
    await first.getByRole("link", { name: "Einstellungen" }).click();
    await first.getByLabel("Als", { exact: true }).selectOption("Prüfung");
    await first.getByRole("button", { name: "Link anlegen" }).click();
    const link = await first.getByRole("textbox", { name: /Der Link/ }).inputValue();

    const invited = await (await browser.newContext({ locale: "de" })).newPage();
    await invited.goto(link);
    await expect(invited.getByText("Agnes Amt lädt Sie ein, Rolle: Prüfung.")).toBeVisible();
    await invited.getByLabel("Name", { exact: true }).fill("Paul Prüfer");
    await invited.getByLabel("E-Mail").fill("paul@example.test");
    await invited.getByLabel("Passwort").fill("auch vier gute wörter");
    await invited.getByRole("button", { name: "Konto anlegen und beitreten" }).click();
    await expect(invited.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await invited.getByLabel("E-Mail").fill("paul@example.test");
    await invited.getByLabel("Passwort").fill("auch vier gute wörter");
    await invited.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(invited.getByRole("heading", { level: 1, name: "Pultprobe" })).toBeVisible();
    await expect(invited.getByRole("link", { name: "Einstellungen" })).toBeHidden();
    await invited.goto(link);
    await expect(invited.getByText("Dieser Link gilt nicht mehr")).toBeVisible();

    await first.goto(`${origin}/people`);
    first.on("dialog", (dialog) => void dialog.accept());
    const paul = first.getByRole("listitem").filter({ hasText: "Paul Prüfer" });
    await paul.getByRole("button", { name: "Konto schließen" }).click();
    await expect(paul).toContainText("geschlossen");
    await invited.goto(`${origin}/projects`);
    await expect(invited.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();

    await paul.getByRole("button", { name: "Wieder öffnen" }).click();
    await expect(paul).not.toContainText("geschlossen");
    await paul.getByRole("button", { name: "Link zu neuem Passwort" }).click();
    const reset = await paul.getByRole("textbox", { name: /Der Link/ }).inputValue();
    await invited.goto(reset);
    await invited.getByLabel("Neues Passwort").fill("ein ganz neues passwort");
    await invited.getByRole("button", { name: "Passwort setzen" }).click();
    await expect(invited.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await invited.getByLabel("E-Mail").fill("paul@example.test");
    await invited.getByLabel("Passwort").fill("ein ganz neues passwort");
    await invited.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(invited.getByRole("heading", { level: 1, name: "Pultprobe" })).toBeVisible();

    const byProvider = await (await browser.newContext({ locale: "de" })).newPage();
    const signInAs = async (name: string) => {
      await byProvider.goto(`${origin}/sign-in`);
      await byProvider.getByRole("button", { name: "Anmelden mit Hausausweis" }).click();
      await byProvider.getByRole("link", { name }).click();
    };
    await signInAs("Otto Ohne");
    await expect(byProvider.getByText("Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt")).toBeVisible();
    await signInAs("Olga Ordnung");
    await expect(byProvider.getByText("Sie sind noch in keinem Projekt")).toBeVisible();
    await byProvider.goto(`${origin}/account`);
    await expect(byProvider.getByRole("textbox", { name: "Name" })).toHaveValue("Olga Ordnung");
    await byProvider.getByRole("button", { name: "Abmelden" }).click();
    await expect(byProvider.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();

    // Paul has an account by a link, with an address that nobody proved: he connects the two from inside.
    await signInAs("Paul P.");
    await expect(byProvider.getByText("Zu dieser E-Mail-Adresse gibt es hier schon ein Konto.")).toBeVisible();
    await invited.goto(`${origin}/account`);
    const connection = invited.getByRole("region", { name: "Anmeldung mit Hausausweis" });
    await connection.getByLabel("Jetziges Passwort").fill("falsch");
    await connection.getByRole("button", { name: "Mit Hausausweis verbinden" }).click();
    await expect(connection.getByText("ist nicht das jetzige Passwort", { exact: true })).toBeVisible();
    await connection.getByLabel("Jetziges Passwort").fill("ein ganz neues passwort");
    await connection.getByRole("button", { name: "Mit Hausausweis verbinden" }).click();
    await invited.getByRole("link", { name: "Olga Ordnung" }).click();
    await expect(invited.getByText("gehört schon zu einem anderen Konto hier")).toBeVisible();
    await connection.getByLabel("Jetziges Passwort").fill("ein ganz neues passwort");
    await connection.getByRole("button", { name: "Mit Hausausweis verbinden" }).click();
    await invited.getByRole("link", { name: "Paul P." }).click();
    await expect(connection.getByText("Sie können sich damit anmelden.")).toBeVisible();
    await signInAs("Paul P.");
    await expect(byProvider.getByRole("heading", { level: 1, name: "Pultprobe" })).toBeVisible();

    const demo = await browser.newContext();
    await demo.request.get(`${origin}/api/auth/csrf`);
    await expect(signIn(demo.request, "manager@demo.test", password, origin)).rejects.toThrow();
  });
});
