import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

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
  for (const path of [`/claims/${claim.id}`, "/gold", `/history?claim=${claim.id}`]) {
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
