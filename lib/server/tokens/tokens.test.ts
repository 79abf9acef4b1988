import { beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../../testing/people";
import { apiRequest } from "../../testing/requests";
import { makeToken } from "../../testing/tokens";
import { type Actor, actorOfRequest } from "../actor";
import { database, prisma } from "../db/database";
import { listTokens } from "./data";
import { revokeToken } from "./mutations";

let ada: Actor;

beforeAll(async () => {
  ada = await makePerson("Ada");
});

/** Who a request with this header is taken for. */
async function personOf(authorization: string): Promise<string | null> {
  return (await actorOfRequest(apiRequest("GET", "/projects", { headers: { authorization } })))?.id ?? null;
}

async function idOf(token: string): Promise<string> {
  return (await listTokens(ada)).find(({ hint }) => hint === token.slice(-4))?.id ?? "";
}

describe("a token", () => {
  it("acts as its owner", async () => {
    const token = await makeToken(ada);
    expect(token).toMatch(/^tickmark_[\w-]{43}$/);
    expect(await personOf(`Bearer ${token}`)).toBe(ada.id);
    expect(await personOf(`bearer  ${token}`)).toBe(ada.id);
  });

  it("is nowhere in the database, only its hash and its last four characters", async () => {
    const token = await makeToken(ada);
    const { tokenHash, hint } = await prisma().apiToken.findUniqueOrThrow({ where: { id: await idOf(token) } });
    expect([tokenHash, hint]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), token.slice(-4)]);
    const secret = token.slice("tickmark_".length);
    const found = await database().withConnection((connection) =>
      connection.rows(
        `SELECT 1 FROM "User" t WHERE t::text LIKE $1 UNION ALL SELECT 1 FROM "ApiToken" t WHERE t::text LIKE $1
         UNION ALL SELECT 1 FROM "Event" t WHERE t::text LIKE $1`,
        [`%${secret}%`],
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["nothing", "Bearer"],
    ["another scheme", "Basic YWRhOmFkYQ=="],
    ["a token that was never given", `Bearer tickmark_${"A".repeat(43)}`],
    ["two at once", "Bearer a b"],
  ])("is not %s", async (_, authorization) => {
    expect(await personOf(authorization)).toBeNull();
  });

  it("is not its hash", async () => {
    const token = await makeToken(ada);
    const { tokenHash } = await prisma().apiToken.findUniqueOrThrow({ where: { id: await idOf(token) } });
    expect(await personOf(`Bearer ${tokenHash}`)).toBeNull();
  });

  it("ends when its owner revokes it, and at nobody else's word", async () => {
    const token = await makeToken(ada);
    const id = await idOf(token);
    await revokeToken(await makePerson("Otto"), id);
    expect(await personOf(`Bearer ${token}`)).toBe(ada.id);
    await revokeToken(ada, id);
    expect(await personOf(`Bearer ${token}`)).toBeNull();
    expect((await listTokens(ada)).map((one) => one.id)).not.toContain(id);
  });

  it("ends with its days, and with its owner's account", async () => {
    const otto = await makePerson("Otto");
    const token = await makeToken(otto, { days: 1 });
    const [record] = await listTokens(otto);
    const days = (Date.parse(record?.expiresAt ?? "") - Date.parse(record?.createdAt ?? "")) / (24 * 3_600_000);
    expect(days).toBeCloseTo(1, 2);
    await prisma().apiToken.updateMany({ where: { userId: otto.id }, data: { expiresAt: new Date() } });
    expect(await personOf(`Bearer ${token}`)).toBeNull();
    const second = await makeToken(otto);
    await prisma().user.update({ where: { id: otto.id }, data: { deactivatedAt: new Date() } });
    expect(await personOf(`Bearer ${second}`)).toBeNull();
  });

  it("says when it was last used, to the hour", async () => {
    const otto = await makePerson("Otto");
    const token = await makeToken(otto);
    const lastUsed = async () => (await listTokens(otto))[0]?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await personOf(`Bearer ${token}`);
    const first = await lastUsed();
    expect(first).toEqual(expect.any(String));
    await personOf(`Bearer ${token}`);
    expect(await lastUsed()).toBe(first);
    await prisma().apiToken.updateMany({ where: { userId: otto.id }, data: { lastUsedAt: new Date(0) } });
    await personOf(`Bearer ${token}`);
    expect(Date.parse((await lastUsed()) ?? "")).toBeGreaterThanOrEqual(Date.parse(first ?? ""));
  });

  it("is listed to its owner alone, without its secret", async () => {
    const otto = await makePerson("Otto");
    await makeToken(otto);
    expect(await listTokens(otto)).toEqual([
      {
        id: expect.any(String),
        name: "script",
        hint: expect.stringMatching(/^[\w-]{4}$/),
        scopes: ["read", "import", "annotate", "mark", "resolve", "manage", "account"],
        projects: null,
        isExpired: false,
        createdAt: expect.any(String),
        expiresAt: null,
        lastUsedAt: null,
      },
    ]);
  });
});
