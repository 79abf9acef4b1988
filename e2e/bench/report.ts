import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Flags } from "./flags";

const file = path.resolve(import.meta.dirname, "../../docs/performance.md");

/** Puts what was measured into docs/performance.md, between the marks of its part. */
export async function writeReport(part: Flags["parts"][number], report: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const [begin, end] = [`<!-- bench ${part} -->`, `<!-- /bench ${part} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${part}.`);
  await writeFile(file, `${text.slice(0, from + begin.length)}\n\n${report}\n\n${text.slice(to)}`);
}
