import { expect, test } from "./people";
import { makeConflict, makeConflicts, makeMark } from "./records";

test("who is one of those who differ does not resolve", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample, { reviewer: "confirmed", resolver: "refuted" });
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByText("den Konflikt klärt darum jemand anderes")).toBeVisible();
  await expect(page.getByRole("button", { name: "Entscheiden" })).toBeHidden();

  const manager = await as("manager");
  await manager.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await manager.getByRole("radio", { name: "widerlegt" }).check();
  await manager.getByRole("radio", { name: "andere Belege" }).check();
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
  // What comes before she has begun to decide is shown by itself.
  await page.getByRole("radio", { name: "bestätigt" }).check();
  await makeMark(await apiAs("editor"), claim, "unproven", { rationale: "Ich finde dazu nichts." });
  await page.getByRole("radio", { name: "Versehen" }).check();
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
    data: {
      ...{ layer: "so", outcome: "side", cause: "oversight", verdict: "confirmed" },
      marks: items.map(({ id }: { id: string }) => id),
    },
  });
  expect(resolved.status()).toBe(201);
  await makeMark(await apiAs("editor"), claim, "refuted");
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts`);
  await expect(page.getByRole("link", { name: claim.text })).toContainText("überholt");
});

test("ten conflicts are decided by keys alone, three each", async ({ as, apiAs, sample }) => {
  const { articleId, claims } = await makeConflicts(apiAs, sample, 10);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claims.at(-1)?.id}?article=${articleId}`);
  await expect(page.getByText("1 von 10")).toBeVisible();
  let strokes = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    strokes++;
  };
  // The latest comes first.
  for (const claim of claims.toReversed()) {
    await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeVisible();
    await expect(page.getByRole("button", { name: "Entscheiden" })).toBeVisible();
    await press("1");
    await press("o");
    await press("ControlOrMeta+Enter");
    // After the last one there is nowhere to go on to.
    if (claim === claims[0]) await expect(page.getByText("Dieser Konflikt ist geklärt.")).toBeVisible();
    else await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeHidden();
  }
  expect(strokes).toBe(30);
  const api = await apiAs("editor");
  for (const { id } of claims) {
    const { state, resolutions } = await (await api.get(`/api/v1/claims/${id}`)).json();
    expect([state, resolutions]).toMatchObject(["resolved", [{ outcome: "side", cause: "oversight" }]]);
  }
});

test("one goes through the queue by the keys that go through an article", async ({ as, apiAs, sample }) => {
  const { articleId, claims } = await makeConflicts(apiAs, sample, 2);
  const [earlier, later] = claims;
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${later?.id}?article=${articleId}`);
  const heading = (claim?: { text: string }) => page.getByRole("heading", { level: 1, name: claim?.text ?? "" });
  await expect(heading(later)).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading(earlier)).toBeVisible();
  await page.keyboard.press("k");
  await expect(heading(later)).toBeVisible();
});

test("a question sends a claim back to those who marked it, and an answer brings it back", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByRole("button", { name: "Entscheiden" })).toBeVisible();
  await page.keyboard.press("q");
  await page.keyboard.press("r");
  await page.getByRole("textbox", { name: "Frage" }).fill("Leer oder beladen?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeHidden();
  await page.goto(`/projects/${sample}/conflicts`);
  await expect(page.getByRole("link", { name: claim.text })).toBeHidden();
  await makeMark(await apiAs("reviewer"), claim, "confirmed", { rationale: "Beladen." });
  await page.reload();
  await expect(page.getByRole("link", { name: claim.text })).toBeVisible();
});

test("a claim is split in two, and another is merged", async ({ as, apiAs, sample }) => {
  const api = await apiAs("editor");
  const [compound, twin] = [await makeConflict(apiAs, sample), await makeConflict(apiAs, sample)];
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${compound.id}`);
  await page.getByRole("radio", { name: "In zwei teilen" }).check();
  await page.getByRole("radio", { name: "Lesart der Worte" }).check();
  const second = `Die Brücke ist gesperrt (${compound.id}).`;
  await page.getByLabel("Was die zweite Behauptung sagt").fill(second);
  await page.getByRole("button", { name: "Entscheiden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: compound.text })).toBeHidden();
  const { resolutions } = await (await api.get(`/api/v1/claims/${compound.id}`)).json();
  expect(resolutions).toMatchObject([{ outcome: "split", otherClaim: { text: second } }]);

  await page.goto(`/projects/${sample}/conflicts/${twin.id}`);
  await page.getByRole("radio", { name: "Mit einer anderen vereinen" }).check();
  await page.getByRole("radio", { name: "Versehen" }).check();
  await page.getByRole("combobox").fill(compound.text);
  await page.getByRole("option", { name: compound.text }).click();
  await page.getByRole("button", { name: "Entscheiden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: twin.text })).toBeHidden();
  const merged = await (await api.get(`/api/v1/claims/${compound.id}`)).json();
  expect(merged.merged).toMatchObject([{ id: twin.id }]);
});

test("evidence that both sides have stands once, and what one side has not seen is told", async ({
  as,
  apiAs,
  sample,
}) => {
  const claim = await makeConflict(apiAs, sample, {});
  const evidence = (name: string) => ({ stance: "supports" as const, url: `https://amt.example/${name}`, quote: name });
  const note = { noteToResolver: "Bitte die Statik ansehen.", ground: "primary_source" as const };
  await makeMark(await apiAs("reviewer"), claim, "confirmed", {
    evidence: [evidence("Bericht"), evidence("Statik")],
    ...note,
  });
  await makeMark(await apiAs("second"), claim, "disputed", { evidence: [evidence("Bericht"), evidence("Brief")] });
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByText("„Bericht“")).toHaveCount(1);
  await expect(page.getByText("Bitte die Statik ansehen.")).toBeVisible();
  await expect(page.getByText("Primärquelle")).toBeVisible();
  const sides = page.getByRole("article");
  await expect(sides.filter({ hasText: "bestätigt" })).toContainText("„Statik“");
  await expect(sides.filter({ hasText: "bestätigt" })).toContainText("Belege, die der anderen Seite fehlen");
});

test("a blind resolver sees sides A and B, and the names once she has decided", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("resolver");
  await page.goto(`/projects/${sample}/conflicts/${claim.id}`);
  await expect(page.getByRole("article").getByText("A", { exact: true })).toBeVisible();
  await expect(page.getByRole("article").getByText("B", { exact: true })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/Rainer|Selma/);
  await page.keyboard.press("1");
  await page.keyboard.press("o");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { level: 1, name: claim.text })).toBeHidden();
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  await expect(page.getByText("Widerspruch: Selma Aydin")).toBeVisible();
});

