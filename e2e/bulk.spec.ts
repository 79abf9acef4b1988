import { expectNothingSerious } from "./axe";
import { expect, test } from "./people";
import { makeConflict, makeConflicts, makeMark } from "./records";

/* What is done to many claims at once: one sees beforehand what that is, and takes it back. */

test("a manager takes all of one reviewer's marks in an article, by key, and undoes it", async ({
  as,
  apiAs,
  sample,
}) => {
  const { articleId, claims } = await makeConflicts(apiAs, sample, 3);
  const own = claims[2] ?? { id: "" };
  const manager = await apiAs("manager");
  await makeMark(manager, own, "unproven");
  const stateOf = async (index: number) => {
    const { state, verdict } = await (await manager.get(`/api/v1/claims/${claims[index]?.id}`)).json();
    return { state, verdict };
  };

  const page = await as("manager");
  await page.goto(`/projects/${sample}/articles/${articleId}/coverage`);
  await page.getByRole("link", { name: "Seine Konflikte" }).click();
  const open = page.getByRole("button", { name: "Urteile einer Person übernehmen …" });
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Urteile einer Person übernehmen" });
  await dialog.getByRole("radio", { name: /Rainer Voss/ }).focus();
  await page.keyboard.press("Space");
  await expect(dialog.getByText("2 Konflikte werden entschieden.")).toBeVisible();
  await expect(dialog.getByText("Eines bleibt: Sie haben selbst darüber geurteilt.")).toBeVisible();
  const changes = dialog.getByRole("region", { name: "Was geändert würde" }).getByRole("listitem");
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText(claims[0]?.text ?? "");
  await expect(changes.first()).toContainText(/bestätigt.*gegen.*umstritten/);
  await expectNothingSerious(page, "the preview of taking a side");
  const go = dialog.getByRole("button", { name: "2 Konflikte entscheiden" });
  await expect(go).toBeDisabled();
  await dialog.getByRole("radio", { name: "Versehen" }).focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("Begründung für alle").pressSequentially("Die Tabelle gibt ihm recht.");
  await expect(go).toBeEnabled();
  // What was typed is there again after the page was left.
  await page.reload();
  await expect(dialog.getByLabel("Begründung für alle")).toHaveValue("Die Tabelle gibt ihm recht.");
  expect(await stateOf(0)).toEqual({ state: "conflict", verdict: null });
  await go.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("2 Konflikte entschieden.")).toBeVisible();
  expect(await stateOf(0)).toEqual({ state: "resolved", verdict: "confirmed" });
  expect(await stateOf(1)).toEqual({ state: "resolved", verdict: "confirmed" });
  expect((await stateOf(2)).state).toBe("conflict");
  // The queue of the article has what is left.
  await expect(page.getByRole("link", { name: claims[0]?.text ?? "" })).toBeHidden();

  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("2 rückgängig gemacht.")).toBeVisible();
  expect((await stateOf(0)).state).toBe("conflict");
  await expect(page.getByRole("link", { name: claims[0]?.text ?? "" })).toBeVisible();
});

