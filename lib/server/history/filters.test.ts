import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../api/operations";
import { dayOf } from "../../domain/day";
import { eventKindNames } from "../../domain/event-kind";
import type { HistoryQuery } from "../../schemas/event";
import { addMember, makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { clientOf, readRoutes } from "../../testing/routes";
import { walk } from "../../testing/walk";
import { permit } from "../actor";
import { createComment } from "../comments/mutations";
import { database } from "../db/database";
import { listEvents } from "./data";
import { dayAround } from "./day";

let team: Team;
let claims: { id: string; articleId: string }[];

beforeAll(async () => {
  team = await makeTeam();
  claims = [];
  for (const text of ["One claim.", "Other claim."]) {
    const { id, occurrences } = await makeClaim(team, { text, question: "How many?" });
    claims.push({ id, articleId: occurrences[0]?.article.id ?? "" });
    await makeMark(team, "reviewer", id, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] });
    await createComment(await team.may("reviewer", "annotate"), { claimId: id }, { id: undefined, text: "Hm." });
  }
  await makeMark(team, "annotator", claims[0]?.id ?? "", "refuted");
});

async function linesOf(query: HistoryQuery): Promise<string[]> {
  const { items } = await listEvents(await team.may("viewer", "read"), { limit: 1_000, ...query });
  return items.map(({ actor, subjectType }) => `${actor?.name} ${subjectType}`);
}

describe("the history narrowed", () => {
  it("to a person has what she did, and nothing else", async () => {
    const lines = await linesOf({ person: team.people.reviewer.id });
    expect(lines.toSorted()).toEqual([
      ...["Rainer Comment", "Rainer Comment", "Rainer Evidence", "Rainer Evidence", "Rainer Mark", "Rainer Mark"],
    ]);
  });

  it("to a claim has what hangs on it", async () => {
    const lines = await linesOf({ claim: claims[1]?.id });
    expect(lines).toEqual([...["Rainer Comment", "Rainer Evidence", "Rainer Mark", "Edda Occurrence", "Edda Claim"]]);
  });

  it("to an article has what stands in it", async () => {
    const lines = await linesOf({ article: claims[1]?.articleId });
    expect(lines).toEqual(["Edda Occurrence", "Edda Annotation", "Edda ArticleVersion", "Edda Article"]);
  });

  it("to each kind has every line once", async () => {
    const byKind = await Promise.all(eventKindNames.map((kind) => linesOf({ kind })));
    expect(byKind.flat().toSorted()).toEqual((await linesOf({})).toSorted());
    expect(await linesOf({ kind: "marks" })).toEqual([
      ...["Edda Mark", "Rainer Evidence", "Rainer Mark", "Rainer Evidence", "Rainer Mark"],
    ]);
  });

  it("by several at once has what is of all", async () => {
    const person = team.people.reviewer.id;
    expect(await linesOf({ person, kind: "marks", claim: claims[0]?.id })).toEqual(["Rainer Evidence", "Rainer Mark"]);
    expect(await linesOf({ person: team.people.viewer.id })).toEqual([]);
    expect(await linesOf({ claim: crypto.randomUUID() })).toEqual([]);
  });

  it("is walked page by page from either end, whatever it is narrowed to", async () => {
    const may = await team.may("viewer", "read");
    for (const filter of [{}, { kind: "claims" }, { person: team.people.annotator.id }] as const) {
      const latest = await walk((cursor) => listEvents(may, { ...filter, cursor, limit: 3 }));
      const earliest = await walk((cursor) => listEvents(may, { ...filter, cursor, limit: 2, order: "earliest" }));
      expect(latest.length).toBeGreaterThan(4);
      expect(earliest.toReversed()).toEqual(latest);
    }
  });
});

