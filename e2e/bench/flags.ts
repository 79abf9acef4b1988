import { parseArgs } from "node:util";
import type { Size } from "./material";
import { type WayName, wayNames } from "./ways";

export interface Flags {
  parts: readonly Part[];
  sizes: readonly Size[];
  ways: readonly WayName[];
  runs: number;
  /** Whether the tables go into docs/performance.md. */
  write: boolean;
}

const parts = ["text", "inp", "requests", "server", "agreement", "live"] as const;
type Part = (typeof parts)[number];

const characters = [10_000, 100_000, 1_000_000];
const annotations = [100, 1_000, 10_000];

/** Reads the command's flags, such as `--sizes 100k/1000,1M/10000 --ways room --runs 1 --only text --write`. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string" },
      ways: { type: "string" },
      only: { type: "string" },
      runs: { type: "string", default: "3" },
      write: { type: "boolean", default: false },
    },
  });
  const all = characters.flatMap((length) => annotations.map((count) => ({ characters: length, annotations: count })));
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is ${values.runs}, which is no number of runs.`);
  const chosen = values.ways?.split(",").map((name) => oneOf(wayNames, name, "--ways")) ?? wayNames;
  return {
    parts: values.only ? [oneOf(parts, values.only, "--only")] : parts,
    sizes: values.sizes?.split(",").map(readSize) ?? all,
    // Without its floor no figure means anything.
    ways: wayNames.filter((name) => name === "floor" || chosen.includes(name)),
    runs,
    write: values.write,
  };
}

function oneOf<Name extends string>(names: readonly Name[], given: string, flag: string): Name {
  const found = names.find((name) => name === given);
  if (!found) throw new Error(`${flag} takes ${names.join(", ")}, and not ${given}.`);
  return found;
}

function readSize(given: string): Size {
  const [length, count] = given.split("/").map(readNumber);
  if (!length || !count) throw new Error(`--sizes takes characters/annotations, such as 100k/1000, and not ${given}.`);
  return { characters: length, annotations: count };
}

function readNumber(given: string): number {
  const [, number, unit = ""] = /^(\d+)([kM]?)$/.exec(given) ?? [];
  return Number(number) * ({ "": 1, k: 1_000, M: 1_000_000 }[unit] ?? Number.NaN);
}

/** 100,000 characters and 1,000 annotations are 100k/1000. */
export function sizeName({ characters, annotations }: Size): string {
  return `${shortened(characters)}/${annotations}`;
}

function shortened(number: number): string {
  if (number >= 1_000_000) return `${number / 1_000_000}M`;
  return number >= 1_000 ? `${number / 1_000}k` : String(number);
}
