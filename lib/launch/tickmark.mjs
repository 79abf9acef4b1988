// `npm run tickmark -- …`: see lib/cli/tickmark.ts.
import { checkNode } from "./check-node.mjs";

checkNode();
const { spawn } = await import("node:child_process");
const { fileURLToPath } = await import("node:url");

const cli = fileURLToPath(new URL("../cli/tickmark.ts", import.meta.url));
const child = spawn(process.execPath, ["--import", "tsx", cli, ...process.argv.slice(2)], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));
