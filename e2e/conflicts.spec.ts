import { expect, test } from "./people";
import { makeConflict, makeMark } from "./records";

test("who is one of those who differ does not resolve", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample, { reviewer: "confirmed", resolver: "refuted" });
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByText("den Konflikt klärt darum jemand anderes")).toBeVisible();
  await expect(page.getByRole("button", { name: "Entscheiden" })).toBeHidden();

  const manager = await as("manager");
  await manager.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await manager.getByRole("radio", { name: "widerlegt" }).check();
  await manager.getByLabel("Begründung").fill("Laut Statik sind es 30.");
  const settled = manager.waitForResponse(/\/resolutions$/);
  await manager.keyboard.press("ControlOrMeta+Enter");
  expect((await settled).status()).toBe(201);
  await manager.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(manager.getByText("Widerspruch: Rainer Voss")).toBeVisible();
});

test("a key chooses the verdict as soon as one has come to a conflict, and not while one writes", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByRole("button", { name: "Entscheiden" })).toContainText("Strg + ↵");
  await page.keyboard.press("3");
  await expect(page.getByRole("radio", { name: "widerlegt" })).toBeChecked();
  await page.getByLabel("Begründung").pressSequentially("Laut Statik 12");
  await expect(page.getByLabel("Begründung")).toHaveValue("Laut Statik 12");
  await expect(page.getByRole("radio", { name: "widerlegt" })).toBeChecked();
  await page.getByRole("radio", { name: "widerlegt" }).focus();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "bestätigt" })).toBeChecked();
});

test("a mark that comes in meanwhile is shown before anything is decided", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await makeMark(await apiAs("editor"), claim, "unproven", { rationale: "Ich finde dazu nichts." });
  await page.getByRole("radio", { name: "bestätigt" }).check();
  await page.getByLabel("Begründung").fill("Das Ministerium muss es wissen.");
  await page.getByRole("button", { name: "Entscheiden" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Die Urteile haben sich geändert" })).toBeVisible();
  await page.getByRole("button", { name: "Jetzige Urteile zeigen" }).click();
  await expect(page.getByText("Ich finde dazu nichts.")).toBeVisible();
  await expect(page.getByText("Die Urteile haben sich geändert")).toBeHidden();
  await expect(page.getByLabel("Begründung")).toHaveValue("Das Ministerium muss es wissen.");
  await page.getByRole("button", { name: "Entscheiden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeHidden();
});

test("a mark after the resolution makes it stale and brings the claim back", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const api = await apiAs("resolver");
  const { items } = await (await api.get(`/api/v1/claims/${claim.id}/marks`)).json();
  const resolved = await api.post(`/api/v1/claims/${claim.id}/resolutions`, {
    data: { layer: "so", verdict: "confirmed", rationale: "Gilt.", marks: items.map(({ id }: { id: string }) => id) },
  });
  expect(resolved.status()).toBe(201);
  await makeMark(await apiAs("editor"), claim, "refuted");
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts`);
  await expect(page.getByRole("link", { name: claim.text })).toContainText("überholt");
});
