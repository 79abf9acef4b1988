import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { compareEventCursors } from "../domain/event-cursor";
import { type Ability, abilities, abilitiesOf, roles } from "../domain/permissions";
import { personHeader } from "../schemas/person";
import { makeClaim, makePerson, makeTeam, type Team } from "../testing/people";
import { apiRequest, host, requestOf, sessionCookie } from "../testing/requests";
import { makeToken } from "../testing/tokens";
import { walk } from "../testing/walk";
import { type Actor, actorOfRequest, permit, permitOfRequest } from "./actor";
import type { Place } from "./auth/membership";
import { createComment } from "./comments/mutations";
import { database, prisma } from "./db/database";
import { listProjects } from "./projects/data";

let team: Team;
/** A record of each kind that the team has. */
let places: Record<string, Place>;
let stranger: Actor;

beforeAll(async () => {
  team = await makeTeam();
  const { id: claim, occurrences } = await makeClaim(team);
  const [occurrence] = occurrences;
  const comment = { id: undefined, text: "Hm." };
  places = {
    project: { project: team.projectId },
    article: { article: occurrence?.article.id ?? "" },
    annotation: { annotation: occurrence?.annotationId ?? "" },
    claim: { claim },
    comment: {
      comment: (await createComment(await team.may("annotator", "annotate"), { claimId: claim }, comment)).id,
    },
  };
  stranger = (await makeTeam()).people.manager;
});

const kinds = ["project", "article", "annotation", "claim", "comment"] as const;
const placeOf = (kind: string): Place => places[kind] ?? { project: "" };

describe("what one may do is asked of the project that a record is in", () => {
  it.each(kinds)("%s", async (kind) => {
    const { projectId, people } = team;
    for (const role of roles) {
      expect(await permit(people[role], placeOf(kind), "read")).toMatchObject({ projectId, role });
    }
    await expect(permit(people.viewer, placeOf(kind), "annotate")).rejects.toMatchObject({ code: "forbidden" });
    await expect(permit(stranger, placeOf(kind), "read")).rejects.toMatchObject({ code: "not-found" });
  });

  it.each(kinds)("and is nothing for a %s that there is not", async (kind) => {
    const place = { [kind]: randomUUID() } as unknown as Place;
    await expect(permit(team.people.manager, place, "read")).rejects.toMatchObject({ code: "not-found" });
  });

  it("for every role and ability", async () => {
    for (const role of roles) {
      const allowed = abilitiesOf(role, { annotatorsMayMark: true });
      const given = await permit(team.people[role], placeOf("project"), "read");
      expect(given.abilities).toEqual(allowed);
      for (const ability of abilities) {
        const asked = permit(team.people[role], placeOf("claim"), ability);
        if (allowed.includes(ability)) await expect(asked).resolves.toMatchObject({ role });
        else await expect(asked).rejects.toMatchObject({ code: "forbidden", status: 403 });
      }
    }
  });
});

describe("who asks, and what she may do there, asked at once", () => {
  const ask = async (person: Actor | null, kind: string, ability: Ability = "read") =>
    permitOfRequest(await requestOf(person, "GET", "/"), { place: placeOf(kind), ability });

  it.each(kinds)("is what it is asked one after the other: %s", async (kind) => {
    for (const role of roles) {
      const person = team.people[role];
      const asked = await ask(person, kind);
      const permitted = await permit(person, placeOf(kind), "read");
      expect(asked).toEqual({ ...permitted, asOf: asked?.asOf });
      // Others write meanwhile, in other databases of the server too.
      expect(asked?.asOf).toMatch(/^\d+-0$/);
      expect(compareEventCursors(asked?.asOf ?? "", permitted.asOf)).toBeLessThanOrEqual(0);
    }
    await expect(ask(team.people.viewer, kind, "annotate")).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(stranger, kind)).rejects.toMatchObject({ code: "not-found" });
    expect(await ask(null, kind)).toBeNull();
  });

  it("is one query, by session or by token", async () => {
    const headers = { authorization: `Bearer ${await makeToken(team.people.viewer)}` };
    const byToken = apiRequest("GET", "/", { headers });
    const access = { place: placeOf("comment"), ability: "read" } as const;
    // The first use of a token is noted; the next are not, for an hour.
    expect((await permitOfRequest(byToken, access))?.actor.id).toBe(team.people.viewer.id);
    const bySession = await requestOf(team.people.viewer, "GET", "/");
    const query = vi.spyOn(database(), "query");
    for (const request of [byToken, bySession]) {
      expect((await permitOfRequest(request, access))?.actor.id).toBe(team.people.viewer.id);
    }
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });
});