test("a resolver who is blind is told why she takes nobody's side", async ({ as, apiAs, sample }) => {
  const { articleId } = await makeConflicts(apiAs, sample, 1);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts?article=${articleId}`);
  await expect(page.getByText("Hier wird entschieden, ohne zu wissen, wer wie geurteilt hat.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Urteile einer Person übernehmen …" })).toBeHidden();
  const { items } = await (await (await apiAs("manager")).get(`/api/v1/projects/${sample}/conflicts?limit=1`)).json();
  const person = items[0].marks[0].author.id;
  const data = { kind: "take-side", article: articleId, person };
  const answer = await (await apiAs("resolver")).post(`/api/v1/projects/${sample}/jobs/preview`, { data });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ type: "urn:tickmark:problem:names-hidden" });
});

test("resolved claims of an article go back to the conflicts, one by its page or all by the list", async ({
  as,
  apiAs,
  sample,
}) => {
  const { articleId, claims } = await makeConflicts(apiAs, sample, 2);
  const resolver = await apiAs("resolver");
  for (const { id } of claims) {
    const { marks } = await (await resolver.get(`/api/v1/claims/${id}`)).json();
    const decision = { layer: "so", outcome: "side", cause: "reading", verdict: "disputed", rationale: "Gewogen." };
    const data = { ...decision, marks: marks.map((mark: { id: string }) => mark.id) };
    expect((await resolver.post(`/api/v1/claims/${id}/resolutions`, { data })).status()).toBe(201);
  }
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/claims/${claims[0]?.id}`);
  await page.getByRole("button", { name: "Neu entscheiden lassen" }).click();
  const one = page.getByRole("form", { name: "Neu entscheiden lassen" });
  await expect(one.getByRole("button", { name: "Zurücklegen" })).toBeDisabled();
  await one.getByLabel("Warum neu zu entscheiden ist").fill("Die Tabelle wurde ersetzt.");
  await one.getByRole("button", { name: "Zurücklegen" }).click();
  await expect(page.getByRole("link", { name: "Klären" })).toBeVisible();
  await expect(page.getByText("Die Tabelle wurde ersetzt.").first()).toBeVisible();

  await page.goto(`/projects/${sample}/claims?article=${articleId}&state=resolved`);
  await page.getByRole("button", { name: "Neu entscheiden lassen …" }).click();
  const many = page.getByRole("dialog", { name: "Neu entscheiden lassen" });
  await expect(many.getByText("Eine Entscheidung wird zurückgenommen.")).toBeVisible();
  await expect(many.getByRole("listitem")).toContainText(claims[1]?.text ?? "");
  await expectNothingSerious(page, "the preview of reopening");
  await many.getByLabel("Warum neu zu entscheiden ist").fill("Auch hier.");
  await many.getByRole("button", { name: "Eine zurücklegen" }).click();
  await expect(page.getByText("Eine Behauptung zurück bei den Konflikten.")).toBeVisible();
  const { items } = await (await resolver.get(`/api/v1/projects/${sample}/conflicts?article=${articleId}`)).json();
  expect(items).toHaveLength(2);
  // Nothing is left of what the list was narrowed to, and it can still be undone.
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("Eines rückgängig gemacht.")).toBeVisible();
  await expect(page.getByRole("link", { name: claims[1]?.text ?? "" })).toBeVisible();
});

test("a reviewer takes back her marks in an article, and gives them again", async ({ as, apiAs, sample }) => {
  const { articleId, claims } = await makeConflicts(apiAs, sample, 2);
  const api = await apiAs("reviewer");
  const counts = async () =>
    Promise.all(claims.map(async ({ id }) => (await (await api.get(`/api/v1/claims/${id}`)).json()).state));
  const page = await as("reviewer", { viewport: { width: 390, height: 844 } });
  await page.goto(`/projects/${sample}/articles/${articleId}/coverage`);
  await page.getByRole("button", { name: "Meine Urteile zurückziehen …" }).click();
  const dialog = page.getByRole("dialog", { name: "Meine Urteile zurückziehen" });
  await expect(dialog.getByText("2 Urteile von Ihnen werden zurückgezogen.")).toBeVisible();
  await expectNothingSerious(page, "the preview of taking back marks");
  await dialog.getByRole("button", { name: "2 zurückziehen" }).click();
  await expect(page.getByText("2 Urteile zurückgezogen.")).toBeVisible();
  expect(await counts()).toEqual(["marked", "marked"]);
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await expect(page.getByText("2 rückgängig gemacht.")).toBeVisible();
  expect(await counts()).toEqual(["conflict", "conflict"]);
});

test("what is changed at once is refused to who may not, and where nothing is named", async ({ apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const seen = [{ claim: claim.id, layer: "so", ids: [crypto.randomUUID()] }];
  const post = async (name: Parameters<typeof apiAs>[0], path: string, data: object) =>
    (await (await apiAs(name)).post(`/api/v1/projects/${sample}/jobs${path}`, { data })).status();
  const reopen = { kind: "reopen", rationale: "Darum.", seen };
  expect(await post("reviewer", "", reopen)).toBe(403);
  expect(await post("reviewer", "/preview", { kind: "reopen", of: { claims: [claim.id] } })).toBe(403);
  expect(await post("resolver", "", { kind: "recompute-states" })).toBe(403);
  expect(await post("resolver", "", { ...reopen, seen: [] })).toBe(422);
  expect(await post("resolver", "", { ...reopen, rationale: "" })).toBe(422);
  expect(await post("resolver", "", { kind: "reopen", rationale: "Darum." })).toBe(422);
  expect(await post("resolver", "/preview", { kind: "take-side", article: "nichts", person: "niemand" })).toBe(422);
});
