import type { Figure } from "./figures";
import { sizeName } from "./flags";
import type { Verdict } from "./goals";
import type { Size } from "./material";
import type { Measure, Results } from "./results";
import { type WayName, wayTitles } from "./ways";

const titles: readonly [Measure, string][] = [
  ["open", "Open to painted, ms (× plain text)"],
  ["cards", "Open to painted with the cards, ms"],
  ["add", "Add one, ms"],
  ["change", "Change one, ms"],
  ["remove", "Remove one, ms"],
  ["hover", "Hover one, ms"],
  ["hit", "Hit test of one point, ms"],
  ["wrongHits", "Points of 1,000 that a look at all annotations answers otherwise"],
  ["unrelated", "An unrelated change of the page, ms"],
  ["scroll", "Scrolling, p95 from frame to frame, ms"],
  ["memory", "Memory, MB"],
  ["painted", "Annotations in the window that the pixels show, share"],
];

/** Markdown: a table for each measure, a row for each way, a column for each size; the median (min–max). */
export function resultTables(results: Results, sizes: readonly Size[], ways: readonly WayName[]): string {
  const stops = sizes.flatMap((size) =>
    ways.flatMap((way) => {
      const stopped = results.stopped(size, way);
      return stopped ? [`- ${sizeName(size)}, ${wayTitles[way]}, given up at ${stopped}`] : [];
    }),
  );
  return [...titles.map(([measure, title]) => table(measure, title)), stops.join("\n")].filter(Boolean).join("\n\n");

  function table(measure: Measure, title: string): string {
    const rows = ways.map((way) => [wayTitles[way], ...sizes.map((size) => cell(size, way, measure))]);
    return `#### ${title}\n\n${markdown([["", ...sizes.map(sizeName)], ...rows.filter(hasFigures)])}`;
  }

  function cell(size: Size, way: WayName, measure: Measure): string {
    const figure = results.figure(size, way, measure);
    if (!figure) return "–";
    const ratio = measure === "open" && way !== "floor" ? results.ratio(size, way, measure) : null;
    return `${spread(figure)}${ratio === null ? "" : ` **${short(ratio)} ×**`}`;
  }
}

function hasFigures([, ...cells]: string[]): boolean {
  return cells.some((cell) => cell !== "–");
}

export function goalTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ goal, is, met }) => [goal, is, met ? "met" : "**missed**"]);
  return markdown([["goal", "is", ""], ...rows]);
}

export function markdown([head = [], ...rows]: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function spread({ median, min, max }: Figure): string {
  return min === max ? short(median) : `${short(median)} (${short(min)}–${short(max)})`;
}

function short(value: number): string {
  if (value === 0 || value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 3);
}
