import { firstBadByte } from "../domain/canonical-text";
import { FormatError } from "./format";

const lineFeed = 0x0a;

/** How large the pieces of a file are that are handed on at once, in UTF-16 code units: fewer would cost more calls. */
const pieceLength = 64_000;

/**
 * The lines of a file, without their ends (LF or CR LF).
 * @throws FormatError `not-utf8`
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of decoded(chunks)) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  if (rest) yield rest;
}

/**
 * A file's text, without a byte-order mark.
 * @throws FormatError `not-utf8`, naming the line
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const decode = (chunk?: Uint8Array) => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      line += text.split("\n").length - 1;
      return text;
    } catch {
      if (chunk) line += chunk.subarray(0, firstBadByte(chunk)).filter((byte) => byte === lineFeed).length;
      throw new FormatError("not-utf8", line, "from here on the file is not UTF-8; save it as UTF-8 and try again");
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

/** Text as UTF-8, in pieces of some size. */
export async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = "";
  for await (const part of text) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece) yield encoder.encode(piece);
}

/** The lines of a view, each as what it says; they come from the database and are taken as they are. */
export async function* linesAs<Line>(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const line of linesOf(chunks)) yield JSON.parse(line) as Line;
}
