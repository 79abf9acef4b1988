import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../api/client";
import { type OperationId, operations } from "../../api/operations";
import { PutGoldSchema } from "../../schemas/gold";
import { callOn } from "../../testing/operation-calls";
import { addMember, makeClaim, makeMark, makePerson, makeTeam, type Team } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { makeThings, type Things } from "../../testing/things";
import { everybody, type Who } from "../../testing/walk-people";
import { permit } from "../actor";
import { getClaim } from "../claims/detail";
import { changeClaim } from "../claims/mutations";
import { listArticleClaims } from "../claims/with-reviews";
import { prisma } from "../db/database";
import { listEvents } from "../history/data";
import { goldResults, listGold } from "./data";
import { plantGold } from "./mutations";

const secret = "It is on page four.";
const refuted = PutGoldSchema.parse({ layer: "so", verdict: "refuted", explanation: secret });

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

describe("before she has marked it a claim of which something is known is like any other", () => {
  // Each call here has a session of its own, which is then among them.
  const readings = (Object.keys(operations) as OperationId[]).filter(
    (id) => operations[id].method === "GET" && id !== "listSessions",
  );
  let things: Things;
  let clients: Record<Who | "second", Client>;
  const before = new Map<string, string>();

  /** All that an answer says, but for where the events are: that moves with everything that anybody does anywhere. */
  async function answerOf(client: Client, id: OperationId): Promise<string> {
    const answer = await callOn(client, id, things);
    // What is not for her is refused, as before.
    if (!answer.ok) return JSON.stringify(answer.failure);
    const value = answer.value instanceof Response ? await answer.value.text() : JSON.stringify(answer.value);
    return value.replace(/"cursor":"\d+-\d+"/, "").replace(/"(at|asOf)":"20[^"]*"/g, "");
  }
  const readers = ["second", "viewer", "resolver"] as const;

  beforeAll(async () => {
    const team = await makeTeam();
    const outsider = await makePerson("Otto");
    const { annotator: editor, viewer, reviewer, resolver, manager } = team.people;
    const persons = { stranger: null, outsider, viewer, editor, reviewer, resolver, manager };
    const all = Object.fromEntries(everybody.map((who) => [who, clientOf(files, persons[who])])) as Record<Who, Client>;
    clients = { ...all, second: clientOf(files, await addMember(team, "reviewer", "Selma")) };
    things = await makeThings(all, team.projectId);
    for (const id of readings)
      for (const reader of readers) before.set(`${reader} ${id}`, await answerOf(clients[reader], id));
    await plantGold(await team.may("manager", "manage"), things.claim, refuted);
  });

  it.each(readings)("in %s", async (id) => {
    for (const reader of readers) {
      const now = await answerOf(clients[reader], id);
      expect(now, reader).not.toContain(secret);
      expect(now, reader).toBe(before.get(`${reader} ${id}`));
    }
  });

  it("and who manages the project sees it in its claim, in the list and in the history", async () => {
    for (const id of ["getClaim", "listGold", "listHistory", "listEvents"] as const) {
      expect(await answerOf(clients.manager, id), id).toContain(secret);
    }
  });
});

