// `npm run bench`: how fast the reading room is, in a real browser; its flags are in e2e/bench/flags.ts.
import { checkNode } from "./check-node.mjs";

checkNode();
const { findBrowser } = await import("./browser.mjs");
const { build, generate, install } = await import("./prepare.mjs");
const { launch, root } = await import("./step.mjs");
const { spawn } = await import("node:child_process");

await launch(async () => {
  await install();
  await generate();
  await build();
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/bench/bench.ts", ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, TICKMARK_BROWSER: await findBrowser() },
    stdio: "inherit",
  });
  child.on("exit", (code) => process.exit(code ?? 1));
});
