import type { APIRequestContext } from "@playwright/test";
import { importArticle, openRoom, painted, selectWords } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = "Das Amt zählte 14.000 Helfer. Die Zeitung nennt 3.450 Boote und 12 Schiffe am Ufer.";

function annotate(api: APIRequestContext, article: { id: string }, quote: string) {
  return makeClaim(api, article, quote, { text: `Es: ${quote}.` });
}

test("what one makes is shown, also where the filter would leave it out", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await annotate(api, article, "14.000 Helfer");
  const page = await as("editor");
  await openRoom(page, article);
  await page.keyboard.press("f");
  const state = page.getByRole("group", { name: "Anstreichungen filtern" }).getByLabel("Stand");
  await state.selectOption("offen");
  await selectWords(page, "3.450 Boote");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark")).toHaveCount(2);
  // It let through what was made, and stays.
  await expect(state).toHaveValue("open");
  await state.selectOption("einig");
  await expect(page.locator("mark")).toHaveCount(0);
  await selectWords(page, "12 Schiffe");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark")).toHaveCount(3);
  await expect(state).toHaveValue("");
  await expect(page.getByRole("button", { name: "12 Schiffe" })).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("1");
  await expect(page.locator("mark").last()).toHaveAttribute("data-paint", "confirmed");
});

test("words are pointed at no longer than their card is there", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  await annotate(api, article, "14.000 Helfer");
  const page = await as("editor");
  await openRoom(page, article);
  await page.getByRole("button", { name: "Es: 14.000 Helfer." }).click();
  await expect.poll(() => painted(page, "hovered-open")).toEqual(["14.000 Helfer"]);
  await page.getByRole("button", { name: "bestätigt", exact: true }).click();
  await expect.poll(() => painted(page, "hovered-confirmed")).toEqual(["14.000 Helfer"]);
  expect(await painted(page, "hovered-open")).toEqual([]);
  await page.getByRole("button", { name: "zurücknehmen" }).click();
  await expect(page.locator("mark")).toHaveCount(0);
  await expect.poll(() => painted(page, "hovered-confirmed")).toEqual([]);
});

test("all in a chain of overlapping words are reached by pressing one button again and again", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const chain = ["Die Zeitung nennt 3.450", "3.450 Boote und 12", "12 Schiffe am Ufer"];
  for (const quote of chain) await annotate(api, article, quote);
  const page = await as("editor");
  await openRoom(page, article);
  await page.getByRole("button", { name: `Es: ${chain[0]}.` }).click();
  const next = (number: number) => page.getByRole("button", { name: `${number} von 3 auf diesen Wörtern: weiter` });
  await next(1).focus();
  for (const number of [2, 3, 1, 2]) {
    await page.keyboard.press("Enter");
    await expect(next(number)).toBeFocused();
    await expect(page.getByRole("button", { name: `Es: ${chain[number - 1]}.` })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
  }
});
