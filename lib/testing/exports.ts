import { exportProject } from "../server/export/export";

type Asked = Parameters<typeof exportProject>;

/** A project's dataset in a format, as somebody gets it who asks for it. */
export async function* exported(...asked: Asked): AsyncGenerator<Uint8Array> {
  yield* (await exportProject(...asked)).stream;
}

export async function exportedText(...asked: Asked): Promise<string> {
  return new Response((await exportProject(...asked)).stream).text();
}
