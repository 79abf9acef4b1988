import { spawn } from "node:child_process";
import { access, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = "0195c0de-0000-7000-8000-000000000001";
const file = "One line.\nAnother line.\nThe last.\n";

let folder: string;
let address: string;
const asked: IncomingMessage[] = [];
/** Breaks off every first answer about a project that asks for it. */
const server = createServer((request, response) => {
  asked.push(request);
  const url = new URL(request.url ?? "", "http://x");
  if (request.headers.authorization !== "Bearer secret") {
    const problem = {
      type: "urn:tickmark:problem:unauthenticated",
      title: "Who?",
      status: 401,
      detail: "Sign in first.",
    };
    response.writeHead(401, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
    return;
  }
  response.writeHead(200, { "content-type": "application/jsonl", "tickmark-snapshot": "s1" });
  const offset = Number(url.searchParams.get("offset") ?? 0);
  if (url.searchParams.get("state") === "conflict" && offset === 0) {
    response.write(file.slice(0, 12), () => response.destroy());
    return;
  }
  response.end(file.slice(offset));
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tickmark-cli-"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function run(args: string[], token: string | undefined = "secret") {
  const env = { ...process.env, TICKMARK_URL: address, TICKMARK_TOKEN: token };
  const child = spawn(process.execPath, ["lib/launch/tickmark.mjs", ...args], { env });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, said, code: await ended };
}

// Each starts a process that compiles what it runs.
describe("tickmark export", { timeout: 60_000 }, () => {
  it("writes the dataset to the standard output", async () => {
    expect(await run(["export", "--project", project])).toEqual({ out: file, said: "", code: 0 });
    expect(asked.at(-1)?.url).toBe(`/api/v1/projects/${project}/export?format=jsonl`);
  });

  it("writes it to a file, whole, also where the connection is lost", async () => {
    const output = path.join(folder, "dataset.jsonl");
    const { code } = await run(["export", "--project", project, "--state", "conflict", "--output", output]);
    expect([code, await readFile(output, "utf8")]).toEqual([0, file]);
    expect(await readdir(folder)).toEqual(["dataset.jsonl"]);
  });

  it("leaves no file behind where it is refused, and says why", async () => {
    const output = path.join(folder, "refused.jsonl");
    expect(await run(["export", "--project", project, "--output", output], "wrong")).toMatchObject({
      code: 1,
      said: "Sign in first.\n",
    });
    await expect(access(output)).rejects.toThrow();
  });

  it.each([
    ["no command", [], /^There is no command “”\. Commands: export\./],
    ["no project", ["export"], /^--project is missing\./],
    ["a format that is none", ["export", "--project", project, "--format", "doc"], /format[\s\S]*Usage:/],
    ["a flag that is none", ["export", "--project", project, "--colour", "red"], /--colour[\s\S]*Usage:/],
  ])("says how it is called after %s", async (_, args, sentence) => {
    const { code, said } = await run(args);
    expect([code, said]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
