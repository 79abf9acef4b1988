import type { CoverageKey } from "@/lib/domain/coverage-stack";

/** The colour of each part, and the pattern by which it is told apart without colour: paths in a square of eight. */
const looks: Record<CoverageKey, { colour: string; wash: number; path: string }> = {
  resolved: { colour: "var(--confirmed)", wash: 0.75, path: "" },
  agreed: { colour: "var(--confirmed)", wash: 0.2, path: "M-1 9L9 -1M-1 1L1 -1M7 9L9 7" },
  stale: { colour: "var(--missing-context)", wash: 0.15, path: "M2 2h.01M6 6h.01" },
  conflict: { colour: "var(--disputed)", wash: 0.2, path: "M-1 -1L9 9M-1 9L9 -1" },
  marked: { colour: "var(--open)", wash: 0.12, path: "M0 2H8M0 6H8" },
  open: { colour: "var(--soft)", wash: 0.06, path: "" },
  mine: { colour: "var(--confirmed)", wash: 0.75, path: "" },
  others: { colour: "var(--soft)", wash: 0.06, path: "" },
};

export function patternId(key: CoverageKey): string {
  return `coverage-${key}`;
}

/** The patterns, for every chart and legend of the page. */
export function CoveragePatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {Object.entries(looks).map(([key, { colour, wash, path }]) => (
          <pattern key={key} id={patternId(key as CoverageKey)} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={colour} fillOpacity={wash} />
            <path
              d={path}
              stroke={colour}
              strokeWidth={key === "stale" ? 2.5 : 1.25}
              strokeLinecap="round"
              fill="none"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** What a part looks like in the chart. */
export function Swatch({ of }: { of: CoverageKey }) {
  return (
    <svg aria-hidden="true" width="20" height="14" className="shrink-0">
      <rect x="0.5" y="0.5" width="19" height="13" fill={`url(#${patternId(of)})`} stroke={looks[of].colour} />
    </svg>
  );
}

export function strokeOf(key: CoverageKey): string {
  return looks[key].colour;
}