describe("what is known of a claim", () => {
  let team: Team;
  let claimId: string;

  beforeEach(async () => {
    team = await makeTeam({ blind: true });
    claimId = (await makeClaim(team, { text: "It was said.", attribution: { source: "She" } })).id;
    await plantGold(await team.may("manager", "manage"), claimId, refuted);
  });

  const goldFor = async (role: "reviewer" | "viewer" | "manager") =>
    (await getClaim(await team.may(role, "read"), claimId)).gold.map(({ layer, verdict }) => `${layer} ${verdict}`);

  it("is told to who has marked it, on the layer that she has marked, with why", async () => {
    expect(await goldFor("reviewer")).toEqual([]);
    await makeMark(team, "reviewer", claimId, "confirmed", { layer: "said" });
    expect(await goldFor("reviewer")).toEqual([]);
    await makeMark(team, "reviewer", claimId, "confirmed");
    const may = await team.may("reviewer", "read");
    expect((await getClaim(may, claimId)).gold).toMatchObject([
      { layer: "so", verdict: "refuted", explanation: secret, author: { name: "Mona" } },
    ]);
    expect((await listGold(may, {})).items).toMatchObject([{ claimId, own: "confirmed", isRight: false }]);
    expect((await listEvents(may, { kind: "gold" })).items).toHaveLength(1);
    expect(await goldFor("viewer")).toEqual([]);
    expect((await listEvents(await team.may("viewer", "read"), { kind: "gold" })).items).toEqual([]);
  });

  it("is in the answer to her mark, and among the claims of its article", async () => {
    const call = clientOf(files, team.people.reviewer);
    const mark = async (layer: "so" | "said", verdict: "confirmed" | "refuted") => {
      const answer = await call(operations.createMark, { params: { id: claimId }, body: { layer, verdict } });
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      return answer.value.gold;
    };
    expect(await mark("said", "confirmed")).toBeNull();
    const missed = { layer: "so", verdict: "refuted", explanation: secret, own: "confirmed", isRight: false };
    expect(await mark("so", "confirmed")).toMatchObject(missed);
    // What she says then does not count.
    expect(await mark("so", "refuted")).toMatchObject(missed);
    const may = await team.may("reviewer", "read");
    const { occurrences } = await getClaim(may, claimId);
    const article = occurrences[0]?.article.id ?? "";
    expect((await listArticleClaims(may, article, {})).items).toMatchObject([{ id: claimId, gold: [missed] }]);
    expect((await listArticleClaims(await team.may("viewer", "read"), article, {})).items).toMatchObject([
      { id: claimId, gold: [] },
    ]);
  });

  it("is not told by what is refused to who has not marked it: not by a reservation, a skip or a mark of other words", async () => {
    const call = clientOf(files, team.people.reviewer);
    const params = { id: claimId };
    const body = { layer: "so", verdict: "confirmed", claimVersion: 99 } as const;
    const answers = [
      await call(operations.createMark, { params, body }),
      await call(operations.createMark, { params, body: { layer: "so", verdict: null } }),
      await call(operations.reserveClaim, { params, body: {} }),
      await call(operations.reserveNext, { params: { id: team.projectId }, body: {} }),
      await call(operations.skipClaim, { params, body: { reason: "Not mine." } }),
      await call(operations.commentOnClaim, { params, body: { text: "Hm." } }),
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain('"isRight"');
  });

  it("is not told to who only withdraws what she never said", async () => {
    await makeMark(team, "reviewer", claimId, null);
    expect(await goldFor("reviewer")).toEqual([]);
  });

  it("counts by what each said first, for her and for who manages, and nobody else", async () => {
    await makeMark(team, "reviewer", claimId, "confirmed");
    await makeMark(team, "reviewer", claimId, "refuted");
    await makeMark(team, "annotator", claimId, "refuted");
    await makeMark(team, "manager", claimId, "refuted");
    const results = async (role: "reviewer" | "annotator" | "viewer" | "manager") =>
      (await goldResults(await team.may(role, "read"))).items.map(({ person, tallies }) => [person.name, tallies]);
    const rainer = ["Rainer", [{ verdict: "refuted", right: 0, missed: 1 }]];
    const edda = ["Edda", [{ verdict: "refuted", right: 1, missed: 0 }]];
    expect(await results("reviewer")).toEqual([rainer]);
    expect(await results("annotator")).toEqual([edda]);
    expect(await results("viewer")).toEqual([]);
    // She planted it, and so is not among those who are tested.
    expect(await results("manager")).toEqual([edda, rainer]);
  });

  it("holds as long as the claim has the words that it was known of", async () => {
    await makeMark(team, "reviewer", claimId, "confirmed");
    await changeClaim(await team.may("annotator", "annotate"), claimId, {
      version: 1,
      text: "Nobody spoke.",
      question: undefined,
    });
    await makeMark(team, "reviewer", claimId, "confirmed");
    expect(await goldFor("manager")).toEqual([]);
    expect((await goldResults(await team.may("manager", "read"))).items).toEqual([]);
  });

  it("is said anew or taken back, and what was said stays on record", async () => {
    const may = await team.may("manager", "manage");
    const confirmed = { ...refuted, verdict: "confirmed" as const };
    expect((await plantGold(may, claimId, confirmed)).items).toMatchObject([{ verdict: "confirmed" }]);
    expect((await plantGold(may, claimId, { ...refuted, verdict: null })).items).toEqual([]);
    const rows = await prisma().goldVerdict.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
    expect(rows.map(({ verdict }) => verdict)).toEqual(["refuted", "confirmed", null]);
  });

  it("said twice, or by several at once, is said once", async () => {
    const may = await team.may("manager", "manage");
    const confirmed = { ...refuted, verdict: "confirmed" as const };
    await Promise.all(Array.from({ length: 6 }, () => plantGold(may, claimId, confirmed)));
    expect(await prisma().goldVerdict.count({ where: { claimId } })).toBe(2);
  });
});

describe("over the API", () => {
  it.each<[string, object, string]>([
    ["nothing of why", { layer: "so", verdict: "refuted" }, "explanation"],
    ["no verdict that there is", { layer: "so", verdict: "true", explanation: "So." }, "verdict"],
    ["what was said where nobody is named", { layer: "said", verdict: "refuted", explanation: "So." }, "layer"],
    [
      "why at a length that nobody reads",
      { layer: "so", verdict: "refuted", explanation: "x".repeat(10_001) },
      "explanation",
    ],
  ])("%s is refused, with the field, and nothing is kept", async (_, body, field) => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    const call = clientOf(files, team.people.manager);
    const answer = await call(operations.putGold, { params: { id }, body: body as never });
    expect(answer).toMatchObject({ ok: false, failure: { status: 422, problem: { errors: [{ field }] } } });
    expect(await prisma().goldVerdict.count({ where: { claimId: id } })).toBe(0);
  });

  it("the list is walked by its cursor, the latest first", async () => {
    const team = await makeTeam();
    const may = await team.may("manager", "manage");
    const ids: string[] = [];
    for (const text of ["One.", "Two.", "Three."]) {
      const { id } = await makeClaim(team, text);
      await plantGold(may, id, refuted);
      ids.unshift(id);
    }
    const first = await listGold(may, { limit: 2 });
    const rest = await listGold(await permit(team.people.manager, { project: team.projectId }, "read"), {
      limit: 2,
      cursor: first.nextCursor ?? "",
    });
    expect([...first.items, ...rest.items].map(({ claimId }) => claimId)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
  });
});
