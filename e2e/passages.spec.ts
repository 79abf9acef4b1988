import { importArticle } from "./article";
import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeClaim } from "./records";

test("what says nearly the same is attached in one step, and undone in one after the page came again", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const word = `Lotsenboot${crypto.randomUUID().slice(0, 6)}`;
  const says = (figure: string) => `Das ${word} lief am Montag mit ${figure} Tonnen Kohle aus dem Hafen aus.`;
  const article = await importArticle(api, sample, says("14 000"));
  const like = await importArticle(api, sample, `Es regnete. ${says("14.000")} Danach nicht mehr.`);
  const rival = await importArticle(api, sample, says("15 000"));
  const claim = await makeClaim(api, article, says("14 000").slice(0, -1));

  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await page.getByRole("link", { name: "Ähnliche Stellen" }).click();
  const line = (of: { title: string }) => page.getByRole("listitem").filter({ hasText: of.title }).first();
  await expect(line(article)).toContainText("gehört schon dazu");
  await expect(line(rival)).toContainText("andere Zahl");
  await expect(line(rival).getByRole("checkbox")).not.toBeChecked();
  await expect(line(like).getByRole("checkbox")).toBeChecked();
  await expectNothingSerious(page, "like passages");
  await page.getByRole("button", { name: "Eine Stelle anhängen" }).click();
  await expect(line(like)).toContainText("gehört schon dazu");
  await expect(page.getByText("Eine Stelle wurde angehängt")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("Eine Stelle wurde angehängt")).toBeHidden();
  await expect(line(like)).not.toContainText("gehört schon dazu");
  const { occurrences } = await (await api.get(`/api/v1/claims/${claim.id}`)).json();
  expect(occurrences).toHaveLength(1);
});
