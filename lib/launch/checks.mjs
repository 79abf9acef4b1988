import { runTool } from "./step.mjs";

/** What holds of the source without running it; each says what is wrong, or null.
 * @type {{ name: string, run: () => Promise<string | null> }[]} */
export const checks = [
  { name: "format and lint", run: () => outputOnFailure("@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]) },
  { name: "types", run: checkTypes },
  { name: "import rules", run: checkImports },
];

/** @param {string} tool
 * @param {string[]} args */
async function outputOnFailure(tool, args) {
  const { code, output } = await runTool(tool, args, { quiet: true });
  return code === 0 ? null : output;
}

/** Next writes the types of the routes, which the check then reads. */
async function checkTypes() {
  return (
    (await outputOnFailure("next/dist/bin/next", ["typegen"])) ??
    (await outputOnFailure("typescript/bin/tsc", ["--noEmit", "--pretty", "false"]))
  );
}

/** dependency-cruiser that cannot read the source reports no violation; so it has to have seen modules. */
async function checkImports() {
  const folders = ["app", "components", "lib", "prisma", "e2e", "proxy.ts", "instrumentation.ts"];
  const { code, output } = await runTool(
    "dependency-cruiser/bin/dependency-cruise.mjs",
    [...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "err"],
    { quiet: true },
  );
  if (code !== 0) return output;
  const seen = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  return seen > 200 ? null : `dependency-cruiser saw ${seen} modules, which cannot be all.\n${output}`;
}