test("those concerned see what was decided, and object to it once with new evidence", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const resolver = await apiAs("resolver");
  const { items } = await (await resolver.get(`/api/v1/claims/${claim.id}/marks`)).json();
  const decided = await resolver.post(`/api/v1/claims/${claim.id}/resolutions`, {
    data: {
      ...{
        layer: "so",
        outcome: "side",
        cause: "guideline_gap",
        verdict: "disputed",
        rationale: "Die Regeln schweigen.",
      },
      marks: items.map(({ id }: { id: string }) => id),
    },
  });
  expect(decided.status()).toBe(201);

  const page = await as("reviewer");
  await page.goto(`/projects/${sample}`);
  const line = page.getByRole("listitem").filter({ hasText: claim.text });
  await expect(line.first()).toContainText("Die Regeln schweigen.");
  await page.getByRole("link", { name: claim.text }).first().click();
  await page.getByRole("button", { name: "Mit neuem Beleg Einspruch erheben" }).click();
  const form = page.getByRole("form", { name: "Einspruch" });
  await form.getByLabel("Was dagegen spricht").fill("Die Statik liegt jetzt vor.");
  await form.getByLabel("Zitat").fill("30 Tonnen");
  await form.getByRole("button", { name: "Einspruch erheben" }).click();
  await expect(page.getByText("jemand Beteiligtes erhebt Einspruch")).toBeVisible();
  await expect(page.getByRole("button", { name: "Mit neuem Beleg Einspruch erheben" })).toBeHidden();

  const other = await as("resolver");
  await other.goto(`/projects/${sample}/conflicts?state=stale`);
  await expect(other.getByRole("link", { name: claim.text })).toBeVisible();
  await other.goto(`/projects/${sample}/conflicts/guideline-gaps`);
  await expect(other.getByRole("link", { name: claim.text })).toBeVisible();
});

test("who finds her own mark an oversight ends the conflict, with both names", async ({ as, apiAs, sample }) => {
  const claim = await makeConflict(apiAs, sample);
  const page = await as("second");
  await page.goto(`/projects/${sample}/claims/${claim.id}`);
  const form = page.getByRole("form", { name: "Diese Gründe beurteilen" });
  await form.getByRole("radio", { name: "stichhaltig" }).check();
  await form.getByLabel("Inwiefern").fill("Ich hatte die alte Fassung.");
  await form.getByLabel("Meines war ein Versehen").check();
  await form.getByRole("button", { name: "Beurteilen" }).click();
  await expect(page.getByText("Ein Versehen: Das andere Urteil wurde übernommen.")).toBeVisible();
  const { state, verdict } = await (await (await apiAs("editor")).get(`/api/v1/claims/${claim.id}`)).json();
  expect([state, verdict]).toEqual(["agreed", "confirmed"]);
});
