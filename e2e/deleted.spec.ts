import { importArticle } from "./article";
import { makeProject } from "./newcomer";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

test("a deleted project is brought back by its manager", async ({ as }) => {
  const manager = await as("manager");
  const project = await makeProject(manager, `Kurz ${crypto.randomUUID().slice(0, 8)}`);
  await manager.goto(`/projects/${project}/settings`);
  const name = await manager.getByLabel("Name", { exact: true }).inputValue();
  manager.on("dialog", (dialog) => void dialog.accept());
  await manager.getByRole("button", { name: "Projekt löschen" }).click();
  await expect(manager.getByRole("heading", { name: "Gelöschte Projekte" })).toBeVisible();
  await expect(manager.getByRole("link", { name })).toHaveCount(0);
  const deleted = manager.getByRole("listitem").filter({ hasText: name });
  await deleted.getByRole("button", { name: "Zurückholen" }).click();
  await expect(manager.getByRole("link", { name })).toBeVisible();
});

test("a deleted article and a claim taken back are found in the settings, and come back", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Es fielen 640 Mann.");
  const { title } = article;
  const claim = await makeClaim(editor, article, "640 Mann", { text: `640 Mann (${title})` });
  const manager = await as("manager");
  await manager.goto(`/projects/${sample}/articles/${article.id}`);
  await manager.getByRole("button", { name: "Angaben" }).click();
  await manager.getByRole("button", { name: "Artikel löschen" }).click();
  await manager.waitForURL(/\/articles$/);
  await manager.goto(`/projects/${sample}/claims/${claim.id}`);
  await manager.getByRole("button", { name: "Zurücknehmen oder zusammenführen" }).click();
  await manager.getByRole("button", { name: "Behauptung zurücknehmen" }).click();
  await manager.waitForURL(/\/claims$/);
  await manager.goto(`/projects/${sample}/settings`);
  for (const name of [title, `640 Mann (${title})`]) {
    const line = manager.getByRole("listitem").filter({ has: manager.getByText(name, { exact: true }) });
    await line.getByRole("button", { name: "Zurückholen" }).click();
    await expect(line).toHaveCount(0);
  }
  await manager.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(manager.getByRole("heading", { name: `640 Mann (${title})` })).toBeVisible();
  await expect(manager.getByRole("link", { name: title, exact: true }).first()).toBeVisible();
});

test("a merged claim's page leads to the claim that it went into, which has its marks on record", async ({
  as,
  apiAs,
  sample,
}) => {
  const editor = await apiAs("editor");
  const article = await importArticle(editor, sample, "Es fielen 640 Mann. Es waren 640 Tote.");
  const mark = crypto.randomUUID().slice(0, 8);
  const one = await makeClaim(editor, article, "640 Mann", { text: `Gefallene ${mark}` });
  const other = await makeClaim(editor, article, "640 Tote", { text: `Tote ${mark}` });
  await makeMark(await apiAs("reviewer"), one, "refuted", { rationale: `Gezählt ${mark}` });
  const page = await as("editor");
  await page.goto(`/projects/${sample}/claims/${one.id}`);
  await page.getByRole("button", { name: "Zurücknehmen oder zusammenführen" }).click();
  await page.getByRole("combobox").fill(`Tote ${mark}`);
  await page.getByRole("option", { name: `Tote ${mark}` }).click();
  await page.getByRole("button", { name: "Mit dieser zusammenführen" }).click();
  await expect(page.getByRole("heading", { name: `Tote ${mark}` })).toBeVisible();
  await page.goto(`/projects/${sample}/claims/${one.id}`);
  await expect(page).toHaveURL(new RegExp(other.id));
  await expect(page.getByText(`Gezählt ${mark}`)).toBeVisible();
  await expect(page.locator("mark")).toHaveText(["640 Mann", "640 Tote"]);
});
