import { describe, expect, it } from "vitest";
import { collect } from "../testing/stream";
import { apiClient } from "./client";
import { DownloadFailure, downloadDataset } from "./download";

const project = "0195c0de-0000-7000-8000-000000000001";
const file = Buffer.from("One line.\nAnother line.\nThe last.\n");

/** A server whose answers break off behind so many bytes, one after the other; what follows them is whole. */
function serverThat(...breaks: (number | "refuses" | "is away")[]) {
  const asked: Record<string, string>[] = [];
  const fetch = async (address: string) => {
    const query = Object.fromEntries(new URL(address, "http://x").searchParams);
    asked.push(query);
    const fault = breaks.shift();
    if (fault === "is away") throw new TypeError("fetch failed");
    if (fault === "refuses") {
      const problem = {
        type: "urn:tickmark:problem:dataset-changed",
        title: "Other",
        status: 409,
        detail: "Begin again.",
      };
      return Response.json(problem, { status: 409, headers: { "content-type": "application/problem+json" } });
    }
    const rest = file.subarray(Number(query.offset ?? 0));
    const pieces = [fault === undefined ? rest : rest.subarray(0, fault)].filter(({ length }) => length > 0);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else if (fault === undefined) controller.close();
        else controller.error(new TypeError("terminated"));
      },
    });
    return new Response(body, { headers: { "Tickmark-Snapshot": "s1" } });
  };
  const download = (signal?: AbortSignal) =>
    downloadDataset(apiClient({ fetch }), project, { format: "jsonl" }, { wait: [0, 0], ...(signal && { signal }) });
  return { asked, download };
}

describe("a download", () => {
  it("is whole, also where the connection is lost in its midst, again and again", async () => {
    for (const breaks of [[], [0], [5, "is away", 7, 0]] as const) {
      const { download } = serverThat(...breaks);
      expect(Buffer.concat(await collect(download()))).toEqual(file);
    }
  });

  it("goes on behind what came, of the same snapshot", async () => {
    const { asked, download } = serverThat(5, 7);
    await collect(download());
    expect(asked).toEqual([
      { format: "jsonl" },
      { format: "jsonl", snapshot: "s1", offset: "5" },
      { format: "jsonl", snapshot: "s1", offset: "12" },
    ]);
  });

  it.each([
    ["is refused", ["refuses"], "Begin again."],
    ["was changed meanwhile", [5, "refuses"], "Begin again."],
    ["never begins", ["is away"], "The connection was lost."],
    ["stops for good", [5, 0, 0], "The connection was lost."],
  ] as const)("that %s is no short file", async (_, breaks, sentence) => {
    const { download } = serverThat(...breaks);
    const failure: unknown = await collect(download()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DownloadFailure);
    expect((failure as DownloadFailure).message).toBe(sentence);
  });

  it("that somebody stops is stopped", async () => {
    const stop = new AbortController();
    const { download } = serverThat();
    await expect(async () => {
      for await (const _ of download(stop.signal)) stop.abort(new Error("Stopped."));
    }).rejects.toThrow("Stopped.");
  });
});
