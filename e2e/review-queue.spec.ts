import type { Page } from "@playwright/test";
import { importArticle } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

/** Sentences that nothing else says. */
function sentences(count: number): string[] {
  const word = crypto.randomUUID().slice(0, 6);
  return Array.from({ length: count }, (_, index) => `Am Kai ${word} lagen ${100 + index} Kähne.`);
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("a reviewer marks thirty claims by keys alone", async ({ as, apiAs, sample }) => {
  const editor = await apiAs("editor");
  const said = sentences(30);
  const article = await importArticle(editor, sample, said.join(" "));
  const claims = [];
  for (const text of said) claims.push(await makeClaim(editor, article, text.slice(0, -1), { text }));

  const page = await as("second");
  let strokes = 0;
  const press = async (key: string) => {
    strokes += 1;
    await page.keyboard.press(key);
  };
  await page.goto(`/projects/${sample}/queue?article=${article.id}`);
  await expect(page.getByText(`Nur aus „${article.title}“`)).toBeVisible();
  for (const [index, text] of said.entries()) {
    await expect(heading(page, text)).toBeFocused();
    if (index % 10 === 9) {
      // Every tenth with a reason: to the button that opens it, the words, and back to the keys.
      while (
        !(await page
          .getByRole("button", { name: "Begründung und Belege" })
          .evaluate((one) => one === document.activeElement))
      )
        await press("Tab");
      await press("Enter");
      await page.keyboard.type("Gezählt.");
      strokes += "Gezählt.".length;
      await press("Escape");
      await press("2");
    } else await press("1");
  }
  await expect(page.getByText("Nichts wartet auf Sie.")).toBeVisible();
  await expect(page.getByText("30 beurteilt, seit Sie hier sind.")).toBeVisible();
  const api = await apiAs("second");
  for (const [index, { id }] of claims.entries()) {
    const { items } = await (await api.get(`/api/v1/claims/${id}/marks`)).json();
    const own = items.filter(({ author }: { author: { name: string } }) => author.name === "Selma Aydin");
    expect(own.map(({ verdict, rationale }: Record<string, string>) => [verdict, rationale])).toEqual([
      index % 10 === 9 ? ["disputed", "Gezählt."] : ["confirmed", ""],
    ]);
  }
  test.info().annotations.push({ type: "keystrokes", description: String(strokes) });
  // One for each mark, and at most twenty more for each that has a reason.
  expect(strokes).toBeLessThanOrEqual(27 + 3 * 21);
});

test("what is skipped goes to others, and a manager sees why", async ({ as, apiAs, sample }) => {
  const editor = await apiAs("editor");
  const said = sentences(2);
  const article = await importArticle(editor, sample, said.join(" "));
  for (const text of said) await makeClaim(editor, article, text.slice(0, -1), { text });
  const page = await as("second");
  await page.goto(`/projects/${sample}/queue?article=${article.id}`);
  await expect(heading(page, said[0] ?? "")).toBeFocused();
  await expectNothingSerious(page, "a turn");
  await page.keyboard.press("x");
  await page.keyboard.type("Den Bericht habe ich selbst geschrieben.");
  await page.keyboard.press("Control+Enter");
  await expect(heading(page, said[1] ?? "")).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.getByText("In diesem Teil der Reihe ist nichts mehr übrig.")).toBeVisible();
  await expectNothingSerious(page, "an empty queue");

  const manager = await as("manager");
  await manager.goto(`/projects/${sample}/assignments`);
  await expectNothingSerious(manager, "who has what");
  const skipped = manager.getByRole("listitem").filter({ hasText: said[0] ?? "" });
  await expect(skipped.getByText("Den Bericht habe ich selbst geschrieben.")).toBeVisible();
  await skipped.getByRole("button", { name: "Zurücklegen" }).click();
  await expect(skipped).toBeHidden();
  await page.getByRole("button", { name: "Noch einmal nachsehen" }).click();
  await expect(heading(page, said[0] ?? "")).toBeVisible();
});

test("whose time is over loses no words, and decides what becomes of them", async ({ as, apiAs, sample }) => {
  const editor = await apiAs("editor");
  const [text = ""] = sentences(1);
  const article = await importArticle(editor, sample, text);
  const claim = await makeClaim(editor, article, text.slice(0, -1), { text });
  const page = await as("second");
  await page.goto(`/projects/${sample}/queue?article=${article.id}`);
  await page.getByRole("button", { name: "Begründung und Belege" }).click();
  await page.getByLabel("Begründung").fill("Selbst nachgezählt.");
  // Her reservation ends, and two others make the marks that the claim needs.
  await (await apiAs("second")).delete(`/api/v1/claims/${claim.id}/reservations`);
  for (const name of ["reviewer", "resolver"] as const) await makeMark(await apiAs(name), claim, "confirmed");
  await page.getByRole("button", { name: "bestätigt" }).click();
  await expect(page.getByText("Andere haben inzwischen geurteilt")).toBeVisible();
  await expect(page.getByLabel("Begründung")).toHaveValue("Selbst nachgezählt.");
  await page.reload();
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByLabel("Begründung")).toHaveValue("Selbst nachgezählt.");
  await page.getByRole("button", { name: "bestätigt" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Selbst nachgezählt." })).toBeVisible();
});

test("a manager assigns what she has chosen, sees beforehand what that is, and undoes it", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const said = sentences(2);
  const article = await importArticle(editor, sample, said.join(" "));
  const question = `Wie viele Kähne, ${crypto.randomUUID().slice(0, 6)}?`;
  const claims = [];
  for (const text of said) claims.push(await makeClaim(editor, article, text.slice(0, -1), { text, question }));

  const page = await as("manager");
  await page.goto(`/projects/${sample}/claims?question=${claims[0]?.question?.id}`);
  await page.getByLabel("Alle auf dieser Seite wählen").check();
  await page.getByRole("button", { name: "Zuteilen …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Selma Aydin").check();
  await expect(dialog.getByText("2 Zuteilungen werden gemacht.")).toBeVisible();
  await expect(dialog.getByText(said[1] ?? "")).toBeVisible();
  await expectNothingSerious(page, "the window to assign");
  await dialog.getByRole("button", { name: "Zuteilen" }).click();
  await expect(page.getByText("2 Zuteilungen geändert.")).toBeVisible();
  await expect(page.getByText("zugeteilt an Selma Aydin")).toHaveCount(2);

  const reviewer = await as("second");
  await reviewer.goto(`/projects/${sample}/queue?assigned=me&article=${article.id}`);
  await expect(heading(reviewer, said[0] ?? "")).toBeVisible();

  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("zugeteilt an Selma Aydin")).toHaveCount(0);
});
