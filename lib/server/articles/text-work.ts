import "server-only";
import type { TextFault } from "../../domain/canonical-text";
import { invalid, Problem } from "../problem";
import { run } from "../thread/run";
import type { CarriedAnchor, LastAnchor, PreparedText } from "./text-tasks";

/**
 * As much as is done at once, in UTF-16 code units that are looked at: it takes some 5 ms. Longer texts are worked on in
 * the thread, so that no request waits for somebody else's book.
 */
const longestAtOnce = 100_000;

/** @throws Problem `invalid` or `text-too-long` saying what is wrong with the text, and where */
export async function prepareText(sent: string): Promise<PreparedText> {
  const prepared = await run("prepareText", sent.length > longestAtOnce, sent);
  if ("fault" in prepared) throw textProblem(prepared);
  return prepared;
}

/** The text of a file. @throws Problem `invalid` or `text-too-long` saying where the file stops being text */
export async function decodeFile(bytes: Uint8Array): Promise<string> {
  const decoded = await run("decodeText", bytes.length > longestAtOnce, bytes);
  if ("fault" in decoded) throw textProblem(decoded);
  return decoded.text;
}

/** Where the annotations of a version stand in a later text. */
export function carryAnchors(
  before: { id: string; text: string },
  after: string,
  anchors: LastAnchor[],
): Promise<CarriedAnchor[]> {
  // In the worst case each annotation's words are looked for in the whole text.
  const size = before.text.length + after.length * (1 + anchors.length / 100);
  return run("carryAnchors", size > longestAtOnce, before, after, anchors);
}

/** What is wrong with an article's text, as a problem of the field `text`. */
function textProblem(fault: TextFault): Problem {
  if (fault.fault === "too-long") {
    return new Problem("text-too-long", { values: { length: fault.length, limit: fault.limit } });
  }
  const { fault: name, ...values } = fault;
  return invalid(["text"], `text-${name}`, values);
}
