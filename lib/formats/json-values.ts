/*
 * JSON of any size, object by object, of which no more than one is in memory at once: the objects of a file that has one a
 * line, or one after the other; the items of an array; and those of arrays deeper in an object, where it is known under
 * which keys they stand.
 */

export interface JsonValue {
  value: unknown;
  /** On which it begins, from 1. */
  line: number;
}

/** What cannot be read as JSON, and why, in words. */
export interface JsonFault {
  line: number;
  reason: string;
}

/** Nothing that a tool writes is as deep; what is, was made to bring programs down. */
const maximumDepth = 100;
/** Of one object, in UTF-16 code units: an article of the greatest length with all that was ever marked in it. */
const maximumLength = 100_000_000;
/** Of a key that may lead to an array. */
const maximumKeyLength = 32;

/**
 * @param arrays the keys that lead to arrays whose items come one by one; the object around such an array does not come
 * @yields faults too; what comes after one is read where the lines show where that begins
 */
export async function* jsonValues(
  text: AsyncIterable<string>,
  arrays: readonly (readonly string[])[] = [],
): AsyncGenerator<JsonValue | JsonFault> {
  const scanner = new Scanner(arrays.map((keys) => keys.join("/")));
  for await (const chunk of text) {
    yield* scanner.read(chunk);
    if (scanner.isGivenUp) return;
  }
  yield* scanner.end();
}

/** An array or an object that is open. */
interface Container {
  closedBy: "]" | "}";
  /** Under which the value stands that is read, in an object. */
  key: string;
  /** Whether it is an array whose items come one by one. */
  isTakenApart: boolean;
}

/** What means something within a string. */
const endsRun = /["\\\n]/g;

/** The place before the next of some character, from a place on; the last one where none comes. */
function before(chunk: string, character: string, from: number): number {
  const found = chunk.indexOf(character, from);
  return (found < 0 ? chunk.length : found) - 1;
}

class Scanner {
  isGivenUp = false;
  readonly #arrays: readonly string[];
  #open: Container[] = [];
  /** The object that comes as a whole, as far as it has been read, and how many containers are around it. */
  #value: { text: string; line: number; depth: number } | null = null;
  #line = 1;
  #isInString = false;
  #isEscaped = false;
  /** The latest string, as far as it may be a key. */
  #string = "";
  /** The latest character that is no space, outside strings. */
  #previous = "";
  #skipsLine = false;

  constructor(arrays: readonly string[]) {
    this.#arrays = arrays;
  }

  *read(chunk: string): Generator<JsonValue | JsonFault> {
    let from = 0;
    for (let at = 0; at < chunk.length && !this.isGivenUp; at++) {
      const character = chunk.charAt(at);
      if (character === "\n") {
        this.#line++;
        if (this.#isInString) yield this.#fault("a string is not closed on its line");
        this.#skipsLine = false;
      } else if (this.#skipsLine) {
        at = before(chunk, "\n", at);
      } else if (this.#isInString) {
        at = this.#readInString(chunk, at);
      } else if (character > " ") {
        const fault = this.#faultBefore(character, at === 0 ? "" : chunk.charAt(at - 1));
        if (fault) yield fault;
        if (this.#skipsLine) continue;
        if (this.#isBetween() && this.#begins(character)) {
          this.#value = { text: "", line: this.#line, depth: this.#open.length };
          from = at;
        }
        this.#enterOrLeave(character);
        this.#previous = character;
        if (this.#open.length > maximumDepth) yield this.#giveUp(`it is more than ${maximumDepth} levels deep`);
        if (this.#value && this.#open.length === this.#value.depth && !this.#isInString) {
          yield this.#parsed(this.#value.text + chunk.slice(from, at + 1), this.#value.line);
          this.#value = null;
        }
      }
    }
    if (!this.#value) return;
    this.#value.text += chunk.slice(from);
    if (this.#value.text.length > maximumLength) yield this.#giveUp("it is too long");
  }

  *end(): Generator<JsonFault> {
    if (this.isGivenUp || this.#skipsLine) return;
    if (this.#open.length > 0 || this.#isInString) {
      yield { line: this.#value?.line ?? this.#line, reason: "the file ends in the midst of it" };
    }
  }

  /** @returns the place of the last character that was read */
  #readInString(chunk: string, at: number): number {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      return at;
    }
    endsRun.lastIndex = at;
    const end = endsRun.exec(chunk)?.index ?? chunk.length;
    if (this.#string.length < maximumKeyLength) this.#string += chunk.slice(at, Math.min(end, at + maximumKeyLength));
    const character = chunk.charAt(end);
    if (character === "\\") this.#isEscaped = true;
    else if (character === '"') this.#isInString = false;
    // A line end, in which the string is not closed, is still to be read.
    else return end - 1;
    return end;
  }

  /** Whether the next that comes is an object to be handed over. */
  #isBetween(): boolean {
    return this.#value === null && (this.#open.at(-1)?.isTakenApart ?? true);
  }

  #begins(character: string): boolean {
    return character === "{" || (character === "[" && this.#open.length > 0);
  }

  /** What is wrong where a character comes after the ones before it. */
  #faultBefore(character: string, before: string): JsonFault | null {
    if (this.#isBetween()) {
      const isKnown = this.#open.length > 0 ? /[{[\],]/.test(character) : /[{[]/.test(character);
      return isKnown ? null : this.#fault("neither an object nor a list of objects");
    }
    if (/[{["]/.test(character) && !/[{[,:]/.test(this.#previous)) {
      const fault = this.#fault("a comma is missing, or what stands before was not closed");
      // A line that begins with an object most likely begins the next one.
      if (character === "{" && (before === "\n" || before === "")) this.#skipsLine = false;
      return fault;
    }
    if (/[}\]]/.test(character) && this.#open.at(-1)?.closedBy !== character) {
      return this.#fault(`${character} closes what was not opened`);
    }
    return null;
  }

  #enterOrLeave(character: string): void {
    switch (character) {
      case '"':
        this.#isInString = true;
        this.#string = "";
        break;
      case ":": {
        const around = this.#open.at(-1);
        if (around) around.key = this.#string;
        break;
      }
      case "{":
        this.#open.push({ closedBy: "}", key: "", isTakenApart: false });
        break;
      case "[": {
        const isTakenApart = this.#isTakenApart();
        if (isTakenApart) this.#value = null;
        this.#open.push({ closedBy: "]", key: "", isTakenApart });
        break;
      }
      case "}":
      case "]":
        this.#open.pop();
        break;
    }
  }

  /** Whether the array that begins here is the outermost, or stands under keys that lead to one that is to come by items. */
  #isTakenApart(): boolean {
    if (this.#open.length === 0) return true;
    if (this.#open.some(({ closedBy }) => closedBy === "]")) return false;
    return this.#arrays.includes(this.#open.map(({ key }) => key).join("/"));
  }

  #parsed(text: string, line: number): JsonValue | JsonFault {
    try {
      return { value: JSON.parse(text) as unknown, line };
    } catch (error) {
      return { line, reason: (error as Error).message };
    }
  }

  /** What is wrong with the object in work, which is left; the next is sought from the next line on. */
  #fault(reason: string): JsonFault {
    const line = this.#value?.line ?? this.#line;
    this.#open.length = this.#value?.depth ?? (this.#open.at(-1)?.isTakenApart ? this.#open.length : 0);
    this.#value = null;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#previous = "";
    this.#skipsLine = true;
    return { line, reason };
  }

  #giveUp(reason: string): JsonFault {
    this.isGivenUp = true;
    return { line: this.#value?.line ?? this.#line, reason };
  }
}
