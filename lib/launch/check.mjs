// `npm run check`: format and lint, types, and who imports whom. Quick, and without running anything.
import { checkNode } from "./check-node.mjs";

checkNode();
const { checks } = await import("./checks.mjs");
const { generate, install } = await import("./prepare.mjs");
const { launch } = await import("./step.mjs");

await launch(async () => {
  await install();
  await generate();
  let failed = 0;
  for (const check of checks) {
    const problem = await check.run();
    console.info(problem === null ? `✓ ${check.name}` : `✗ ${check.name}\n${problem}`);
    if (problem !== null) failed++;
  }
  process.exit(failed === 0 ? 0 : 1);
});