describe("a day", () => {
  /** Lines of other days are written as the triggers would have: the history itself takes no change. */
  async function writeLine(at: string): Promise<void> {
    const { id } = team.people.resolver;
    await database().withConnection(({ rows }) =>
      rows(
        `INSERT INTO "Event" ("projectId", at, "actorId", action, "subjectType", "subjectId", after)
         VALUES ($1, $2, $3, 'created', 'Question', gen_random_uuid(), '{}')`,
        [team.projectId, at, id],
      ),
    );
  }

  beforeAll(async () => {
    for (const at of ["2026-01-05T12:00Z", "2026-01-07T22:59:59.999Z", "2026-01-07T23:00Z", "2026-01-10T12:00Z"]) {
      await writeLine(at);
    }
  });

  it("is that of the zone in which it is asked for, from its first instant to its last", async () => {
    const may = await team.may("viewer", "read");
    const timesOf = async (day: string, zone?: string) =>
      (await listEvents(may, { day, zone, order: "earliest" })).items.map(({ at }) => at);
    expect(await timesOf("2026-01-07")).toEqual(["2026-01-07T22:59:59.999Z", "2026-01-07T23:00:00.000Z"]);
    expect(await timesOf("2026-01-07", "Europe/Berlin")).toEqual(["2026-01-07T22:59:59.999Z"]);
    expect(await timesOf("2026-01-08", "Europe/Berlin")).toEqual(["2026-01-07T23:00:00.000Z"]);
  });

  it("of a person says how much she did, and on which days she did something before and after", async () => {
    const may = await team.may("viewer", "read");
    const person = team.people.resolver.id;
    const around = (day: string) => dayAround(may, { person, day, zone: "Europe/Berlin" });
    expect(await around("2026-01-07")).toEqual({ counts: { claims: 1 }, earlier: "2026-01-05", later: "2026-01-08" });
    expect(await around("2026-01-10")).toEqual({ counts: { claims: 1 }, earlier: "2026-01-08", later: null });
    const today = dayOf(new Date(), "Europe/Berlin");
    expect(await dayAround(may, { person: team.people.reviewer.id, day: today, zone: "Europe/Berlin" })).toEqual({
      counts: { marks: 4, comments: 2 },
      earlier: null,
      later: null,
    });
  });
});

describe("over the API", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a day that is none", { day: "2026-02-30" }, "day"],
    ["a day that databases do not know", { day: "0000-01-01" }, "day"],
    ["a zone that is none", { day: "2026-02-03", zone: "Mars/Olympus" }, "zone"],
    ["a kind that is none", { kind: "deeds" }, "kind"],
    ["a person who is no id", { person: "Rainer" }, "person"],
    ["an order that is none", { order: "random" }, "order"],
  ])("%s is refused, with the field", async (_, query, field) => {
    const call = clientOf(await readRoutes(), team.people.viewer);
    const answer = await call(operations.listHistory, { params: { id: team.projectId }, query: query as object });
    expect(answer).toMatchObject({ ok: false, failure: { status: 422, problem: { errors: [{ field }] } } });
  });

  it("a cursor that is none is refused", async () => {
    const call = clientOf(await readRoutes(), team.people.viewer);
    for (const key of [["x"], ["2026-01-01T00:00:00Z", "x"], ["0000-01-01T00:00:00Z", "1"]]) {
      const cursor = Buffer.from(JSON.stringify(key)).toString("base64url");
      const answer = await call(operations.listHistory, { params: { id: team.projectId }, query: { cursor } });
      expect(answer).toMatchObject({ ok: false, failure: { status: 400 } });
    }
  });
});

it("in a blind project a colleague's day tells nothing of marks that one may not see, nor how many they are", async () => {
  const blind = await makeTeam({ blind: true });
  const second = await addMember(blind, "reviewer", "Selma");
  const [seen, unseen] = [await makeClaim(blind), await makeClaim(blind)];
  for (const { id } of [seen, unseen]) {
    await makeMark(blind, "reviewer", id, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] });
  }
  const may = await permit(second, { project: blind.projectId }, "read");
  const person = blind.people.reviewer.id;
  const day = dayOf(new Date(), "UTC");
  expect((await listEvents(may, { person })).items).toEqual([]);
  expect(await dayAround(may, { person, day, zone: "UTC" })).toEqual({ counts: {}, earlier: null, later: null });
  await makeMark(blind, second, seen.id, "refuted");
  expect((await listEvents(may, { person, kind: "marks" })).items.map(({ claimId }) => claimId)).toEqual([
    seen.id,
    seen.id,
  ]);
  expect((await dayAround(may, { person, day, zone: "UTC" })).counts).toEqual({ marks: 2 });
});
