import { beforeAll, describe, expect, it } from "vitest";
import { sampleProject } from "../../../prisma/sample/project";
import type { DatasetFormatId } from "../../formats/format-ids";
import { linesAs } from "../../formats/lines";
import { readCsv } from "../../formats/read-table";
import type { DatasetClaim } from "../../formats/view";
import { askDuckDb } from "../../testing/duckdb";
import { exported } from "../../testing/exports";
import { collect, streamOf } from "../../testing/stream";
import { actorOfAccount, type Permit, permit } from "../actor";
import { database, prisma } from "../db/database";
import { seedSample } from "../sample";
import { claimQueries } from "./claims";

/* The sample project in the formats that are written claim by claim, as the database builds them. */

let may: Permit<"read">;
let claims: DatasetClaim[];

beforeAll(async () => {
  await seedSample(() => {});
  const { id, changedById } = await prisma().project.findFirstOrThrow({ where: { name: sampleProject.name } });
  may = await permit(await actorOfAccount(changedById), { project: id }, "read");
  claims = await collect(
    linesAs<DatasetClaim>(database().copyOut(claimQueries({ permit: may, filter: {}, people: "names" }))),
  );
}, 180_000);

const bytesOf = async (format: DatasetFormatId) => Buffer.concat(await collect(exported(may, format)));

/** The claims whose verdict holds, of those that can be checked. */
const decided = () =>
  claims.filter(({ claim: { state, verdict } }) => {
    return (state === "agreed" || state === "resolved") && verdict !== null && verdict !== "not_checkable";
  });

describe("the sample project", () => {
  it("as TSV has the rows of the CSV, without a byte-order mark", async () => {
    const bytes = await bytesOf("tsv");
    expect(bytes.toString("utf8").startsWith("article_id\tarticle_title\t")).toBe(true);
    const [tsv, csv] = await Promise.all([collect(readCsv(streamOf([bytes]))), collect(readCsv(exported(may, "csv")))]);
    expect(tsv).toEqual(csv);
    expect(new Set(tsv.map(({ annotator }) => annotator))).toContain("Edda Holm");
  });

  it("as Parquet has as many rows, and what each reviewer said, to a program that knows nothing of us", async () => {
    const said = await askDuckDb(
      await bytesOf("parquet"),
      "claims.parquet",
      `SELECT DISTINCT mark_id, reviewer, verdict, epoch_ms(marked_at) AS at FROM read_parquet(FILE)
        WHERE mark_id IS NOT NULL ORDER BY mark_id`,
    );
    const meant = claims.flatMap(({ marks }) =>
      marks.map(({ id, reviewer, verdict, createdAt }) => {
        return { mark_id: id, reviewer, verdict, at: String(Date.parse(createdAt)) };
      }),
    );
    expect(said).toEqual(meant.sort((a, b) => (a.mark_id < b.mark_id ? -1 : 1)));
  });

  it.each(["averitec", "fever", "claimreview"] as const)("as %s has each claim that was decided", async (format) => {
    const text = (await bytesOf(format)).toString("utf8");
    const read: string[] =
      format === "fever"
        ? text.split("\n").flatMap((line) => (line ? [JSON.parse(line).claim] : []))
        : format === "averitec"
          ? JSON.parse(text).map(({ claim }: { claim: string }) => claim)
          : JSON.parse(text).dataFeedElement.map(
              ({ item }: { item: { claimReviewed: string }[] }) => item[0]?.claimReviewed,
            );
    expect(read).toEqual(decided().map(({ claim }) => claim.text));
    expect(read.length).toBeGreaterThan(5);
  });
});
