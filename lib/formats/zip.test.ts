import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import { streamOf } from "../testing/stream";
import type { DatasetFile } from "./format";
import { zipped } from "./zip";

const file = (path: string, ...parts: string[]): DatasetFile => ({
  path,
  content: streamOf(parts.map((part) => Buffer.from(part))),
});

async function written(files: AsyncIterable<DatasetFile>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipped(files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("an archive", () => {
  it("has its files, as another program reads them", async () => {
    const bytes = await written(
      streamOf([file("a.txt", "Kähne ", "🚢"), file("ordner/b.json", "{}"), file("leer.txt")]),
    );
    const archive = await fromBufferPromise(bytes);
    const read: [string, string][] = [];
    for await (const entry of archive.eachEntry()) {
      read.push([entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString("utf8")]);
    }
    expect(read).toEqual([
      ["a.txt", "Kähne 🚢"],
      ["ordner/b.json", "{}"],
      ["leer.txt", ""],
    ]);
  });

  it("is the same for the same files", async () => {
    const once = () => written(streamOf([file("a.txt", "eins"), file("b.txt", "zwei")]));
    expect(await once()).toEqual(await once());
  });

  it("fails where one of its files does", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("Bis hier");
      throw new Error("The connection was lost.");
    }
    await expect(written(streamOf([file("a.txt", "a"), { path: "b.txt", content: broken() }]))).rejects.toThrow(
      "The connection was lost.",
    );
  });

  it("asks for nothing more once nobody reads it", async () => {
    let isOver = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(100_000, "x");
      } finally {
        isOver = true;
      }
    }
    for await (const _ of zipped(streamOf([{ path: "a.txt", content: endless() }]))) break;
    expect(isOver).toBe(true);
  });
});
