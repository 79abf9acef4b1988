import pg from "pg";
import { type Verdict, verdict } from "../goals";
import { markdown } from "../tables";
import { type Corpus, idOf, tokenOf } from "./corpus";
import { onPostgres } from "./instance";
import { ask, timeOf } from "./timing";

/** Marks of 35,800 claims are some 100,000: three each, of one claim in ten one. */
const corpus: Corpus = { number: 5, claims: 35_800, claimsPerArticle: 100 };
/** Asked so many times; the first of them only warms up. */
const times = 4;
/** As many times a bare SELECT of the same rows, which tell them to the program and no more. */
const most = 10;

export interface AgreementResult {
  what: string;
  rows: number;
  /** Medians, in milliseconds. */
  time: number;
  floor: number;
  /** The longest that the health of the server was waited for meanwhile. */
  others: number;
}

const marks = `SELECT "claimId", "authorId", verdict, "createdAt" FROM "Mark" WHERE "projectId" = $1 AND layer = 'so'`;
const spans = `SELECT annotation."articleId", annotation."createdById", anchor.start, anchor."end"
  FROM "Annotation" annotation JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id
  WHERE annotation."projectId" = $1`;

/** What is asked of the API, beside the rows that it has to read. */
const asked = {
  "first marks": ["/agreement", marks],
  "first marks, by article": ["/agreement?by=article", marks],
  "first marks, by pair": ["/agreement?by=reviewers", marks],
  "current marks": ["/agreement?marks=current", marks],
  spans: ["/agreement/spans", spans],
} as const;

/** A third of the spans are another annotator's, and a third a third one's: a few characters off, or not there. */
function spansOfOthers(): string {
  const other = (number: number, by: number) => `
    INSERT INTO "Annotation" (id, "projectId", "articleId", "createdById", "changedById")
      SELECT ${moved("id", number)}, "projectId", "articleId", '${idOf(corpus, "user", number)}', '${idOf(corpus, "user", number)}'
      FROM "Annotation" WHERE "createdById" = '${idOf(corpus, "user", 1)}';
    INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint",
        quote, prefix, suffix, origin, "authorId")
      SELECT ${moved("id", number)}, "projectId", ${moved('"annotationId"', number)}, "versionId", start + ${by}, "end" + ${by},
        "startCodePoint" + ${by}, "endCodePoint" + ${by}, quote, prefix, suffix, origin, '${idOf(corpus, "user", number)}'
      FROM "Anchor" WHERE "authorId" = '${idOf(corpus, "user", 1)}';
    INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
      SELECT ${moved("id", number)}, "projectId", ${moved('"annotationId"', number)}, "claimId", '${idOf(corpus, "user", number)}'
      FROM "Occurrence" WHERE "changedById" = '${idOf(corpus, "user", 1)}';`;
  return `SET session_replication_role = replica; ${other(2, 0)} ${other(3, 1)} SET session_replication_role = origin;
    VACUUM ANALYZE`;
}

/** The id of a record of the first annotator's as it is for another. */
function moved(id: string, number: number): string {
  return `overlay(${id}::text placing '${(8 + number).toString(16)}' from 20 for 1)::uuid`;
}

/** Agreement of 100,000 marks, and of as many spans, beside a bare SELECT of the same. */
export async function measureAgreement(): Promise<AgreementResult[]> {
  console.info("Filling a database with 100,000 marks and spans …");
  const instance = await onPostgres([corpus]);
  const database = new pg.Client({ connectionString: instance.databaseUrl ?? "" });
  try {
    await database.connect();
    for (const statement of spansOfOthers().split(";")) await database.query(statement);
    const project = idOf(corpus, "project", 0);
    const headers = { authorization: `Bearer ${tokenOf(corpus, 2)}` };
    const results: AgreementResult[] = [];
    for (const [what, [path, rows]] of Object.entries(asked)) {
      const select = () => database.query(rows, [project]);
      const measure = () => ask(`${instance.origin}/api/v1/projects/${project}${path}`, headers);
      const { rowCount } = await select();
      const floor = await timeOf(select, times);
      const time = await timeOf(measure, times);
      const others = await longestBeside(instance.origin, measure);
      results.push({ what, rows: rowCount ?? 0, time, floor, others });
    }
    return results;
  } finally {
    await database.end();
    await instance.stop();
  }
}

/** How long somebody waits at most who asks the server whether it is well, again and again, while something is done. */
async function longestBeside(origin: string, work: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  let longest = 0;
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const start = performance.now();
    await (await fetch(`${origin}/api/v1/health`)).text();
    longest = Math.max(longest, performance.now() - start);
  }
  await working;
  return longest;
}

export function agreementTable(results: readonly AgreementResult[]): string {
  const head = ["what", "rows", "a bare SELECT of them, ms", "the API, ms", "another request meanwhile at most, ms"];
  const rows = results.map(({ what, rows, time, floor, others }) => [
    ...[
      what,
      String(rows),
      floor.toFixed(0),
      `${time.toFixed(0)} **${(time / floor).toFixed(1)} ×**`,
      others.toFixed(0),
    ],
  ]);
  return `#### Agreement\n\n${markdown([head, ...rows])}`;
}

export function judgeAgreement(results: readonly AgreementResult[]): Verdict[] {
  return results.map(({ what, rows, time, floor }) =>
    verdict(`agreement of ${rows} ${what} ≤ ${most} × a bare SELECT of them`, time / floor, most, "×"),
  );
}
