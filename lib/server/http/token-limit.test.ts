import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { apiRequest, requestOf } from "../../testing/requests";
import { type RouteFile, readRoutes, routeOf } from "../../testing/routes";
import { makeToken } from "../../testing/tokens";
import type { Actor } from "../actor";
import { env } from "../env";

let files: RouteFile[];
let ada: Actor;

beforeAll(async () => {
  files = await readRoutes();
  ada = await makePerson("Ada");
});
/** Only the clock: the database goes on. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A limit of a few requests a minute, of which answers tell. */
function limitTo(requests: number): void {
  env().tokenRequestsPerMinute = requests;
}

const listProjects = (request: Request) => routeOf(files, "GET", "/api/v1/projects")(request);
const asToken = (token: string, language = "en") =>
  listProjects(
    apiRequest("GET", "/projects", { headers: { authorization: `Bearer ${token}`, "accept-language": language } }),
  );
const toldBy = ({ status, headers }: Response) => [
  status,
  headers.get("ratelimit-policy"),
  headers.get("ratelimit"),
  headers.get("retry-after"),
];

it("says with every answer what is left, and beyond it when to come again", async () => {
  limitTo(2);
  const token = await makeToken(ada);
  expect(toldBy(await asToken(token))).toEqual([200, '"token";q=2;w=60', '"token";r=1;t=30', null]);
  expect(toldBy(await asToken(token))).toEqual([200, '"token";q=2;w=60', '"token";r=0;t=60', null]);
  const refused = await asToken(token);
  expect(toldBy(refused)).toEqual([429, '"token";q=2;w=60', '"token";r=0;t=60', "30"]);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({
    type: "urn:tickmark:problem:too-many-requests",
    detail: expect.stringContaining("Wait 30 seconds"),
  });
  vi.setSystemTime(Date.now() + 30_000);
  expect(toldBy(await asToken(token))[0]).toBe(200);
});

it("counts each token for itself, and also one that nobody has", async () => {
  limitTo(1);
  const [first, second] = [await makeToken(ada), await makeToken(ada)];
  expect((await asToken(first)).status).toBe(200);
  expect((await asToken(first)).status).toBe(429);
  expect((await asToken(second)).status).toBe(200);
  const guessed = `tickmark_${"x".repeat(43)}`;
  expect((await asToken(guessed)).status).toBe(401);
  expect((await asToken(guessed)).status).toBe(429);
});

it("does not count what a session asks for, nor where there is no limit", async () => {
  limitTo(1);
  for (const _ of [1, 2, 3]) {
    expect(toldBy(await listProjects(await requestOf(ada, "GET", "/projects")))).toEqual([200, null, null, null]);
  }
  limitTo(0);
  const token = await makeToken(ada);
  for (const _ of [1, 2, 3]) expect(toldBy(await asToken(token))).toEqual([200, null, null, null]);
});
