import { beforeAll, describe, expect, it } from "vitest";
import { sampleProject } from "../../../prisma/sample/project";
import { abilitiesOf } from "../../domain/permissions";
import { readJsonl } from "../../formats/jsonl";
import { readCsv } from "../../formats/read-table";
import type { DatasetRecord, RecordOf } from "../../formats/record";
import { exported, exportedText } from "../../testing/exports";
import { collect } from "../../testing/stream";
import { actorOfAccount, type Permit, permit } from "../actor";
import { signInByPassword } from "../auth/sign-in";
import { database, prisma } from "../db/database";
import { demoPassword, demoPeople, seedSample } from "../sample";

let may: Permit<"read">;

beforeAll(async () => {
  // As where two processes start at once.
  await Promise.all([seedSample(() => {}), seedSample(() => {})]);
  const { id, changedById } = await prisma().project.findFirstOrThrow({ where: { name: sampleProject.name } });
  may = await permit(await actorOfAccount(changedById), { project: id }, "read");
}, 180_000);

const records = () => collect(readJsonl(exported(may, "jsonl")));
const table = () => collect(readCsv(exported(may, "csv")));

function of<Type extends DatasetRecord["type"]>(records: readonly DatasetRecord[], type: Type): RecordOf<Type>[] {
  return records.filter((record): record is RecordOf<Type> => record.type === type);
}

const expectedMarks = sampleProject.claims.reduce((sum, { marks }) => sum + marks.length, 0);

describe("the sample project", () => {
  it("is seeded once, however often and at once it is asked for", async () => {
    const tables = [
      "User",
      "Project",
      "Membership",
      "Article",
      "Block",
      "Annotation",
      "Claim",
      "Occurrence",
      "Mark",
      "Event",
    ];
    const counts = () =>
      database().withConnection((connection) =>
        connection.rows(
          tables.map((table) => `SELECT '${table}' AS name, count(*)::int FROM "${table}"`).join(" UNION ALL "),
        ),
      );
    const before = await counts();
    expect(before).toContainEqual({ name: "Project", count: 1 });
    expect(before).toContainEqual({ name: "Article", count: sampleProject.articles.length });
    expect(before).toContainEqual({ name: "Claim", count: sampleProject.claims.length });
    expect(before).toContainEqual({ name: "Mark", count: expectedMarks });
    expect(before).toContainEqual({ name: "User", count: Object.keys(demoPeople).length });
    const said: string[] = [];
    await seedSample((line) => said.push(line));
    expect([await counts(), said]).toEqual([before, []]);
  });

  // The embedded database is one process's.
  it.runIf(process.env.TEST_ENGINE === "postgresql")("is told how it went once", async () => {
    const twice = await prisma().$queryRaw`
      SELECT "claimId" FROM "ClaimStateChange" WHERE after IS NULL GROUP BY "claimId" HAVING count(*) > 1`;
    expect(twice).toEqual([]);
  });

  it.each(Object.entries(demoPeople))("lets the %s in, who may do what the role may", async (key, { name, role }) => {
    const signedIn = await signInByPassword(`${key}@demo.test`, demoPassword);
    const actor = await actorOfAccount(signedIn?.id ?? "");
    expect(actor.name).toBe(name);
    const marking = permit(actor, { project: may.projectId }, "resolve");
    if (abilitiesOf(role, { annotatorsMayMark: true }).includes("resolve"))
      await expect(marking).resolves.toMatchObject({ role });
    else await expect(marking).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("its export as JSONL", () => {
  it("has everything that the sample has", async () => {
    const all = await records();
    expect(
      of(all, "article")
        .map(({ title }) => title)
        .sort(),
    ).toEqual(sampleProject.articles.map(({ title }) => title).sort());
    expect(
      of(all, "claim")
        .map(({ text }) => text)
        .sort(),
    ).toEqual(sampleProject.claims.map(({ text }) => text).sort());
    const quoteOf = new Map(of(all, "anchor").map(({ annotationId, quote }) => [annotationId, quote]));
    const quotes = of(all, "occurrence").map(({ annotationId }) => quoteOf.get(annotationId));
    const asserted = sampleProject.claims.flatMap(({ occurrences }) => occurrences.map(({ quote }) => quote));
    expect(quotes.sort()).toEqual(asserted.sort());
    expect(of(all, "mark")).toHaveLength(expectedMarks);
    expect(of(all, "resolution")).toHaveLength(
      sampleProject.claims.flatMap(({ resolutions = [] }) => resolutions).length,
    );
    expect(of(all, "comment")).toHaveLength(sampleProject.claims.flatMap(({ comments = [] }) => comments).length);
  });

  it("has each record after those that it refers to", async () => {
    const seen = new Set<string>();
    for (const record of await records()) {
      const refers = Object.entries(record).flatMap(([key, value]) => {
        if (key === "marks" || key === "dissent") return value as string[];
        return /Id$|^createdBy$/.test(key) && value ? [value as string] : [];
      });
      expect(refers.filter((id) => !seen.has(id))).toEqual([]);
      seen.add(record.id);
    }
    expect(seen.size).toBeGreaterThan(200);
  });

  it("keeps the dissent where a claim was resolved", async () => {
    const all = await records();
    const marks = new Map(of(all, "mark").map((mark) => [mark.id, mark]));
    const resolutions = of(all, "resolution");
    expect(resolutions.filter(({ dissent }) => dissent.length > 0).length).toBeGreaterThan(2);
    for (const { claimId, layer, verdict, marks: weighed, dissent } of resolutions) {
      const says = weighed.map((id) => marks.get(id));
      expect(says).toMatchObject(weighed.map(() => ({ claimId, layer, current: true })));
      const others = weighed.filter((id) => verdict !== null && marks.get(id)?.verdict !== verdict);
      expect(dissent.toSorted()).toEqual(others.sort());
    }
  });

  it("names people and gives nobody's address away", async () => {
    const text = await exportedText(may, "jsonl");
    expect(text).toContain("Edda Holm");
    expect(text).not.toMatch(/@demo\.test|argon2/);
  });
});

describe("its export as CSV", () => {
  it("has every occurrence with every mark on its claim, and says which of them dissent", async () => {
    const rows = await table();
    const all = await records();
    const dissenting = new Set(of(all, "resolution").flatMap(({ dissent }) => dissent));
    for (const claim of of(all, "claim")) {
      const occurrences = of(all, "occurrence").filter(({ claimId }) => claimId === claim.id);
      const marks = of(all, "mark").filter(({ claimId }) => claimId === claim.id);
      const pairs = occurrences.flatMap(({ id }) =>
        marks.length > 0 ? marks.map((mark) => `${id} ${mark.id}`) : [`${id} `],
      );
      const own = rows.filter((row) => row.claim_id === claim.id);
      expect(own.map((row) => `${row.occurrence_id} ${row.mark_id}`).sort()).toEqual(pairs.sort());
      expect(own.map((row) => row.claim_state)).toEqual(own.map(() => claim.state));
    }
    const said = rows.filter((row) => row.mark_dissents === "true").map((row) => row.mark_id ?? "");
    expect(new Set(said)).toEqual(dissenting);
  });
});
