import { beforeAll, expect, it } from "vitest";
import type { ConflictReason } from "../../domain/conflict-reasons";
import { makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { listConflicts, placeInQueue } from "./conflicts";

let team: Team;
/** Claims by why they are for a resolver, in the order in which they were made. */
const claims: Record<string, string> = {};

beforeAll(async () => {
  team = await makeTeam();
  const figure = (value: number) => ({ raw: String(value), value });
  const mark = (id: string, by: "reviewer" | "annotator", verdict: "confirmed" | "refuted", about = {}) =>
    makeMark(team, by, id, verdict, about);
  const make = async (name: string, about: object = {}) => {
    const { id } = await makeClaim(team, { text: `It was ${name}.`, ...about });
    claims[name] = id;
    return id;
  };
  const plain = await make("plain");
  await mark(plain, "reviewer", "confirmed");
  await mark(plain, "annotator", "refuted");
  const ground = await make("ground");
  await mark(ground, "reviewer", "confirmed", { ground: "logic" });
  await mark(ground, "annotator", "confirmed", { ground: "primary_source" });
  const mixed = await make("mixed", { attribution: { source: "The service" } });
  await mark(mixed, "reviewer", "confirmed");
  await mark(mixed, "annotator", "refuted");
  await mark(mixed, "annotator", "confirmed", { layer: "said" });
  const rival = await make("rival", { question: "How many?", quantity: figure(11_000) });
  await mark(rival, "reviewer", "confirmed");
  await mark(rival, "annotator", "refuted");
  await make("other", { question: "How many?", quantity: figure(12_000) });
  const stale = await make("stale");
  await mark(stale, "reviewer", "confirmed");
  await mark(stale, "annotator", "refuted");
  await makeResolution(team, stale, "refuted");
  await mark(stale, "annotator", "confirmed");
  const settled = await make("settled");
  await mark(settled, "reviewer", "confirmed");
  await mark(settled, "annotator", "refuted");
  await makeResolution(team, settled, "refuted");
});

const namesOf = (items: readonly { id: string }[]) =>
  items.map(({ id }) => Object.keys(claims).find((name) => claims[name] === id));

it.each<[ConflictReason | undefined, string[]]>([
  [undefined, ["stale", "rival", "mixed", "plain"]],
  ["verdict", ["rival", "mixed", "plain"]],
  ["ground", ["ground"]],
  ["said_against_so", ["mixed"]],
  ["rival_figure", ["rival"]],
])("for the reason %s the queue has these, the latest first, page by page", async (reason, names) => {
  const may = await team.may("resolver", "read");
  const whole = await listConflicts(may, { reason });
  expect(namesOf(whole.items)).toEqual(names);
  const first = await listConflicts(may, { reason, limit: 1 });
  expect(namesOf(first.items)).toEqual(names.slice(0, 1));
  if (first.nextCursor) {
    const rest = await listConflicts(may, { reason, cursor: first.nextCursor });
    expect(namesOf(rest.items)).toEqual(names.slice(1));
  }
});

it("each says why", async () => {
  const may = await team.may("resolver", "read");
  const { items } = await listConflicts(may, {});
  expect(items.map(({ id, reasons }) => [namesOf([{ id }])[0], reasons.so])).toEqual([
    ["stale", []],
    ["rival", ["verdict", "rival_figure"]],
    ["mixed", ["verdict", "said_against_so"]],
    ["plain", ["verdict"]],
  ]);
});

it("the stale ones, and those of an article, are listed by themselves", async () => {
  const may = await team.may("resolver", "read");
  expect(namesOf((await listConflicts(may, { state: "stale" })).items)).toEqual(["stale"]);
  const { items } = await listConflicts(may, { state: "conflict", reason: "said_against_so" });
  expect(namesOf(items)).toEqual(["mixed"]);
});

it("each has its place in the queue, and what is before and after it", async () => {
  const may = await team.may("resolver", "read");
  const placeOf = async (name: string, filter = {}) => {
    const { previous, next, ...place } = await placeInQueue(may, claims[name] ?? "", filter);
    return [place.number, place.count, ...namesOf([{ id: previous ?? "" }, { id: next ?? "" }])];
  };
  expect(await placeOf("stale")).toEqual([1, 4, undefined, "rival"]);
  expect(await placeOf("mixed")).toEqual([3, 4, "rival", "plain"]);
  expect(await placeOf("plain")).toEqual([4, 4, "mixed", undefined]);
  expect(await placeOf("settled")).toEqual([null, 4, undefined, "stale"]);
  expect(await placeOf("mixed", { reason: "verdict" })).toEqual([2, 3, "rival", "plain"]);
});
