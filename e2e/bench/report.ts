import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Flags } from "./flags";

const file = path.resolve(import.meta.dirname, "../../docs/performance.md");

/** Puts the tables into docs/performance.md, between the marks of the parts that were measured. */
export async function writeReport(report: string, parts: Flags["parts"]): Promise<void> {
  const name = parts.join(" ");
  const text = await readFile(file, "utf8");
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for “bench ${name}”.`);
  await writeFile(file, `${text.slice(0, from + begin.length)}\n\n${report}\n\n${text.slice(to)}`);
}
