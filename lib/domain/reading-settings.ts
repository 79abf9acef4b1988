/** How somebody likes to read: the steps between which each setting moves, from the smallest to the largest. */
export const readingSteps = {
  /** Font size, in rem. */
  size: [0.95, 1.05, 1.15625, 1.3, 1.45, 1.65],
  /** Line height, as a multiple of the font size. */
  leading: [1.45, 1.55, 1.675, 1.85, 2.05],
  /** Length of a line, in rem. */
  measure: [30, 35, 40, 46, 52],
} as const;
export type ReadingSetting = keyof typeof readingSteps;

/** A step's number for each setting. */
export type ReadingSettings = Readonly<Record<ReadingSetting, number>>;

export const defaultReading: ReadingSettings = { size: 2, leading: 2, measure: 2 };

/** Settings as they were kept; what makes no sense is as at the beginning. */
export function readReading(kept: unknown): ReadingSettings {
  const given = (kept !== null && typeof kept === "object" ? kept : {}) as Record<string, unknown>;
  const stepOf = (setting: ReadingSetting) => {
    const step = given[setting];
    return typeof step === "number" && step in readingSteps[setting] ? step : defaultReading[setting];
  };
  return { size: stepOf("size"), leading: stepOf("leading"), measure: stepOf("measure") };
}
