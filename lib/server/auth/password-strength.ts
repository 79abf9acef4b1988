import "server-only";
import type { FaultCode } from "../problem";
import { invalid } from "../problem";

/**
 * How many guesses a password must outlast, as a power of ten: below 10⁸ zxcvbn calls it "somewhat guessable", which a
 * list of common passwords and their usual disguises reaches.
 */
const guessesNeeded = 8;

/**
 * So many characters are looked at, and so many ways to read 4 as a and 5 as s: the work grows faster than either, and
 * must not hold up what else the server does (50 ms at most with these, seconds without).
 */
const looked = 32;
const disguises = 8;

/**
 * Refuses a password that stands on a list of common ones, is made from one, from keys in a row, repetitions, dates, or
 * from words about its owner (NIST SP 800-63B-4, 3.1.1.2: a blocklist, and no rules of composition).
 *
 * @param about words that everybody knows of its owner: name, e-mail
 * @throws Problem `invalid` at `password`, with the reason
 */
export async function refuseGuessable(password: string, about: readonly string[]): Promise<void> {
  const guess = await estimator();
  const known = ["tickmark", ...about.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  const { guessesLog10, feedback } = guess(password.slice(0, looked), known.filter(Boolean));
  if (guessesLog10 < guessesNeeded) throw invalid(["password"], reasonOf(feedback.warning));
}

function reasonOf(warning: string | null): FaultCode {
  if (!warning) return "password-guessable";
  if (/^(?:straightRow|keyPattern|sequences)$/.test(warning)) return "password-row";
  if (/Repeat$/.test(warning)) return "password-repeats";
  if (warning === "userInputs") return "password-personal";
  if (/^(?:top|common$|similarToCommon|pwned)/.test(warning)) return "password-common";
  return "password-guessable";
}

type Estimator = (password: string, about: string[]) => import("@zxcvbn-ts/core").ZxcvbnResult;

let loading: Promise<Estimator> | null = null;

/** The lists are some megabytes: they are read when the first password is chosen. */
function estimator(): Promise<Estimator> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Estimator> {
  const [{ zxcvbn, zxcvbnOptions }, common, german] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-de"),
  ]);
  zxcvbnOptions.setOptions({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: disguises,
  });
  return zxcvbn;
}
