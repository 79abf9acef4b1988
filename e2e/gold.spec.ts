import { importArticle, openRoom } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { type MadeClaim, makeClaim } from "./records";

const explanation = "Im Gutachten stehen auf Seite 4 genau 40 Tonnen.";

test("who manages plants a gold claim; it looks like any other until the reviewer has marked it, and then says why", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Die Brücke trägt laut Ministerium 48 Tonnen.");
  const text = `Die Brücke trägt 48 Tonnen (${crypto.randomUUID().slice(0, 6)}).`;
  const claim = await makeClaim(editor, article, "48 Tonnen", { text });

  const manager = await as("manager");
  await manager.goto(`/projects/${sample}/claims/${claim.id}`);
  await manager.getByText("Als Kontrolle einstreuen").click();
  await manager.getByLabel("Fest steht").selectOption("widerlegt");
  await manager.getByRole("button", { name: "Speichern" }).click();
  await expect(manager.getByText("fehlt", { exact: true })).toBeVisible();
  await manager.getByLabel("Erklärung").fill(explanation);
  await manager.getByRole("button", { name: "Speichern" }).click();
  await expect(manager.getByRole("region", { name: "Kontrollen" })).toContainText("eingestreut von Mona Keller");

  const reviewer = await as("second");
  for (const path of [
    "",
    `/claims/${claim.id}`,
    `/articles/${article.id}`,
    `/queue?article=${article.id}`,
    "/gold",
    `/history?claim=${claim.id}`,
  ]) {
    await reviewer.goto(`/projects/${sample}${path}`);
    await expect(reviewer.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await reviewer.content()).not.toContain(explanation);
  }
  await reviewer.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(reviewer.getByRole("region", { name: "Kontrollen" })).toBeHidden();
  await reviewer.getByRole("button", { name: "bestätigt" }).click();
  const notice = reviewer.getByRole("region", { name: "Kontrollen" });
  await expect(notice).toContainText("Hier lagen Sie daneben.");
  await expect(notice).toContainText(explanation);
  await reviewer.getByRole("link", { name: "Kontrollen" }).click();
  await expect(reviewer.getByRole("listitem").filter({ hasText: text })).toContainText("widerlegt");
  // She sees her own account, the manager everybody's.
  await expect(reviewer.getByRole("row")).toHaveCount(2);
  await manager.goto(`/projects/${sample}/gold`);
  await expect(manager.getByRole("row").filter({ hasText: "Rainer Voss" })).toBeVisible();
  await expect(manager.getByRole("row").filter({ hasText: "Selma Aydin" })).toContainText("widerlegt");
});

test("who misses one in her queue is told why above the next claim; on the card, beside her mark", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const reason = "Die Statik kommt auf 30 Tonnen.";
  const article = await importArticle(editor, sample, "Die Brücke trägt 48 Tonnen, sie ist alt, und breit ist sie.");
  const claims: MadeClaim[] = [];
  for (const quote of ["48 Tonnen", "sie ist alt", "breit ist sie"])
    claims.push(await makeClaim(editor, article, quote, { text: `${quote} (${crypto.randomUUID().slice(0, 6)})` }));
  const [first, second, third] = claims as [MadeClaim, MadeClaim, MadeClaim];
  const manager = await apiAs("manager");
  for (const { id } of [first, third]) {
    const data = { layer: "so", verdict: "refuted", explanation: reason };
    expect((await manager.put(`/api/v1/claims/${id}/gold`, { data })).status()).toBe(200);
  }
  const page = await as("second", { viewport: { width: 390, height: 800 } });
  const heading = (text: string) => page.getByRole("heading", { level: 1, name: text });
  const told = page.getByRole("region", { name: "Kontrollen" });
  await page.goto(`/projects/${sample}/queue?article=${article.id}`);
  await expect(heading(first.text)).toBeFocused();
  expect(await page.content()).not.toContain(reason);
  await page.keyboard.press("1");
  await expect(heading(second.text)).toBeFocused();
  await expect(told).toContainText("Hier lagen Sie daneben.");
  await expect(told).toContainText(reason);
  await expectNothingSerious(page, "a turn after a gold claim that was missed");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // What is told is about the one before alone.
  await page.keyboard.press("1");
  await expect(heading(third.text)).toBeFocused();
  await expect(told).toBeHidden();

  const room = await as("second");
  await openRoom(room, article);
  const card = room.getByRole("article", { name: /breit ist sie/ });
  await card.getByRole("button", { name: third.text }).click();
  await expect(card.getByText(reason)).toBeHidden();
  await card.getByRole("button", { name: "bestätigt" }).click();
  await expect(card.getByRole("region", { name: "Kontrollen" })).toContainText("Hier lagen Sie daneben.");
  await expect(card.getByText(reason)).toBeVisible();
  await expectNothingSerious(room, "a card of a gold claim that was missed");
});
