import { expect, it } from "vitest";
import { importText, makeTeam } from "../../testing/people";

it.each([
  ["para", `${"Wort ".repeat(19)}Ende.\n\n`.repeat(19_000)],
  ["short", "a\n\n".repeat(600_000)],
])(
  "%s",
  async (_n, text) => {
    const team = await makeTeam();
    const t = performance.now();
    const a = await importText(team, text).catch((e: Error) => e);
    console.info(_n, performance.now() - t, a instanceof Error ? String(a).slice(0, 600) : a.blocks.length);
  },
  300_000,
);
