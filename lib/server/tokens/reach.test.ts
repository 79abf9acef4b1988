import { beforeAll, describe, expect, it } from "vitest";
import { apiClient, type CallParts } from "../../api/client";
import { type Operation, placeOf, scopeOf } from "../../api/operation";
import { type OperationId, operations } from "../../api/operations";
import type { Role } from "../../domain/permissions";
import { type TokenScope, tokenScopes } from "../../domain/token-scope";
import { problemCode } from "../../schemas/problem";
import { CreateTokenSchema } from "../../schemas/token";
import { callOn } from "../../testing/operation-calls";
import { makePerson, makeTeam, type Team } from "../../testing/people";
import { apiRequest } from "../../testing/requests";
import { type RouteFile, readRoutes, routeOf } from "../../testing/routes";
import { makeToken } from "../../testing/tokens";
import { permit } from "../actor";
import { prisma } from "../db/database";
import { listTokens } from "./data";
import { createToken, revokeToken } from "./mutations";

let files: RouteFile[];
let team: Team;

beforeAll(async () => {
  files = await readRoutes();
  team = await makeTeam();
});

/** What calls operations with a token, without a server. */
function clientOf(token: string) {
  return apiClient({
    token,
    fetch: (address, { method = "GET", body, headers }) => {
      const text = typeof body === "string" ? { text: body } : {};
      const sent = { headers: headers as Record<string, string>, ...text };
      return routeOf(files, method, address)(apiRequest(method, address.replace("/api/v1", ""), sent));
    },
  });
}

/** The name of the problem that a call has; null where it has none. */
async function problemOf<O extends Operation>(
  token: string,
  operation: O,
  parts: CallParts<O>,
): Promise<string | null> {
  const answer = await clientOf(token)(operation, parts);
  if (answer.ok || answer.failure.kind !== "problem") return null;
  return problemCode(answer.failure.problem);
}

const own = () => ({ params: { id: team.projectId } });

