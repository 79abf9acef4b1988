import { rmSync } from "node:fs";

/** The data of a run goes with it; what failed keeps its traces. */
export default function teardown(): void {
  const data = process.env.E2E_DATA;
  if (!data) return;
  for (const folder of ["demo", "empty"]) rmSync(`${data}/${folder}`, { recursive: true, force: true });
}
