import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = "Die Brücke trägt nach Angaben des zuständigen Ministeriums seit der Sanierung wieder 48 Tonnen.";

test("who marks sooner than one can read is told so, she alone, until she does not want it", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(
    editor,
    sample,
    "Die Brücke trägt 48 Tonnen, sie ist alt, und niemand prüfte sie.",
  );
  const claims: { id: string }[] = [];
  for (const quote of ["48 Tonnen", "sie ist alt", "niemand"])
    claims.push(await makeClaim(editor, article, quote, { text: text + quote }));
  const page = await as("reviewer");
  await page.clock.install();
  // A page follows what others do from when it listens, and then it measures too.
  const open = async (index: number) => {
    const listens = page.waitForRequest((request) => request.url().includes("/events?"));
    await page.goto(`/projects/${sample}/claims/${claims[index]?.id}`);
    await listens;
  };
  const notice = page.getByText("Das sehen nur Sie.");
  const mark = page.getByRole("button", { name: "bestätigt" });

  await open(0);
  await expect(mark).toBeVisible();
  await page.clock.fastForward(60_000);
  await mark.click();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  await expect(notice).toBeHidden();

  await open(1);
  const sent = page.waitForRequest((request) => request.url().endsWith("/marks"));
  await mark.click();
  await expect(notice).toBeVisible();
  // What was measured stays here.
  expect(Object.keys((await sent).postDataJSON()).toSorted()).toEqual([
    "claimVersion",
    "evidence",
    "id",
    "layer",
    "rationale",
    "verdict",
  ]);
  await page.getByRole("button", { name: "Nicht mehr sagen" }).click();
  await expect(notice).toBeHidden();

  await open(2);
  await mark.click();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  await expect(notice).toBeHidden();
});

test("in the queue she is told so above the next claim, of the one before alone", async ({ as, apiAs, sample }) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Sie trägt 48 Tonnen, sie ist alt, und niemand prüfte sie.");
  const claims: { text: string }[] = [];
  for (const quote of ["48 Tonnen", "sie ist alt", "niemand"])
    claims.push(await makeClaim(editor, article, quote, { text: `${text} ${quote} ${article.title}` }));
  const page = await as("second");
  await page.clock.install();
  const heading = (index: number) => page.getByRole("heading", { level: 1, name: claims[index]?.text ?? "" });
  const notice = page.getByText("Das sehen nur Sie.");
  await page.goto(`/projects/${sample}/queue?article=${article.id}`);
  await expect(heading(0)).toBeFocused();
  const sent = page.waitForRequest((request) => request.url().endsWith("/marks"));
  await page.keyboard.press("1");
  await expect(heading(1)).toBeFocused();
  await expect(notice).toBeVisible();
  await expect(page.getByText("Zuvor:")).toContainText(claims[0]?.text ?? "");
  expect(Object.keys((await sent).postDataJSON()).toSorted()).toEqual([
    ...["claimVersion", "evidence", "id", "layer", "rationale", "reservation", "verdict"],
  ]);
  await page.clock.fastForward(60_000);
  await page.keyboard.press("1");
  await expect(heading(2)).toBeFocused();
  await expect(notice).toBeHidden();
});
