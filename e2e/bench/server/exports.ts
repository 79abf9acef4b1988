import { spawn } from "node:child_process";
import { type Corpus, idOf, tokenOf } from "./corpus";
import type { Instance } from "./instance";

export interface ExportResult {
  format: "jsonl" | "csv" | "psql COPY";
  claims: number;
  /** In bytes. */
  size: number;
  /** In seconds. */
  time: number;
  /** What the server's process took more than when idle, at most, in MiB. */
  memory: number | null;
}

/** The tables whose rows a dataset has. */
const tables = [
  "Article",
  "ArticleVersion",
  "Block",
  "Question",
  "Claim",
  "ClaimState",
  "Attribution",
  "Quantity",
  "Annotation",
  "Anchor",
  "Occurrence",
  "Mark",
  "Evidence",
  "Resolution",
  "ResolutionMark",
];

/** Each corpus in each format, beside `psql`'s COPY of the rows that it is made of. */
export async function measureExports(instance: Instance, corpora: readonly Corpus[]): Promise<ExportResult[]> {
  const results: ExportResult[] = [];
  for (const corpus of corpora) {
    results.push({ format: "psql COPY", claims: corpus.claims, memory: null, ...(await copyByPsql(instance, corpus)) });
    for (const format of ["jsonl", "csv"] as const) {
      results.push({ format, claims: corpus.claims, ...(await download(instance, corpus, format)) });
    }
  }
  return results;
}

async function download({ origin, memory }: Instance, corpus: Corpus, format: "jsonl" | "csv") {
  const path = `/api/v1/projects/${idOf(corpus, "project", 0)}/export?format=${format}`;
  const idle = memory();
  let most = idle;
  const watching = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  const start = performance.now();
  const answer = await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${tokenOf(corpus, 2)}` } });
  if (!answer.ok || !answer.body) throw new Error(`The export answered ${answer.status}: ${await answer.text()}`);
  let size = 0;
  for await (const chunk of answer.body) size += chunk.byteLength;
  clearInterval(watching);
  return { size, time: (performance.now() - start) / 1_000, memory: most - idle };
}

async function copyByPsql({ databaseUrl }: Instance, corpus: Corpus): Promise<{ size: number; time: number }> {
  const project = idOf(corpus, "project", 0);
  const rowsOf: Record<string, string> = {
    Block: `"versionId" IN (SELECT id FROM "ArticleVersion" WHERE "projectId" = '${project}')`,
    ResolutionMark: `"claimId" IN (SELECT id FROM "Claim" WHERE "projectId" = '${project}')`,
  };
  const commands = tables.flatMap((table) => [
    "-c",
    `COPY (SELECT * FROM "${table}" WHERE ${rowsOf[table] ?? `"projectId" = '${project}'`}) TO STDOUT`,
  ]);
  const start = performance.now();
  const child = spawn("psql", ["-X", "-q", databaseUrl ?? "", ...commands], { stdio: ["ignore", "pipe", "inherit"] });
  let size = 0;
  for await (const chunk of child.stdout) size += (chunk as Buffer).byteLength;
  return { size, time: (performance.now() - start) / 1_000 };
}
