import type { APIRequestContext } from "@playwright/test";
import { demoOrigin } from "./origins";
import { expect, password, test } from "./people";

const elsewhere = [
  "\\\\evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/",
  `${demoOrigin}.evil.example/`,
  `${demoOrigin}@evil.example/`,
  "javascript:alert(1)",
  "evil.example",
  "/".padEnd(5_000, "a"),
];

async function signIn(api: APIRequestContext, callbackUrl: string | null) {
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: "second@demo.test", password, json: "true", ...(callbackUrl && { callbackUrl }) };
  return api.post("/api/auth/callback/credentials", { form });
}

test("next-auth goes on to no other site, and says so with 400", async ({ request }) => {
  for (const address of elsewhere) {
    const asked = encodeURIComponent(address);
    for (const path of ["signin", "signout", "csrf", "session", "callback/credentials", "signin/oidc", "error"]) {
      const answer = await request.get(`/api/auth/${path}?callbackUrl=${asked}`, { maxRedirects: 0 });
      expect(answer.status(), `${path} ${address}`).toBe(400);
      expect(await answer.json()).toMatchObject({ type: "urn:tickmark:problem:bad-callback" });
    }
    expect((await signIn(request, address)).status(), address).toBe(400);
  }
  const twice = await request.get("/api/auth/signin?callbackUrl=/projects&callbackUrl=//evil.example");
  expect(twice.status()).toBe(400);
});

test("next-auth goes on to our own pages, by path or by whole address", async ({ request }) => {
  for (const own of ["/projects", `${demoOrigin}/projects?x=1`, demoOrigin]) {
    const answer = await signIn(request, own);
    expect(answer.status(), own).toBe(200);
    expect((await answer.json()).url).toBe(own.startsWith("/") ? `${demoOrigin}${own}` : own);
  }
});

test("an old cookie that names another site, and a body that is no form, are no fault of the server's", async ({
  request,
}) => {
  const cookie = `next-auth.callback-url=${encodeURIComponent("\\\\evil.example")}`;
  for (const path of ["signin", "csrf", "providers", "session"]) {
    const answer = await request.get(`/api/auth/${path}`, { headers: { cookie }, maxRedirects: 0 });
    expect(answer.status(), path).toBeLessThan(400);
    expect(answer.headers().location ?? "").not.toContain("evil");
  }
  for (const [data, type, status] of [
    ["{", "application/json", 415],
    ['{"callbackUrl":{}}', "application/json", 415],
    ["callbackUrl[]=x", "text/plain", 415],
    ["a".repeat(30_000), "application/x-www-form-urlencoded", 413],
  ] as const) {
    const answer = await request.post("/api/auth/callback/credentials", { data, headers: { "content-type": type } });
    expect(answer.status(), `${type} ${data.slice(0, 20)}`).toBe(status);
  }
});

test("the sign-in page goes on to no other site, whatever its address says", async ({ page, baseURL }) => {
  for (const next of [...elsewhere, "/x&next=//evil.example"]) {
    const query = next.startsWith("/x") ? next : encodeURIComponent(next);
    const answer = await page.goto(`/sign-in?next=${query}`);
    // Node itself refuses a head that is too long.
    expect([200, 431]).toContain(answer?.status());
  }
  await page.goto("/sign-in?next=%5C%5Cevil.example");
  await page.getByRole("button", { name: /Selma Aydin/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kursk-Zahlen" })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test("attempts are counted by the connection's address, not by what the client writes there", async ({
  playwright,
  server,
}) => {
  const email = `${crypto.randomUUID()}@example.test`;
  const api = await playwright.request.newContext({ baseURL: server });
  const errors: string[] = [];
  for (let tries = 0; tries < 12; tries++) {
    const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
    const answer = await api.post("/api/auth/callback/credentials", {
      form: { csrfToken, email, password: "falsch", json: "true" },
      headers: { "x-forwarded-for": `203.0.113.${tries}` },
    });
    errors.push(new URL((await answer.json()).url).searchParams.get("error") ?? "");
  }
  expect(errors.filter((error) => error === "too-many-attempts")).toHaveLength(2);
  await api.dispose();
});