it("administrators are members of what they are members of, and of nothing else", async () => {
  const root = await makePerson("Root", { isAdministrator: true });
  await expect(permit(root, placeOf("project"), "read")).rejects.toMatchObject({ code: "not-found" });
  expect((await listProjects(root)).items).toEqual([]);
});

it("everybody's projects are listed from the latest back, each once, with the role there", async () => {
  const person = await makePerson();
  const teams = [await makeTeam(), await makeTeam(), await makeTeam()];
  for (const [index, { projectId, people }] of teams.entries()) {
    const role = roles[index] ?? "viewer";
    await prisma().membership.create({ data: { projectId, userId: person.id, role, changedById: people.manager.id } });
  }
  const walked = await walk((cursor) => listProjects(person, { cursor, limit: 1 }));
  expect(walked.map(({ id, role }) => [id, role])).toEqual(
    teams.map(({ projectId }, index) => [projectId, roles[index]]).reverse(),
  );
});

describe("a request with a session", () => {
  async function personOf(
    method: string,
    headers: Record<string, string>,
    signedIn: Actor | null = team.people.viewer,
  ) {
    const cookie: Record<string, string> = signedIn ? { cookie: await sessionCookie(signedIn) } : {};
    const request = apiRequest(method, "/projects", { headers: { ...cookie, ...headers } });
    return (await actorOfRequest(request))?.id ?? null;
  }

  it.each<[string, Record<string, string>]>([
    ["GET", { "sec-fetch-site": "same-origin" }],
    ["POST", { "sec-fetch-site": "same-origin" }],
    ["GET", { "sec-fetch-site": "none" }],
    ["GET", {}],
    ["POST", { origin: `http://${host}` }],
  ])("from our own pages is the person's: %s %j", async (method, headers) => {
    expect(await personOf(method, headers)).toBe(team.people.viewer.id);
  });

  it.each<[string, Record<string, string>]>([
    ["POST", { "sec-fetch-site": "cross-site" }],
    ["GET", { "sec-fetch-site": "cross-site" }],
    ["POST", { "sec-fetch-site": "same-site" }],
    ["POST", { "sec-fetch-site": "none" }],
    ["POST", { "sec-fetch-site": "cross-site", origin: `http://${host}` }],
    ["POST", { origin: "https://elsewhere.example" }],
    ["POST", { origin: `http://${host}.elsewhere.example` }],
    ["POST", { origin: "null" }],
    ["POST", {}],
  ])("from elsewhere is refused: %s %j", async (method, headers) => {
    await expect(personOf(method, headers)).rejects.toMatchObject({ code: "foreign-origin", status: 403 });
  });

  it("is nobody's where nobody is signed in, wherever it comes from", async () => {
    expect(await personOf("POST", { "sec-fetch-site": "cross-site" }, null)).toBeNull();
  });

  it("is nobody's where it carries another person's work", async () => {
    const { viewer, annotator } = team.people;
    const own = { "sec-fetch-site": "same-origin" };
    expect(await personOf("POST", { ...own, [personHeader]: viewer.id })).toBe(viewer.id);
    expect(await personOf("POST", { ...own, [personHeader]: annotator.id })).toBeNull();
  });

  it("and an authorization is the authorization's, never the session's", async () => {
    expect(await personOf("GET", { authorization: "Bearer nonsense" })).toBeNull();
  });
});
