import { z } from "zod";
import { FormatError } from "./format";
import type { ImportPlace, ImportProblem, SourceFile } from "./imported";
import { type JsonValue, jsonValues } from "./json-values";
import { decoded } from "./lines";

/** A value of a file of JSON, and where it stands; or why it, or the rest of the file, cannot be read. */
export type JsonPart = { value: unknown; place: ImportPlace } | { problem: ImportProblem };

/** The objects of some files, one after the other (json-values.ts). */
export async function* jsonParts(
  files: readonly SourceFile[],
  arrays: readonly (readonly string[])[] = [],
): AsyncGenerator<JsonPart> {
  for (const file of files) {
    const placed = (line: number): ImportPlace => ({ file: file.path, line });
    try {
      for await (const part of jsonValues(decoded(file.read()), arrays)) {
        if (isValue(part)) yield { value: part.value, place: placed(part.line) };
        else yield { problem: { code: "not-json", place: placed(part.line), values: { reason: part.reason } } };
      }
    } catch (error) {
      if (!(error instanceof FormatError) || error.code !== "not-utf8") throw error;
      yield { problem: { code: "not-utf8", place: placed(error.line) } };
    }
  }
}

function isValue(part: object): part is JsonValue {
  return "value" in part;
}

/** What keeps something from being what it has to be, in the program's words. */
export function wrongShape(place: ImportPlace, reason: string | z.ZodError): { problem: ImportProblem } {
  const words =
    typeof reason === "string"
      ? reason
      : reason.issues
          .map(({ path, message }) => [z.core.toDotPath(path), message].filter(Boolean).join(": "))
          .join("; ");
  return { problem: { code: "wrong-shape", place, values: { reason: words } } };
}

/** How much of some words a problem shows, in code points. */
const shownLength = 60;

/** Words as a problem shows them. */
export function shortened(words: string): string {
  const characters = [...words];
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join("")}…` : words;
}
