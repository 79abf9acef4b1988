import type { DatasetFormat, WriteContext } from "../formats/format";
import { collect, streamOf } from "./stream";

export const writeContext: WriteContext = {
  origin: "https://tickmark.example.org",
  project: { id: "0195c0de-0000-7000-8000-000000000001", name: "Zahlen" },
  options: {},
};

/** What a format makes of the lines of its view: each file by its path, a single one under the empty path. */
export async function writtenFiles(
  format: DatasetFormat,
  lines: readonly object[],
  context: Partial<WriteContext> = {},
): Promise<Map<string, Buffer>> {
  const view = streamOf(lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`)));
  const given = { ...writeContext, ...context };
  if (format.shape === "file") return new Map([["", Buffer.concat(await collect(format.write(view, given)))]]);
  const files = new Map<string, Buffer>();
  for await (const { path, content } of format.write(view, given)) {
    files.set(path, Buffer.concat(await collect(content)));
  }
  return files;
}
