import type { Page } from "@playwright/test";
import { importArticle } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = "Die Fähre kentert laut Hafenamt mit 212 Menschen an Bord.";
const comment = (page: Pick<Page, "getByRole">) => page.getByRole("textbox", { name: "Notiz", exact: true });

test("a mention, written by key, reaches the desk of who is named, and leaves it once it is read", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeClaim(await apiAs("editor"), await importArticle(await apiAs("editor"), sample, text), "212");
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await comment(page).pressSequentially("Bitte @sel");
  await expect(page.getByRole("option", { name: "Selma Aydin" })).toHaveAttribute("aria-selected", "true");
  await comment(page).press("Enter");
  await expect(comment(page)).toHaveValue("Bitte @Selma Aydin ");
  await comment(page).pressSequentially(`sagen, woher das ist (${claim.id.slice(0, 8)}).`);
  await comment(page).press("ControlOrMeta+Enter");
  await expect(page.getByText("@Selma Aydin", { exact: true })).toBeVisible();
  await expectNothingSerious(page, "a discussion");

  const second = await as("second");
  await second.goto(`/projects/${sample}`);
  const line = second.getByRole("listitem").filter({ hasText: claim.id.slice(0, 8) });
  await expect(line.getByText("nennt Sie")).toBeVisible();
  await expectNothingSerious(second, "the desk");
  await line.getByRole("link").click();
  await expect(second.getByText(`sagen, woher das ist (${claim.id.slice(0, 8)}).`)).toBeInViewport();
  await second.getByRole("button", { name: "Antworten" }).click();
  await second.getByRole("textbox", { name: "Antworten" }).fill("Vom Hafenamt.");
  await second.keyboard.press("ControlOrMeta+Enter");
  await expect(second.getByText("Vom Hafenamt.")).toBeVisible();
  await second.goto(`/projects/${sample}`);
  await expect(second.getByRole("heading", { name: "Kursk-Zahlen" })).toBeVisible();
  await expect(line).toBeHidden();

  await page.goto(`/projects/${sample}`);
  const own = page.getByRole("listitem").filter({ hasText: "Vom Hafenamt." }).filter({ hasText: "geht weiter" });
  await own.first().getByRole("button", { name: "Gelesen" }).click();
  await expect(own).toHaveCount(0);
});

test("a thread is addressed, resolved and opened again, and what somebody did meanwhile is not overwritten", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const claim = await makeClaim(api, await importArticle(api, sample, text), "212");
  const said = await api.post(`/api/v1/claims/${claim.id}/comments`, { data: { text: "Ein Tippfehler?" } });
  const { id } = await said.json();
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  const thread = page.locator(`#thread-${id}`);
  await thread.getByRole("button", { name: "In Arbeit" }).click();
  await expect(thread.getByText("In Arbeit genommen")).toBeVisible();
  await api.patch(`/api/v1/comments/${id}`, { data: { version: 2, threadState: "resolved" } });
  await thread.getByRole("button", { name: "Geklärt" }).click();
  await expect(thread.getByRole("alert")).toBeVisible();
  await page.reload();
  await expect(thread.locator("summary").getByText("Edda Holm")).toBeVisible();
  await thread.locator("summary").click();
  await thread.getByRole("button", { name: "Wieder öffnen" }).click();
  await expect(thread.locator("summary")).toBeHidden();
});

test("words of an article are discussed beside them", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const claim = await makeClaim(api, article, "212 Menschen");
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/articles/${article.id}#${claim.annotationId}`);
  await page.getByRole("button", { name: "Diskutieren" }).click();
  const dialog = page.getByRole("dialog", { name: "Diskussion" });
  await comment(dialog).fill("Mit oder ohne Besatzung?");
  await dialog.getByRole("button", { name: "Notieren" }).click();
  await expect(dialog.getByText("Mit oder ohne Besatzung?")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Antworten" })).toBeVisible();
  await expectNothingSerious(page, "a discussion over the room");
  await dialog.getByRole("button", { name: "Antworten" }).click();
  await dialog.getByRole("textbox", { name: "Antworten" }).fill("Ohne, denke ich.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(dialog.getByText("Ohne, denke ich.")).toBeVisible();
  await expect(dialog.getByText("wird gesichert …")).toBeHidden();
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(page.getByText("Eine frühere Notiz")).toBeVisible();
  await expect(page.getByText("Ohne, denke ich.")).toBeVisible();
});

test("a reply that was begun is there again after the page was left", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await makeClaim(api, await importArticle(api, sample, text), "212");
  await api.post(`/api/v1/claims/${claim.id}/comments`, { data: { text: "Wer zählt?" } });
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Antworten" }).click();
  await page.getByRole("textbox", { name: "Antworten" }).fill("Das Amt, aber");
  await page.reload();
  await page.getByRole("button", { name: "Antworten" }).click();
  await expect(page.getByRole("textbox", { name: "Antworten" })).toHaveValue("Das Amt, aber");
});

test("what is no comment is refused with a sentence, and nothing is said", async ({ apiAs, sample }) => {
  const api = await apiAs("editor");
  const claim = await makeClaim(api, await importArticle(api, sample, text), "212");
  const address = `/api/v1/claims/${claim.id}/comments`;
  const nobody = crypto.randomUUID();
  const wrong: [object, number, string][] = [
    [{ text: "a".repeat(1_000_001) }, 413, "body-too-large"],
    [{ text: "a".repeat(10_001) }, 422, "invalid"],
    [{ text: "\u200b " }, 422, "invalid"],
    [{ text: "Hm.", replyToId: nobody }, 422, "invalid"],
    [{ text: "Hm.", mentions: [{ userId: nobody, start: 0, end: 3 }] }, 422, "invalid"],
    [
      { text: "@a", mentions: Array.from({ length: 21 }, () => ({ userId: nobody, start: 0, end: 2 })) },
      422,
      "invalid",
    ],
    [{ text: "@a", mentions: [{ userId: nobody, start: -1, end: 2 }] }, 422, "invalid"],
  ];
  for (const [data, status, code] of wrong) {
    const answer = await api.post(address, { data });
    expect(answer.status()).toBe(status);
    expect(await answer.json()).toMatchObject({
      type: `urn:tickmark:problem:${code}`,
      detail: expect.stringMatching(/\S/),
    });
  }
  expect((await (await api.get(address)).json()).items).toEqual([]);
});
