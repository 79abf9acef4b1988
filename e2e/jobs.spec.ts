import { expect, test } from "./people";

test("a manager has states worked out anew, and sees what came of it", async ({ as, apiAs, sample }) => {
  const page = await as("manager");
  await page.goto(`/projects/${sample}/settings`);
  const begin = page.getByRole("button", { name: "Zustände neu ausrechnen" });
  await begin.click();
  const latest = page.getByRole("listitem").filter({ hasText: "Zustände neu ausrechnen" }).first();
  await expect(latest).toContainText("fertig");
  await expect(latest).toContainText(/\d+ Behauptungen angesehen, 0 standen anders\./);
  await expect(begin).toBeEnabled();
  await page.reload();
  await expect(latest).toContainText("fertig");
  const { items } = await (await (await apiAs("manager")).get(`/api/v1/projects/${sample}/jobs`)).json();
  // Other journeys have jobs of other kinds meanwhile.
  const [job] = items.filter(({ kind }: { kind: string }) => kind === "recompute-states");
  expect(job).toMatchObject({ kind: "recompute-states", state: "done", attempts: 1, error: null });
});

test("what happens is told after a cursor", async ({ apiAs, sample }) => {
  const api = await apiAs("manager");
  const events = async (query: string) => (await api.get(`/api/v1/projects/${sample}/events${query}`)).json();
  let page = await events("?limit=1000");
  while (page.more) page = await events(`?limit=1000&after=${page.cursor}`);
  const title = `Ereignis ${crypto.randomUUID().slice(0, 8)}`;
  const article = await (
    await api.post(`/api/v1/projects/${sample}/articles`, { data: { title, text: `Am Montag ${title}.` } })
  ).json();
  await expect
    .poll(async () => (await events(`?after=${page.cursor}`)).items)
    .toContainEqual(
      expect.objectContaining({ action: "created", subjectType: "Article", articleId: article.id, claimId: null }),
    );
  expect((await api.get(`/api/v1/projects/${sample}/events?after=neulich`)).status()).toBe(400);
});
