import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

test("a later text of an article takes its annotations over and lists those whose words it lacks", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(
    api,
    sample,
    "Am Montag fielen 640 Mann. Die Brücke hielt, sagt das Ministerium.",
  );
  const mark = crypto.randomUUID().slice(0, 8);
  await makeClaim(api, article, "fielen 640 Mann", { text: `Gefallene ${mark}` });
  await makeClaim(api, article, "Die Brücke hielt", { text: `Brücke ${mark}` });
  const page = await as("editor");
  await page.goto(`/projects/${sample}/articles/${article.id}`);
  await page.getByRole("button", { name: "Neue Fassung" }).click();
  await page
    .getByRole("textbox", { name: "Text" })
    .fill("Nachtrag. Am Montag fielen 640 Mann. Von der Brücke weiss niemand.");
  await page.getByRole("button", { name: "Fassung hinzufügen" }).click();
  await expect(page.locator("mark", { hasText: "fielen 640 Mann" })).toBeVisible();
  await expect(page.getByText("Nachtrag.")).toBeVisible();
  await page.getByText("Eine Anstreichung hat in dieser Fassung keine Wörter").click();
  await page.getByRole("link", { name: `Brücke ${mark}` }).click();
  await expect(page.getByText("nicht mehr im Text des Artikels (Fassung 1)")).toBeVisible();
});
