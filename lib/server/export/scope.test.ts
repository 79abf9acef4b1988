import { beforeAll, describe, expect, it } from "vitest";
import { readJsonl } from "../../formats/jsonl";
import { linesAs } from "../../formats/lines";
import type { DatasetRecord } from "../../formats/record";
import type { DatasetArticle, DatasetClaim } from "../../formats/view";
import type { DatasetRequest } from "../../schemas/dataset";
import { exported, exportedText } from "../../testing/exports";
import { addMember, importText, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { collect } from "../../testing/stream";
import type { Actor, Permit } from "../actor";
import { createComment } from "../comments/mutations";
import { database, prisma } from "../db/database";
import { articleQueries } from "./articles";
import { claimQueries } from "./claims";

let team: Team;
let second: Actor;
let may: Permit<"read">;
/** Claims by what became of them. */
const claims: Record<"open" | "agreed" | "conflict" | "resolved", string> = {
  ...{ open: "", agreed: "", conflict: "", resolved: "" },
};

const supports = (published: string) => ({ evidence: [{ stance: "supports" as const, quote: "Yes.", published }] });

beforeAll(async () => {
  team = await makeTeam();
  second = await addMember(team, "reviewer", "Selma Sontag");
  may = await team.may("viewer", "read");
  for (const state of ["open", "agreed", "conflict", "resolved"] as const) {
    const claim = await makeClaim(team, { text: `It is ${state}.`, question: `Is it ${state}?` });
    claims[state] = claim.id;
    await createComment(await team.may("annotator", "annotate"), { claimId: claim.id }, { id: undefined, text: "Hm." });
  }
  for (const state of ["agreed", "conflict", "resolved"] as const) {
    await makeMark(team, "reviewer", claims[state], "confirmed", supports("2025-10-01"));
    await makeMark(team, second, claims[state], state === "agreed" ? "confirmed" : "refuted", supports("2025-11"));
  }
  await makeResolution(team, claims.resolved, "refuted");
  await importText(team, "Of this nobody claims anything.");
});

async function records(request: DatasetRequest): Promise<DatasetRecord[]> {
  return collect(readJsonl(exported(may, "jsonl", request)));
}

const idsOf = (all: readonly DatasetRecord[], type: DatasetRecord["type"]) =>
  all.flatMap((record) => (record.type === type ? [record.id] : []));

const requests: [string, () => DatasetRequest, (keyof typeof claims)[]][] = [
  ["nothing in particular", () => ({}), ["open", "agreed", "conflict", "resolved"]],
  ["a state", () => ({ state: "conflict" }), ["conflict"]],
  ["a verdict", () => ({ verdict: "confirmed" }), ["agreed"]],
  ["a person", () => ({ person: second.id }), ["agreed", "conflict", "resolved"]],
  ["a person's verdict", () => ({ person: second.id, verdict: "refuted" }), ["resolved"]],
  ["days that have been", () => ({ from: "2020-01-01", to: "2100-01-01" }), ["agreed", "conflict", "resolved"]],
  ["days on which nobody marked", () => ({ to: "2020-01-01" }), []],
  ["a layer that nobody judged", () => ({ layer: "said" }), ["open", "agreed", "conflict", "resolved"]],
];

describe("a dataset of", () => {
  it.each(requests)("%s has its claims, and refers to nothing that it does not have", async (_, request, expected) => {
    const all = await records(request());
    const wanted = expected.map((state) => claims[state]);
    expect(idsOf(all, "claim")).toEqual(wanted.toSorted());
    expect(idsOf(all, "comment")).toHaveLength(wanted.length);
    const seen = new Set<string>();
    for (const record of all) {
      const refers = Object.entries(record).flatMap(([key, value]) => {
        if (key === "marks" || key === "dissent") return value as string[];
        return /Id$|^createdBy$/.test(key) && value ? [value as string] : [];
      });
      expect(refers.filter((id) => !seen.has(id))).toEqual([]);
      seen.add(record.id);
    }
  });

  it.each(requests)("%s has the same claims, article by article and claim by claim", async (_, request, expected) => {
    const { people = "names", ...filter } = request();
    const dataset = { permit: may, people, filter };
    const wanted = expected.map((state) => claims[state]).sort();
    const byClaim = await collect(linesAs<DatasetClaim>(database().copyOut(claimQueries(dataset))));
    expect(byClaim.map(({ claim }) => claim.id)).toEqual(wanted);
    const byArticle = await collect(linesAs<DatasetArticle>(database().copyOut(articleQueries(dataset))));
    const asserted = byArticle.flatMap(({ annotations }) => annotations.flatMap(({ claims }) => claims));
    expect(asserted.map(({ claim }) => claim.id).sort()).toEqual(wanted);
    const marks = new Map(byClaim.flatMap((one) => one.marks.map((mark) => [mark.id, mark])));
    expect(asserted.flatMap((one) => one.marks).every((mark) => marks.has(mark.id))).toBe(true);
  });

  it("a person has her marks alone, and a resolution those that it weighed of these", async () => {
    const all = await records({ person: second.id });
    const marks = all.flatMap((record) => (record.type === "mark" ? [record.createdBy] : []));
    expect(marks).toEqual([second.id, second.id, second.id]);
    expect(all.filter(({ type }) => type === "resolution")).toMatchObject([
      { marks: [expect.any(String)], dissent: [] },
    ]);
  });

  it("an article has that article alone", async () => {
    const { articleId } = await prisma().annotation.findFirstOrThrow({
      where: { occurrences: { some: { claimId: claims.open } } },
      select: { articleId: true },
    });
    const all = await records({ article: articleId });
    expect([idsOf(all, "article"), idsOf(all, "claim")]).toEqual([[articleId], [claims.open]]);
  });

  it("one question has what answers it", async () => {
    const { questionId } = await prisma().claim.findUniqueOrThrow({ where: { id: claims.agreed } });
    const all = await records({ question: questionId ?? "" });
    expect([idsOf(all, "question"), idsOf(all, "claim")]).toEqual([[questionId], [claims.agreed]]);
  });
});

describe("a dataset without names", () => {
  it("has pseudonyms that stay the same, and neither a name nor an id of anybody", async () => {
    for (const format of ["jsonl", "csv"] as const) {
      const file = async () => exportedText(may, format, { people: "pseudonyms" });
      const text = await file();
      const people = [...Object.values(team.people), second];
      for (const { id, name } of people) expect([text.includes(id), text.includes(name)]).toEqual([false, false]);
      expect(text).toMatch(/Annotator [0-9A-F]{8}/);
      expect(await file()).toBe(text);
    }
  });

  it("tells as many people apart as there are", async () => {
    const named = await records({});
    const hidden = await records({ people: "pseudonyms" });
    expect(idsOf(hidden, "person")).toHaveLength(idsOf(named, "person").length);
    const byMark = (all: readonly DatasetRecord[]) =>
      all.flatMap((record) => (record.type === "mark" ? [record.createdBy] : []));
    expect(new Set(byMark(hidden)).size).toBe(new Set(byMark(named)).size);
  });

  it("has other pseudonyms in another project", async () => {
    const [one] = await prisma().$queryRaw<{ here: string; there: string }[]>`
      SELECT pseudonym_of(${team.projectId}::uuid, ${second.id}::uuid)::text AS here,
        pseudonym_of(${(await makeTeam()).projectId}::uuid, ${second.id}::uuid)::text AS there`;
    expect(one?.here).not.toBe(one?.there);
  });
});

describe("a dataset as it could be known on a day", () => {
  const known = async (knownOn: string) => records({ knownOn });
  const marksOf = (all: readonly DatasetRecord[]) => all.flatMap((record) => (record.type === "mark" ? [record] : []));

  beforeAll(async () => {
    await prisma().article.updateMany({
      where: { projectId: team.projectId },
      data: { published: "2025-09-30", changedById: team.people.manager.id },
    });
  });

  it("leaves out what rests on later evidence, and what was decided on that", async () => {
    const before = await known("2025-10-15");
    expect(marksOf(before).map(({ createdBy }) => createdBy)).toEqual(Array(3).fill(team.people.reviewer.id));
    expect(marksOf(before).every(({ current }) => current)).toBe(true);
    expect(idsOf(before, "resolution")).toEqual([]);
    const after = await known("2025-12-01");
    // What came in some month is known for certain once the month is over.
    expect([marksOf(await known("2025-11-30")).length, marksOf(after).length]).toEqual([3, 6]);
    expect(idsOf(after, "resolution")).toHaveLength(1);
  });

  it("says nothing of what became of its claims", async () => {
    const claims = (await known("2025-10-15")).filter((record) => record.type === "claim");
    expect(claims.map(({ state, verdict }) => [state, verdict])).toEqual(claims.map(() => [null, null]));
    expect(claims).toHaveLength(4);
  });

  it("has nothing of articles that were published later", async () => {
    const all = await known("2025-09-29");
    expect(all.map(({ type }) => type)).toEqual(["project"]);
  });

  it.each([
    ["2025-10-03", "2025-10-03", true],
    ["2025-10-03T23:00:00Z", "2025-10-03", true],
    ["2025-10-04", "2025-10-03", false],
    ["2025-10", "2025-10-30", false],
    ["2025-10", "2025-11-01", true],
    ["2025-10~", "2025-11-01", true],
    ["2025", "2025-12-30", false],
    ["2025-10-01/2025-10-05", "2025-10-04", false],
    ["2025-10-01/2025-10-05", "2025-10-05", true],
    ["2025-10-01/..", "2099-01-01", false],
    ["202X", "2028-01-01", false],
  ])("takes %s, on %s, for known: %s", async (published, day, isKnown) => {
    const [row] = await prisma().$queryRaw<{ known: boolean }[]>`
      SELECT latest_day(${published}) COLLATE "C" <= ${`${day}-99-99`} COLLATE "C" AS known`;
    expect(row?.known).toBe(isKnown);
  });
});
