import type { Page } from "@playwright/test";
import { expectSaved, importArticle, openRoom, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = [
  "Officials spoke of 600 dead and 40 missing after the flood.",
  "Later they said that 90 boats had been lost in the harbour.",
].join("\n\n");

/** The page's own faults, and React's that come from them. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}

/** Wraps every text node of an element in font elements, and puts other words into them, as Google Translate does. */
function translate(page: Page, selector: string, words: Record<string, string>): Promise<void> {
  return page.evaluate(
    ([within, dictionary]) => {
      for (const element of document.querySelectorAll(within)) {
        const texts: Text[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
        for (const node of texts) {
          const [outer, inner] = [document.createElement("font"), document.createElement("font")];
          inner.textContent = Object.entries(dictionary).reduce(
            (now, [from, to]) => now.replaceAll(from, to),
            node.data,
          );
          outer.append(inner);
          node.replaceWith(outer);
        }
      }
    },
    [selector, words] as const,
  );
}

const german = { "Officials spoke of": "Nach Angaben der Behörden gab es", dead: "Tote", missing: "Vermisste" };

async function claimSelected(page: Page, words: string): Promise<void> {
  // Where the text moves under the mouse, because it is just being drawn anew, one selects once more.
  await expect(async () => {
    await selectWords(page, words);
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  }).toPass();
  await page.getByRole("toolbar").getByRole("button", { name: "Neue Behauptung" }).click();
  await expect(page.getByRole("textbox", { name: "Behauptung" })).toHaveValue(words);
  await page.getByRole("button", { name: "Anhängen" }).click();
}

test("the article asks to be left untranslated, and what is translated all the same is put back", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "90 boats");
  const page = await as("editor");
  const faults = faultsOf(page);
  await openRoom(page, article);
  const words = page.getByRole("document", { name: "Der Text des Artikels" });
  await expect(words).toHaveAttribute("translate", "no");
  await translate(page, "[data-start]", german);
  await expect(words).toContainText("Officials spoke of 600 dead and 40 missing");
  await expect(words.locator("font")).toHaveCount(0);
  await expect(words.locator("mark")).toHaveText("90 boats");

  await claimSelected(page, "600 dead");
  await expect(words.locator("mark")).toHaveText(["600 dead", "90 boats"]);
  await page.keyboard.press("1");
  await expect(words.locator("mark").first()).toHaveAttribute("data-paint", "confirmed");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items.map(({ quote }: { quote: string }) => quote)).toEqual(["600 dead", "90 boats"]);
  expect(faults).toEqual([]);
});

test("an extension that marks up the text again and again stores no other words and breaks nothing", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const page = await as("editor");
  const faults = faultsOf(page);
  await openRoom(page, article);
  await page.evaluate(() => {
    const put = () => {
      for (const block of document.querySelectorAll("[data-start]")) {
        if (block.querySelector("i")) continue;
        const note = document.createElement("i");
        note.textContent = "[note] ";
        block.prepend(note);
      }
    };
    put();
    new MutationObserver(put).observe(document.body, { subtree: true, childList: true });
  });
  // It is let be at some time; what is selected is still what is stored.
  await expect(page.locator("[data-start] i").first()).toBeVisible();
  await claimSelected(page, "600 dead");
  await expectSaved(page);
  const { items } = await (await api.get(`/api/v1/articles/${article.id}/annotations`)).json();
  expect(items.map(({ quote }: { quote: string }) => quote)).toEqual(["600 dead"]);
  expect(faults).toEqual([]);
});

test("text that an extension takes out of the page comes back, and so do the cards", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await makeClaim(api, article, "90 boats");
  const page = await as("editor");
  await openRoom(page, article);
  const words = page.getByRole("document", { name: "Der Text des Artikels" });
  await expect(page.getByRole("complementary", { name: "Anstreichungen" }).getByRole("article")).toBeVisible();
  await words.evaluate((element) => element.querySelector("mark")?.remove());
  await expect(words.locator("mark")).toHaveText("90 boats");
  await words.evaluate((element) => element.firstElementChild?.remove());
  await expect(words.locator("mark")).toHaveText("90 boats");
  await expect(words.locator("[data-start]")).toHaveCount(2);

  await translate(page, "aside article", { boats: "Boote" });
  await words.locator("mark").click();
  await page.keyboard.press("2");
  await expect(words.locator("mark")).toHaveAttribute("data-paint", "disputed");
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(words.locator("mark")).toHaveAttribute("data-paint", "open");
  await words.locator("mark").click();
  await expect(page.locator("aside").getByRole("button", { name: "bestätigt", exact: true })).toBeVisible();
  await expectSaved(page);
  await expect(page.getByText("Auf dem Server ist etwas schiefgegangen")).toBeHidden();
});
