// `npm run tickmark -- …`: what a program does with a Tickmark somewhere, through its API.
import { exportCommand } from "./export";
import { UsageError } from "./usage-error";

const commands: Record<string, (args: string[]) => Promise<void>> = { export: exportCommand };

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new UsageError(`There is no command “${name}”. Commands: ${Object.keys(commands).join(", ")}.`);
  await command(args);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
