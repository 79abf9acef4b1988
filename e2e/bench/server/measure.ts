import type { Browser } from "@playwright/test";
import type { Verdict } from "../goals";
import { verdict } from "../goals";
import type { Corpus } from "./corpus";
import { type ExportResult, measureExports } from "./exports";
import { onPostgres } from "./instance";
import { type ListResult, measureLists } from "./lists";
import { measurePages, type PageResult } from "./page";

/** The server beside its floors: the same list of a small project, COPY, the same page with few claims. */
export interface ServerResults {
  lists: ListResult[];
  exports: ExportResult[];
  pages: PageResult[];
}

const corpora: readonly Corpus[] = [1_000, 10_000, 100_000].map((claims, index) => ({
  number: index + 1,
  claims,
  claimsPerArticle: 100,
}));

export async function measureServer(browser: Browser): Promise<ServerResults> {
  console.info("Filling a database with 1,000, 10,000 and 100,000 claims …");
  const instance = await onPostgres(corpora);
  try {
    const lists = await measureLists(instance, corpora);
    const exports = await measureExports(instance, corpora);
    return { lists, exports, pages: await measurePages(browser) };
  } finally {
    await instance.stop();
  }
}

const smallest = 1_000;
const largest = 100_000;

export function judgeServer({ lists, exports, pages }: ServerResults): Verdict[] {
  return [...judgeLists(lists), ...judgeExports(exports), ...judgePages(pages)];
}

function judgeLists(lists: readonly ListResult[]): Verdict[] {
  const of = (claims: number) => lists.filter((one) => one.claims === claims);
  return of(largest).flatMap(({ list, time, scanned }) => {
    const small = of(smallest).find((one) => one.list === list);
    const read = { goal: `${list}: no table of ${largest} read whole`, is: `${scanned} rows`, met: scanned < largest };
    return small
      ? [verdict(`${list}: at ${largest} claims ≤ 10 × at ${smallest}`, time / small.time, 10, "×"), read]
      : [read];
  });
}

function judgeExports(exports: readonly ExportResult[]): Verdict[] {
  const of = (format: ExportResult["format"]) => exports.find((one) => one.format === format && one.claims === largest);
  const speed = (one: ExportResult | undefined) => (one ? one.size / one.time : Number.NaN);
  const share = speed(of("jsonl")) / speed(of("psql COPY"));
  return [
    { goal: `JSONL of ${largest} claims ≥ 0.5 × psql COPY, in MB/s`, is: `${share.toFixed(2)} ×`, met: share >= 0.5 },
    ...exports.flatMap(({ format, claims, memory }) =>
      memory === null ? [] : [verdict(`${format} of ${claims} claims: memory + 64 MiB at most`, memory, 64, "MiB")],
    ),
  ];
}

function judgePages(pages: readonly PageResult[]): Verdict[] {
  const time = (engine: PageResult["engine"], claims: number) =>
    pages.find((one) => one.engine === engine && one.claims === claims)?.time ?? Number.NaN;
  return (["pglite", "postgresql"] as const).map((engine) =>
    verdict(
      `the page of an article with 10000 claims, on ${engine} ≤ 3 × of one with 100`,
      time(engine, 10_000) / time(engine, 100),
      3,
      "×",
    ),
  );
}
