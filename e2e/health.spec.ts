import packageJson from "../package.json" with { type: "json" };
import { expect, test } from "./people";

test("health says that all is well, which version runs, and on which database", async ({ request }) => {
  const answer = await request.get("/api/v1/health");
  expect(answer.status()).toBe(200);
  const database = process.env.E2E_ENGINE ?? "pglite";
  expect(await answer.json()).toEqual({ status: "ok", version: packageJson.version, database });
});
