import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Flags } from "./flags";

/** What was measured with, so that figures can be compared at all. */
export function versions(chromium: string, { runs }: Flags): string {
  const packages = ["react", "next", "@recogito/text-annotator"].map((name) => `${name} ${versionOf(name)}`);
  const machine = `${os.availableParallelism()} cores, headless, software raster`;
  return `Chromium ${chromium}, Node ${process.versions.node}, ${packages.join(", ")}; ${machine}; medians of ${runs} (lowest–highest).`;
}

function versionOf(name: string): string {
  const file = path.resolve(import.meta.dirname, "../../node_modules", name, "package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}
