import { describe, expect, it } from "vitest";
import { launchScript } from "../testing/launch";

/** Runs a command with a Node that takes itself for another; where it goes on, it stops at the port. */
async function runWith(version: string, script = "start.mjs") {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const command = launchScript({ PORT: "none" }, script, [
    "--import",
    `data:text/javascript,${encodeURIComponent(pretend)}`,
  ]);
  return { code: await command.ended, stderr: command.stderr.trim(), stdout: command.stdout };
}

describe("a Node that is too old is told in one sentence", () => {
  it.each(["12.22.12", "16.20.2", "18.20.8", "20.9.0", "20.18.3"])("%s", async (version) => {
    expect(await runWith(version)).toEqual({
      code: 1,
      stderr: `Tickmark needs Node 20.19 or newer, and this is Node ${version}. Install a newer one from nodejs.org and try again.`,
      stdout: "",
    });
  });

  it.each(["dev.mjs", "check.mjs", "test.mjs"])("by %s too", async (script) => {
    const { code, stderr } = await runWith("18.20.8", script);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Tickmark needs Node 20\.19 or newer, and this is Node 18\.20\.8\. .*$/);
  });
});

describe("a Node that is new enough goes on", () => {
  it.each(["20.19.0", "20.20.2", "21.0.0", "22.12.0", "24.1.0"])("%s", async (version) => {
    expect((await runWith(version)).stderr).toBe("PORT is none, which is no port. Set it to a number from 1 to 65535.");
  });
});
