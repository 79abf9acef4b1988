import { sizeName } from "./flags";
import type { Size } from "./material";
import type { Measure, Results } from "./results";
import type { WayName } from "./ways";

/** What a result was to be, and what it is. */
export interface Verdict {
  goal: string;
  is: string;
  met: boolean;
}

/** Opening, in times the plain text. */
const openGoals: readonly (Size & { atMost: number })[] = [
  { characters: 100_000, annotations: 1_000, atMost: 1 },
  { characters: 100_000, annotations: 10_000, atMost: 1.3 },
  { characters: 1_000_000, annotations: 10_000, atMost: 0.4 },
  { characters: 10_000, annotations: 10_000, atMost: 5 },
];

/** One at 60 a second, in milliseconds. */
const frame = 1000 / 60;
/** Between two frames the clock wobbles by a tenth on an idle page, too. */
const wobble = 1.1;
const hitTest = 0.2;
/** A million characters in times ten thousand, with the same annotations. */
const growth = 1.5;
/** Some paint is a sign behind the last word alone. */
const paintedShare = 0.5;

const operations = ["add", "change", "remove", "hover"] as const;
const own: readonly WayName[] = ["room", "text"];

/** Only ratios and frames are goals: milliseconds do not carry over to another machine. */
export function judge(results: Results, sizes: readonly Size[]): Verdict[] {
  return own.flatMap((way) => [
    ...openGoals.flatMap((size) => {
      const ratio = results.ratio(size, way, "open");
      return ratio === null
        ? []
        : [verdict(`${way}: open ${sizeName(size)} ≤ ${size.atMost} × plain`, ratio, size.atMost, "×")];
    }),
    ...sizes.flatMap((size) => judgeSize(results, way, size)),
    ...sizes.flatMap((size) => judgeGrowth(results, way, size)),
  ]);
}

function judgeSize(results: Results, way: WayName, size: Size): Verdict[] {
  const of = (measure: Measure, atMost: number, goal: string): Verdict[] => {
    const figure = results.figure(size, way, measure);
    return figure ? [verdict(`${way}: ${measure} ${sizeName(size)} ${goal}`, figure.median, atMost, "ms")] : [];
  };
  const painted = results.figure(size, way, "painted");
  const wrong = results.figure(size, way, "wrongHits");
  return [
    ...operations.flatMap((operation) => of(operation, frame, "within one frame")),
    ...of("scroll", frame * wobble, "p95 within one frame"),
    ...of("hit", hitTest, `≤ ${hitTest} ms`),
    ...(wrong ? [verdict(`${way}: hit ${sizeName(size)} as by a look at all`, wrong.max, 0, "wrong")] : []),
    ...(painted
      ? [
          {
            goal: `${way}: painted ${sizeName(size)}, by pixels`,
            is: `${(painted.min * 100).toFixed(0)} %`,
            met: painted.min >= paintedShare,
          },
        ]
      : []),
  ];
}

function judgeGrowth(results: Results, way: WayName, { characters, annotations }: Size): Verdict[] {
  if (characters !== 1_000_000) return [];
  return operations.flatMap((operation) => {
    const small = results.figure({ characters: 10_000, annotations }, way, operation);
    const large = results.figure({ characters, annotations }, way, operation);
    if (!small || !large) return [];
    const goal = `${way}: ${operation} 1M/${annotations} ≤ ${growth} × 10k/${annotations}`;
    return [verdict(goal, large.median / small.median, growth, "×")];
  });
}

export function verdict(goal: string, is: number, atMost: number, unit: string): Verdict {
  return { goal, is: `${is.toFixed(unit === "wrong" ? 0 : 2)} ${unit}`, met: is <= atMost };
}
