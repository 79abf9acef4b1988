import { isDeepStrictEqual } from "node:util";
import { paramsAt } from "../api/address";
import { hasEventCursor, type Operation } from "../api/operation";
import { operations } from "../api/operations";
import { problemsOf } from "../api/problems";
import { parseEventCursor } from "../domain/event-cursor";
import { ProblemDocumentSchema, problemCode, problemMediaType } from "../schemas/problem";

/** What a server answered, whoever asked it. */
export interface Answered {
  status: number;
  mediaType: string;
  /** The cursor of events that it carries. */
  cursor: string | null;
  text: string;
}

/**
 * Holds an answer of the API to what its operation declares, strictly: a field that is not declared is as wrong as one
 * that is missing.
 * @param address of the request, with or without its origin
 * @throws Error saying what is not as declared
 */
export function checkAnswer(method: string, address: string, answered: Answered): void {
  const { pathname } = new URL(address, "http://127.0.0.1");
  const found = Object.entries<Operation>(operations).find(
    ([, one]) => one.method === method && paramsAt(one.path, pathname),
  );
  if (!found) return;
  const [name, declared] = found;
  const fault = answered.status < 400 ? faultOfAnswer(declared, answered) : faultOfProblem(declared, answered);
  if (fault)
    throw new Error(
      `${name} (${method} ${pathname}, ${answered.status}): ${fault.slice(0, 2_000)}\n${answered.text.slice(0, 2_000)}`,
    );
}

function faultOfAnswer(declared: Operation, answered: Answered): string | null {
  const { response, stream, status = 200 } = declared;
  if (hasEventCursor(declared) !== (parseEventCursor(answered.cursor ?? "") !== null))
    return "it has no cursor, or one too many";
  if (stream) return stream.includes(answered.mediaType) ? null : `${answered.mediaType} is not declared`;
  if (!response) return answered.status === 204 && answered.text === "" ? null : "nothing is declared to be answered";
  if (answered.status !== status || answered.mediaType !== "application/json") return `${status} in JSON is declared`;
  const value: unknown = JSON.parse(answered.text);
  const read = response.safeParse(value);
  if (!read.success) return read.error.message;
  return isDeepStrictEqual(read.data, value) ? null : `it has more than ${JSON.stringify(read.data)}`;
}

function faultOfProblem(declared: Operation, { status, mediaType, text }: Answered): string | null {
  if (mediaType !== problemMediaType) return `${mediaType} is no problem document`;
  const problem = ProblemDocumentSchema.strict().parse(JSON.parse(text));
  const code = problemCode(problem);
  if (problem.status !== status) return "the problem has another status";
  return code && problemsOf(declared).includes(code) ? null : `the problem ${problem.type} is not declared`;
}
