import { demoOrigin } from "./origins";
import { expect, test } from "./people";

test("every page carries a strict policy with a nonce of its own, and runs under it", async ({ as, sample }) => {
  const page = await as("manager");
  const nonces = new Set<string>();
  for (const path of ["", "/articles", "/claims", "/conflicts", "/datasets", "/history", "/settings"]) {
    const answer = await page.goto(`/projects/${sample}${path}`);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'self' 'nonce-");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    expect(answer?.headers()["x-content-type-options"]).toBe("nosniff");
    await page.getByRole("button", { name: "Ansicht" }).click();
    await expect(page.getByRole("menuitem", { name: "dunkel" })).toBeVisible();
  }
  expect(nonces.size).toBe(7);
});

test("a session is taken from our own pages only", async ({ apiAs, sample }) => {
  const api = await apiAs("editor");
  const address = `/api/v1/projects/${sample}/articles`;
  const data = { title: "von anderswo", text: "Text" };
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "", origin: "https://evil.example" },
    { "sec-fetch-site": "", origin: "null" },
  ]) {
    const answer = await api.post(address, { data, headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.json()).toMatchObject({ type: "urn:tickmark:problem:foreign-origin" });
  }
  const own = await api.get(address, { headers: { "sec-fetch-site": "", origin: demoOrigin } });
  expect(own.status()).toBe(200);
});

test("in demo mode a name that resolves to this computer from another site is refused", async ({ request }) => {
  for (const path of ["/api/v1/health", "/sign-in", "/api/auth/csrf"]) {
    const answer = await request.get(path, { headers: { host: `rebound.example:${new URL(demoOrigin).port}` } });
    expect(answer.status(), path).toBe(403);
  }
});

test("a token is no session, and nonsense is no token", async ({ request }) => {
  for (const authorization of ["Bearer tickmark_nonsense", "Bearer ", "Basic ZWRpdG9yOnRpY2ttYXJr", "nonsense"]) {
    const answer = await request.get("/api/v1/projects", { headers: { authorization } });
    expect(answer.status(), authorization).toBe(401);
  }
});
