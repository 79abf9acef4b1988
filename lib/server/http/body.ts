import "server-only";
import { type ParseError, parse as parseTolerantly } from "jsonc-parser";
import { firstBadByte } from "../../domain/canonical-text";
import { Problem } from "../problem";

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

/**
 * How many arrays and objects may stand in each other. No body of ours needs more than five, and what goes through a
 * value afterwards may do so by calling itself.
 */
const maxDepth = 100;

/** @throws Problem saying where the body stops being UTF-8 or JSON; `nested-too-deep` */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw new Problem("wrong-media-type", { values: { expected: "application/json" } });
  }
  const bytes = await readBytes(request, limit);
  const text = decode(bytes);
  const value = parseJson(text);
  if (value === undefined ? isTextDeep(text) : isDeep(value)) {
    throw new Problem("nested-too-deep", { values: { limit: maxDepth } });
  }
  if (value === undefined) throw notJson(text);
  return value;
}

/** Undefined, which no JSON is, where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Level by level and not by calling itself, so that no depth is too much for it. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    level = level.filter((one) => typeof one === "object" && one !== null);
    if (level.length > 0 && depth === maxDepth) return true;
    level = level.flatMap((one) => Object.values(one as object));
  }
  return false;
}

/** The same of a text that is no JSON, by its brackets; those within a string count as none. */
function isTextDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > maxDepth) return true;
  }
  return false;
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
