import type { Page } from "@playwright/test";
import { boxOf, expectSaved, importArticle, openRoom } from "./article";
import { expect, test } from "./people";
import { makeClaim, makeConflict, makeMark } from "./records";

const text = "Am Quai lagen 640 Kähne. Im Hafen lagen 2.500Soldaten.";

/** The key as it comes with Caps Lock: the letter is a capital, and Shift is not pressed. */
const withCapsLock = (page: Page, letter: string) => page.keyboard.press(letter.toUpperCase());

test("Caps Lock changes nothing about the keys", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "640 Kähne");
  const page = await as("editor");
  await openRoom(page, article);
  const mark = page.locator("mark");
  await withCapsLock(page, "j");
  await page.keyboard.press("2");
  await expect(mark).toHaveAttribute("data-paint", "disputed");
  await withCapsLock(page, "u");
  await expect(mark).toHaveAttribute("data-paint", "open");
  await page.keyboard.press("Shift+U");
  await expect(mark).toHaveAttribute("data-paint", "disputed");
  await page.keyboard.down("Control");
  await withCapsLock(page, "z");
  await page.keyboard.up("Control");
  await expect(mark).toHaveAttribute("data-paint", "open");
  await page.keyboard.press("Control+Shift+Z");
  await expect(mark).toHaveAttribute("data-paint", "disputed");
});

test("a changed mark whose earlier one had evidence is undone, and redone", async ({ as, apiAs, sample }) => {
  const api = await apiAs("reviewer");
  const article = await importArticle(await apiAs("editor"), sample, text);
  const claim = await makeClaim(await apiAs("editor"), article, "640 Kähne");
  const evidence = [{ url: "https://amt.example/register", published: "2025-05", stance: "supports" as const }];
  await makeMark(api, claim, "confirmed", { rationale: "Laut Register.", evidence });
  const page = await as("reviewer");
  await openRoom(page, article);
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect(page.locator("mark")).toHaveAttribute("data-paint", "disputed");
  await page.keyboard.press("u");
  await expect(page.locator("mark")).toHaveAttribute("data-paint", "confirmed");
  await expectSaved(page);
  await expect(page.getByRole("region", { name: "Nicht angenommen" })).toBeHidden();
  const { items } = await (await api.get(`/api/v1/claims/${claim.id}/marks`)).json();
  const current = items.find((one: { current: boolean }) => one.current);
  expect(current).toMatchObject({ verdict: "confirmed", rationale: "Laut Register.", evidence });
});

/** An input method that composes in the field with the focus, as for Japanese, and takes the keys for itself. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (words: string) =>
      session.send("Input.imeSetComposition", { text: words, selectionStart: 0, selectionEnd: words.length }),
    async take(key: string) {
      for (const type of ["rawKeyDown", "keyUp"] as const) {
        await session.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 229 });
      }
    },
  };
}

test("Escape and Enter that an input method takes leave the form open and send nothing", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Behauptung" });
  await expect(field).toBeFocused();
  const method = await inputMethod(page);
  await method.compose("にほん");
  await expect(field).toHaveValue("にほん");
  for (const key of ["Escape", "Enter", "Escape"]) {
    await method.take(key);
    await expect(field).toHaveValue("にほん");
  }
  expect((await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json()).items).toEqual([]);
  // What is composed is taken, and the keys are the form's again.
  await page.keyboard.insertText("日本");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();

  await page.keyboard.press("s");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await method.compose("にほん");
  await expect(page.getByRole("searchbox")).toHaveValue("にほん");
  await method.take("Escape");
  await page.keyboard.type("Kähne");
  await expect(page.getByRole("searchbox")).toHaveValue(/Kähne$/);
});

/** Opens a page whose program comes only when it is let in. */
async function openBeforeItListens(page: Page, path: string): Promise<() => void> {
  let letIn = () => {};
  const gate = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return letIn;
}

test("keys that are pressed before the reading room listens are heard when it does", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "640 Kähne");
  await makeClaim(api, article, "2.500Soldaten");
  const page = await as("editor");
  const letIn = await openBeforeItListens(page, `/projects/${sample}/articles/${article.id}`);
  await expect(page.locator("mark")).toHaveCount(2);
  for (const key of ["j", "j", "1"]) await page.keyboard.press(key);
  letIn();
  await expect(page.locator("mark").last()).toHaveAttribute("data-paint", "confirmed");
  await expect(page.locator("mark").first()).toHaveAttribute("data-paint", "open");
});

test("a verdict's key is heard that was pressed before the page of a conflict listened", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  const letIn = await openBeforeItListens(page, `/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByRole("button", { name: "Entscheiden" })).toBeVisible();
  await page.keyboard.press("3");
  letIn();
  await expect(page.getByRole("radio", { name: "widerlegt" })).toBeChecked();
});

test("an annotation's end goes by character, with the keyboard and with the mouse held still", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "2.500Soldaten");
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("j");
  const end = page.getByRole("button", { name: "Ende verschieben" });
  await end.focus();
  for (let time = 0; time < "Soldaten".length; time++) await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.locator("mark")).toHaveText("2.500");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("mark")).toHaveText("2.500Soldaten");

  const [handle, word] = [await end.boundingBox(), await boxOf(page, "0Soldaten")];
  if (!handle) throw new Error("The handle is nowhere.");
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 6);
  await page.mouse.down();
  // Held still, it shows that it goes by character from now on.
  await expect(end).toHaveAttribute("data-exact");
  await page.mouse.move(word.x + 3, handle.y + 6, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator("mark")).toHaveText("2.500");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items[0].quote).toBe("2.500");
});

test("with the mouse, an end of the selection that Shift draws back goes to the character", async ({
  as,
  apiAs,
  sample,
}) => {
  const article = await importArticle(await apiAs("editor"), sample, text);
  const page = await as("editor");
  await openRoom(page, article);
  const word = await boxOf(page, "2.500Soldaten");
  await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2);
  const chosen = () => page.evaluate(() => String(window.getSelection()));
  await expect.poll(chosen).toBe("2.500Soldaten");
  const letters = await boxOf(page, "Soldaten");
  await page.keyboard.down("Shift");
  await page.mouse.click(letters.x + 1, letters.y + letters.height / 2);
  await page.keyboard.up("Shift");
  await expect.poll(chosen).toBe("2.500");
  await page.getByRole("toolbar").getByRole("button", { name: "Neue Behauptung" }).click();
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue("2.500");
});
