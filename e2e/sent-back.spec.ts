import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeConflict, makeDecision } from "./records";

const question = "Nur die Brücke, oder auch die Rampe?";

test("a resolver's question stands on the desk and in the queue of who is asked; a mark answers it", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample, { reviewer: "confirmed", second: "disputed" });
  await makeDecision(await apiAs("resolver"), claim, { outcome: "send_back", question });
  const api = await apiAs("second");
  const { occurrences } = await (await api.get(`/api/v1/claims/${claim.id}`)).json();

  const page = await as("second", { viewport: { width: 390, height: 800 } });
  await page.goto(`/projects/${sample}`);
  const waiting = page.getByRole("region", { name: "Wartet auf Ihr Urteil" });
  const line = waiting.getByRole("listitem").filter({ hasText: claim.text });
  await expect(line).toContainText("Rückfrage zu Ihrem Urteil");
  await expect(line).toContainText(question);
  await expectNothingSerious(page, "the desk with a question");

  await page.goto(`/projects/${sample}/queue?article=${occurrences[0].article.id}`);
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeFocused();
  const own = page.getByRole("region", { name: "Ihr Urteil" });
  await expect(own).toContainText("Viola Roth fragt zu Ihrem Urteil (so)");
  await expect(own).toContainText(question);
  await expectNothingSerious(page, "a turn with a question");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // She stands by what she said.
  await page.keyboard.press("2");
  await expect(page.getByText("In diesem Teil der Reihe ist nichts mehr übrig.")).toBeVisible();
  const { items } = await (await api.get(`/api/v1/claims/${claim.id}/marks`)).json();
  expect(items.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["confirmed", "disputed", "disputed"]);

  // The other one is still asked, on the claim's page as well.
  const other = await as("reviewer");
  await other.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(other.getByText("Viola Roth fragt zu Ihrem Urteil (so)")).toBeVisible();
  await other.getByRole("button", { name: "bestätigt" }).click();
  await expect(other.getByText("Viola Roth fragt zu Ihrem Urteil (so)")).toBeHidden();
  const resolver = await as("resolver");
  await resolver.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(resolver.getByRole("button", { name: "Entscheiden" })).toBeVisible();
});

test("reasons that one has still to judge wait on the desk, with the way to them", async ({ as, apiAs, sample }) => {
  await makeConflict(apiAs, sample, { reviewer: "confirmed", second: "disputed" });
  const page = await as("second");
  await page.goto(`/projects/${sample}`);
  const waiting = page.getByRole("region", { name: "Gründe, die auf Ihr Urteil warten" });
  await expectNothingSerious(page, "the desk with reasons");
  const first = waiting.getByRole("link").first();
  await expect(first).toContainText("diese Gründe beurteilen");
  await first.click();
  await expect(page).toHaveURL(/#reasons$/);
  await expect(page.getByRole("region", { name: "Runde der Gründe" })).toBeVisible();
});

test("what was decided of a claim that one has marked stands on the desk, with the way to object", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample, { reviewer: "confirmed", second: "disputed" });
  const about = { outcome: "side", verdict: "disputed", rationale: "Das Gutachten sagt es." } as const;
  const { id } = await makeDecision(await apiAs("resolver"), claim, about);
  const page = await as("reviewer");
  await page.goto(`/projects/${sample}`);
  const decided = page.getByRole("listitem").filter({ hasText: claim.text }).filter({ hasText: "Das Gutachten" });
  await decided.getByRole("link", { name: "Mit neuen Belegen widersprechen" }).click();
  await expect(page).toHaveURL(new RegExp(`#resolution-${id}$`));
});
