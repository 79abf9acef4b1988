import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { apiClient } from "../api/client";
import { downloadDataset } from "../api/download";
import { operations } from "../api/operations";
import { UsageError } from "./usage-error";

const own = ["snapshot", "offset"];
const filters = Object.keys(operations.exportDataset.query.shape).filter((name) => !own.includes(name));

const usage = `Usage: npm run tickmark -- export --project ID [--format jsonl] [--output FILE] [${filters
  .filter((name) => name !== "format")
  .map((name) => `--${name} …`)
  .join("] [")}]
The address of the program stands in TICKMARK_URL, a token from the account page in TICKMARK_TOKEN.`;

/**
 * Writes a project's dataset to a file, or to the standard output. The file has its name only once it is whole.
 * @throws UsageError, DownloadFailure
 */
export async function exportCommand(args: string[]): Promise<void> {
  const { project, output, query } = read(args);
  const base = process.env.TICKMARK_URL ?? "http://127.0.0.1:3000";
  const token = process.env.TICKMARK_TOKEN;
  if (!token) throw new UsageError(`TICKMARK_TOKEN is not set.\n${usage}`);
  const chunks = downloadDataset(apiClient({ base, token }), project, query);
  if (output === undefined) {
    // The standard output stays open: others may write to it.
    await pipeline(chunks, process.stdout, { end: false });
    return;
  }
  const part = `${output}.part`;
  try {
    await pipeline(chunks, createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function read(args: string[]) {
  const names = ["project", "output", ...filters];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { project, output, ...asked } = parsed(args, options);
  if (!project) throw new UsageError(`--project is missing.\n${usage}`);
  const result = operations.exportDataset.query.safeParse({ format: "jsonl", ...asked });
  if (!result.success) throw new UsageError(`${z.prettifyError(result.error)}\n${usage}`);
  return { project, output, query: { format: "jsonl", ...asked } as z.input<typeof operations.exportDataset.query> };
}

function parsed(args: string[], options: Record<string, { type: "string" }>): Record<string, string | undefined> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}
