import "server-only";
import { type ParseError, parse as parseTolerantly } from "jsonc-parser";
import { firstBadByte } from "../../domain/canonical-text";
import { Problem } from "../problem";

/** The largest JSON body, in bytes, except where a route says otherwise. */
export const usualBodyLimit = 1_000_000;
/** Two million characters may be six million bytes, and more with JSON's escapes. */
export const articleBodyLimit = 16_000_000;

/**
 * The bytes of a request's body. Stops reading at the limit, whatever the header says.
 * @throws Problem `body-too-large`; `body-cut-short`
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem("body-too-large", { values: { limit } });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body ?? []) {
      length += part.byteLength;
      if (length > limit) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    // Whoever sent it hung up in the middle: nobody's fault here, and nobody hears the answer.
    throw error instanceof Problem ? error : new Problem("body-cut-short");
  }
  return Buffer.concat(parts, length);
}

/** @throws Problem saying where the body stops being UTF-8 or JSON. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw new Problem("wrong-media-type", { values: { expected: "application/json" } });
  }
  const bytes = await readBytes(request, limit);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("body-not-utf8", { values: { offset: firstBadByte(bytes) } });
  }
}

/** Reads the text again with a parser that says where it stopped; the platform's own does not always. */
function notJson(text: string): Problem {
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true });
  const lines = text.slice(0, errors[0]?.offset ?? text.length).split("\n");
  return new Problem("not-json", { values: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } });
}
