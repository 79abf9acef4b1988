import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../domain/permissions";
import { readJsonl } from "../../formats/jsonl";
import { ChangeProjectSchema } from "../../schemas/project";
import { exported, exportedText } from "../../testing/exports";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { collect } from "../../testing/stream";
import { type Actor, type Permit, permit } from "../actor";
import { getAnnotation } from "../annotations/data";
import { coverageOfArticles } from "../articles/data";
import { listAssignments } from "../assignments/data";
import { listConflicts } from "../claims/conflicts";
import { getClaim } from "../claims/detail";
import { countClaimStates, listClaims } from "../claims/list";
import { changeClaim } from "../claims/mutations";
import { listArticleClaims } from "../claims/with-reviews";
import { listComments } from "../comments/data";
import { createComment } from "../comments/mutations";
import { listWaitingThreads } from "../comments/threads";
import { getCoverage } from "../coverage/over-time";
import { listEvents } from "../history/data";
import { listEventsAfter } from "../history/follow";
import { changeProject } from "../projects/mutations";
import { listQueue } from "../queue/data";
import { listResolutions } from "../resolutions/data";
import { listRoom } from "../room";
import { listMarks } from "./data";

let team: Team;
/** A second reviewer, who has marked nothing yet. */
let second: Actor;
/** A claim that one has marked, one on which two differ, and one that was settled; each asserted by an article of its own. */
let claims: Record<"marked" | "disputed" | "settled", MadeClaim>;
type MadeClaim = { id: string; articleId: string; annotationId: string };

/** Every way to read what others say: what each of them gives away to a reader, of all claims. */
const readers: Record<string, (may: Permit<"read">) => Promise<unknown>> = {
  "a claim": (may) => each(({ id }) => getClaim(may, id)),
  "an article's claims": (may) => each(({ articleId }) => listArticleClaims(may, articleId, {})),
  "the marks on a claim": (may) => each(({ id }) => listMarks(may, id, {})),
  "the resolutions of a claim": (may) => each(({ id }) => listResolutions(may, id, {})),
  "the claims": (may) => listClaims(may, {}),
  "a search": (may) => listClaims(may, { q: "claim" }),
  "the conflicts": (may) => listConflicts(may, {}),
  "the claims by state": async (may) => [
    await listClaims(may, { states: ["marked", "agreed"] }),
    await listClaims(may, { states: ["conflict", "stale", "resolved"] }),
  ],
  "the claims by verdict": async (may) => [
    await listClaims(may, { verdict: "confirmed" }),
    await listClaims(may, { verdict: "refuted" }),
  ],
  "the counts": countClaimStates,
  "the articles' coverage": async (may) => [
    ...(
      await coverageOfArticles(
        may,
        Object.values(claims).map(({ articleId }) => articleId),
      )
    ).values(),
  ],
  "the comments on a claim": (may) => each(({ id }) => listComments(may, { claimId: id }, {})),
  "the comments on an annotation": (may) => each(({ annotationId }) => listComments(may, { annotationId }, {})),
  "an annotation": (may) => each(({ annotationId }) => getAnnotation(may, annotationId)),
  "the reading room": (may) => each(({ articleId }) => listRoom(may, articleId, {})),
  "what waits on the desk": (may) => listWaitingThreads(may, {}),
  "the history": (may) => listEvents(may, { limit: 500 }),
  "the history of a claim": (may) => each(({ id }) => listEvents(may, { claim: id })),
  "her queue": async (may) => (may.abilities.includes("mark") ? listQueue(may as Permit<"mark" | "read">, {}) : []),
  "what is whose": (may) => listAssignments(may),
  "the coverage over time": async (may) => [
    await getCoverage(may, {}),
    await each(({ articleId }) => getCoverage(may, { article: articleId })),
  ],
  "what happens": (may) => listEventsAfter(may),
  "the dataset as JSONL": (may) => collect(readJsonl(exported(may, "jsonl"))),
  "the dataset as CSV": async (may) => (await exportedText(may, "csv")).split("\n").slice(1),
};

function each<T>(read: (claim: MadeClaim) => Promise<T>): Promise<T[]> {
  return Promise.all(Object.values(claims).map(read));
}

beforeAll(async () => {
  team = await makeTeam({ blind: true });
  second = await addMember(team, "reviewer", "Selma");
  const make = async (text: string) => {
    const { id, occurrences } = await makeClaim(team, { text, attribution: { source: "The service" } });
    const [place] = occurrences;
    return { id, articleId: place?.article.id ?? "", annotationId: place?.annotationId ?? "" };
  };
  claims = {
    marked: await make("One claim."),
    disputed: await make("Two claim."),
    settled: await make("Three claim."),
  };
  const secret = { rationale: "Secret.", evidence: [{ stance: "supports" as const, quote: "Secret." }] };
  for (const { id } of Object.values(claims)) await makeMark(team, "reviewer", id, "confirmed", secret);
  for (const { id } of [claims.disputed, claims.settled]) await makeMark(team, "annotator", id, "refuted", secret);
  await makeResolution(team, claims.settled.id, "refuted");
  const may = await team.may("reviewer", "annotate");
  const mentions = [{ userId: second.id, start: 0, end: 6 }];
  for (const { id, annotationId } of Object.values(claims)) {
    for (const subject of [{ claimId: id }, { annotationId }]) {
      const first = await createComment(may, subject, { id: undefined, text: "@Selma, Secret.", mentions });
      await createComment(may, subject, { id: undefined, text: "Secret.", replyToId: first.id });
    }
  }
});

