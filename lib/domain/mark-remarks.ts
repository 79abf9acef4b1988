/** How sure a reviewer is of her verdict. */
export const confidences = ["low", "medium", "high"] as const;
export type Confidence = (typeof confidences)[number];

/** What a verdict rests on: two may say the same on other grounds. */
export const grounds = [
  "primary_source",
  "official_statement",
  "other_report",
  "own_calculation",
  "logic",
  "general_knowledge",
] as const;
export type Ground = (typeof grounds)[number];

/** What a reviewer may say of her verdict beside its reason and evidence. */
export interface MarkRemarks {
  confidence: Confidence | null;
  ground: Ground | null;
  /** The figure that she finds to hold, in her words, where it is not the claim's. */
  figure: string | null;
  /** For those alone who may settle a conflict; to all others it is null, as where there is none. */
  noteToResolver: string | null;
}

export const noRemarks: MarkRemarks = { confidence: null, ground: null, figure: null, noteToResolver: null };

/** Remarks as they are being written; what was kept before there were any has none. */
export type RemarksInWork = { [key in keyof MarkRemarks]?: MarkRemarks[key] | undefined };

/** Those that say something, of something that has more beside. */
export function remarksIn({ confidence, ground, figure, noteToResolver }: RemarksInWork): Partial<MarkRemarks> {
  return {
    ...(confidence && { confidence }),
    ...(ground && { ground }),
    ...(figure && { figure }),
    ...(noteToResolver && { noteToResolver }),
  };
}