describe("the scopes of a token", () => {
  it.each(Object.keys(operations) as OperationId[])(
    "%s is refused without its scope, which the answer names",
    async (id) => {
      const declared: Operation = operations[id];
      const scope = scopeOf(declared);
      if (!scope) return;
      const others = tokenScopes.filter((one) => one !== scope && one !== "administer");
      const token = await makeToken(team.people.manager, { scopes: scope === "read" ? ["account"] : others });
      // Of a record that is not there nothing is said but that.
      if (placeOf(declared) && placeOf(declared)?.place !== "project") return;
      const things = { project: team.projectId, marker: team.people.manager.id } as Parameters<typeof callOn>[2];
      const answer = await callOn(clientOf(token), id, things).catch((error: unknown) => error);
      if (declared.access === "administrator") {
        expect(answer).toMatchObject({ failure: { status: 403 } });
      } else {
        expect(answer).toMatchObject({
          failure: {
            status: 403,
            problem: { type: "urn:tickmark:problem:missing-scope", detail: expect.stringContaining(`“${scope}”`) },
          },
        });
      }
    },
  );

  it("are told as RFC 6750 has it", async () => {
    const authorization = `Bearer ${await makeToken(team.people.manager, { scopes: ["read"] })}`;
    const route = routeOf(files, "DELETE", `/api/v1/projects/${team.projectId}`);
    const answer = await route(apiRequest("DELETE", `/projects/${team.projectId}`, { headers: { authorization } }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get("www-authenticate")).toBe(
      'Bearer realm="Tickmark", error="insufficient_scope", scope="manage"',
    );
  });

  it.each(["viewer", "annotator", "reviewer", "resolver"] satisfies Role[])(
    "give a %s nothing that the role does not",
    async (role) => {
      const token = await makeToken(team.people[role]);
      const body = { version: 1, name: "Mine" };
      expect(await problemOf(token, operations.changeProject, { ...own(), body })).toBe("forbidden");
    },
  );

  it("are asked for again by what an operation's answer needs beside its own", async () => {
    const token = await makeToken(team.people.manager, { scopes: ["read", "mark"] });
    const body = { kind: "recompute-states" } as const;
    expect(await problemOf(token, operations.createJob, { ...own(), body })).toBe("missing-scope");
  });

  it("do not widen what a resolver sees who settles blind", async () => {
    const blind = await makeTeam({ resolverBlind: true, blind: true });
    const place = { project: blind.projectId };
    const { resolver, manager } = blind.people;
    const asked = (scopes: TokenScope[]) => ({ ...resolver, reach: { scopes, projectIds: null } });
    for (const scopes of [["read"], ["read", "resolve"]] as TokenScope[][]) {
      expect(await permit(asked(scopes), place, "read")).toMatchObject({
        isBlindToNames: true,
        visibility: "disputed",
      });
    }
    expect(await permit({ ...manager, reach: { scopes: ["read"], projectIds: null } }, place, "read")).toMatchObject({
      abilities: ["read"],
      visibility: "all",
    });
  });
});

describe("the projects of a token", () => {
  it("are all that it reaches", async () => {
    const other = await makeTeam();
    const { manager } = team.people;
    await prisma().membership.create({
      data: { projectId: other.projectId, userId: manager.id, role: "manager", changedById: manager.id },
    });
    const token = await makeToken(manager, { scopes: ["read", "manage"], projects: [team.projectId] });
    expect(await problemOf(token, operations.getProject, own())).toBeNull();
    expect(await problemOf(token, operations.getProject, { params: { id: other.projectId } })).toBe("not-found");
    const listed = await clientOf(token)(operations.listProjects, { query: {} });
    expect(listed.ok && listed.value.items.map(({ id }) => id)).toEqual([team.projectId]);
    expect((await listTokens(manager))[0]?.projects).toEqual([{ id: team.projectId, name: "Figures" }]);
  });

  it("are one's own", async () => {
    const other = await makeTeam();
    await expect(
      makeToken(team.people.viewer, { scopes: ["read"], projects: [other.projectId] }),
    ).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: ["projects", 0], code: "unknown-project" }],
    });
  });

  it("are left when their owner leaves them", async () => {
    const { projectId, people } = await makeTeam();
    const token = await makeToken(people.viewer, { scopes: ["read"], projects: [projectId] });
    await prisma().membership.updateMany({ where: { userId: people.viewer.id }, data: { deletedAt: new Date() } });
    expect(await problemOf(token, operations.getProject, { params: { id: projectId } })).toBe("not-found");
  });
});

describe("a token", () => {
  it("makes no token, and sees and revokes those of its owner", async () => {
    const ada = await makePerson("Ada");
    const token = await makeToken(ada);
    const body = { name: "wider", scopes: ["read" as const] };
    expect(await problemOf(token, operations.createToken, { body })).toBe("session-only");
    const listed = await clientOf(token)(operations.listTokens, {});
    const id = (listed.ok && listed.value.items[0]?.id) || "";
    expect(await problemOf(token, operations.revokeToken, { params: { id } })).toBeNull();
    expect(await problemOf(token, operations.listTokens, {})).toBe("unauthenticated");
  });

  it("that is asked for twice is made once, and shown once", async () => {
    const ada = await makePerson("Ada");
    const order = CreateTokenSchema.parse({ id: crypto.randomUUID(), name: "script", scopes: ["read"] });
    const [first, again] = [await createToken(ada, order), await createToken(ada, order)];
    expect([first.token, again.token]).toEqual([expect.any(String), null]);
    expect(again.id).toBe(first.id);
    await expect(createToken(ada, { ...order, name: "other" })).rejects.toMatchObject({ code: "id-taken" });
    expect(await listTokens(ada)).toHaveLength(1);
  });

  it("administers only where its owner does", async () => {
    await expect(makeToken(await makePerson(), { scopes: ["administer"] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("that has expired is said to have", async () => {
    const ada = await makePerson("Ada");
    await makeToken(ada, { days: 1 });
    expect((await listTokens(ada))[0]).toMatchObject({ isExpired: false });
    await prisma().apiToken.updateMany({ where: { userId: ada.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const [expired] = await listTokens(ada);
    expect(expired).toMatchObject({ isExpired: true });
    await revokeToken(ada, expired?.id ?? "");
    expect(await listTokens(ada)).toEqual([]);
  });
});