/** What gives away what others say: words of theirs, verdicts, and states that follow from these. */
const giveaway = /Secret|Weighed|"?(confirmed|refuted|marked|conflict|resolved)"?[:,"]/;

function words(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
}

describe("in a blind project", () => {
  it.each(Object.keys(readers))("who has marked nothing learns nothing from %s", async (name) => {
    const may = await permit(second, { project: team.projectId }, "read");
    expect(words(await readers[name]?.(may))).not.toMatch(giveaway);
  });

  it.each(Object.keys(readers))("nor does who may not mark at all: %s", async (name) => {
    expect(words(await readers[name]?.(await team.may("viewer", "read")))).not.toMatch(giveaway);
  });

  it("she sees all claims, and all of them open", async () => {
    const may = await permit(second, { project: team.projectId }, "read");
    expect(await countClaimStates(may)).toEqual({ open: 3 });
    const { items } = await listClaims(may, { states: ["open"] });
    expect(items.map(({ state, verdict, markCount }) => [state, verdict, markCount])).toEqual(
      Array.from({ length: 3 }, () => ["open", null, 0]),
    );
    expect((await listConflicts(may, {})).items).toEqual([]);
    expect((await listClaims(may, { unmarked: "mine" })).items).toHaveLength(3);
  });

  it("who has marked a claim sees what others say of it, and of no other", async () => {
    const read = await team.may("annotator", "read");
    expect(await getClaim(read, claims.disputed.id)).toMatchObject({ state: "conflict", markCount: 2 });
    expect((await getClaim(read, claims.settled.id)).resolutions).toHaveLength(1);
    expect(await getClaim(read, claims.marked.id)).toMatchObject({ state: "open", verdict: null, marks: [] });
  });

  it("a resolver sees what is disputed or was settled, and no more", async () => {
    const read = await team.may("resolver", "read");
    expect((await listConflicts(read, {})).items.map(({ id, marks }) => [id, marks.length])).toEqual([
      [claims.disputed.id, 2],
    ]);
    expect(await getClaim(read, claims.settled.id)).toMatchObject({ state: "resolved" });
    expect(await getClaim(read, claims.marked.id)).toMatchObject({ state: "open", marks: [] });
    expect(await countClaimStates(read)).toEqual({ open: 1, conflict: 1, resolved: 1 });
  });

  it.each<[Role, number]>([
    ["manager", 5],
    ["resolver", 4],
    ["reviewer", 5],
    ["annotator", 4],
    ["viewer", 0],
  ])("a %s sees this many marks in every reader of them: %i", async (role, count) => {
    const may = await team.may(role, "read");
    const listed = await each(({ id }) => listMarks(may, id, {}));
    expect(listed.flatMap(({ items }) => items)).toHaveLength(count);
    const records = await collect(readJsonl(exported(may, "jsonl")));
    expect(records.filter(({ type }) => type === "mark")).toHaveLength(count);
    expect(records.filter(({ type }) => type === "evidence")).toHaveLength(count);
    const { items } = await listEvents(may, { limit: 500 });
    expect(items.filter(({ subjectType }) => subjectType === "Mark")).toHaveLength(count);
    expect(items.filter(({ subjectType }) => subjectType === "Evidence")).toHaveLength(count);
  });

  it("having judged what is so one does not see who said what of the words, nor by withdrawing what one never said", async () => {
    const { id } = await makeClaim(team, { text: "Both.", attribution: { source: "The service" } });
    await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
    await makeMark(team, "reviewer", id, "confirmed");
    const may = await permit(second, { project: team.projectId }, "read");
    await makeMark(team, second, id, null, { layer: "said" });
    await makeMark(team, second, id, "confirmed");
    const seen = await getClaim(may, id);
    expect(seen.marks.map(({ layer, verdict, author }) => [layer, verdict, author.name])).toEqual([
      ["so", "confirmed", "Rainer"],
      ["said", null, "Selma"],
      ["so", "confirmed", "Selma"],
    ]);
    expect(seen.layers).toMatchObject({ so: { state: "agreed" }, said: { state: "open" } });
  });

  it("of other words than she judged she sees nothing until she has judged them", async () => {
    const { id } = await makeClaim(team, "Some words.");
    await makeMark(team, second, id, "confirmed");
    const changes = { version: 1, text: "Other words.", question: undefined };
    await changeClaim(await team.may("annotator", "annotate"), id, changes);
    await makeMark(team, "reviewer", id, "refuted");
    const see = async () => getClaim(await permit(second, { project: team.projectId }, "read"), id);
    expect(await see()).toMatchObject({ state: "open", marks: [{ outdated: true, author: { name: "Selma" } }] });
    await makeMark(team, second, id, "confirmed");
    expect((await see()).state).toBe("conflict");
  });
});

it("where a project is not blind any more everybody sees everything", async () => {
  const own = await makeTeam({ blind: true });
  const { id } = await makeClaim(own);
  await makeMark(own, "reviewer", id, "confirmed");
  const see = async () => (await getClaim(await own.may("viewer", "read"), id)).marks.length;
  expect(await see()).toBe(0);
  await changeProject(await own.may("manager", "manage"), ChangeProjectSchema.parse({ version: 1, blind: false }));
  expect(await see()).toBe(1);
});
