import { z } from "zod";
import { claimStates } from "../domain/claim-state";
import { layers, verdicts } from "../domain/verdict";
import { CsvOptionsSchema } from "./csv-options";
import { IdSchema } from "./text";

const day = z.iso.date();

/**
 * What of a project's dataset is wanted; left out, all of it. `state`, `verdict`, `question` and `article` choose claims, with
 * what hangs on them; `person`, `from` and `to` choose marks, and the claims that have one of these.
 */
export const DatasetFilterSchema = z.object({
  state: z.enum(claimStates).optional().describe("Claims in this state"),
  verdict: z.enum(verdicts).optional().describe("Claims with this verdict"),
  question: IdSchema.optional().describe("Claims that answer this question"),
  article: IdSchema.optional().describe("This article, and the claims that it asserts"),
  person: IdSchema.optional().describe("Marks of this person, and the claims that have one"),
  from: day.optional().describe("Marks of this day (UTC) and later, and the claims that have one"),
  to: day.optional().describe("Marks of this day (UTC) and earlier, and the claims that have one"),
  layer: z.enum(layers).optional().describe("Marks and resolutions of this layer alone"),
  knownOn: day
    .optional()
    .describe(
      "Only what could be known on this day: articles published until then, evidence that is not later, and marks that rest on no later one. What the claims' states would have been is not said",
    ),
});
export type DatasetFilter = z.output<typeof DatasetFilterSchema>;

/** Whether people stand with their names, or with pseudonyms that are the same in every export of the project. */
export const peopleChoices = ["names", "pseudonyms"] as const;
export type PeopleChoice = (typeof peopleChoices)[number];

/** What of a dataset is wanted, and how it is written. */
export const DatasetRequestSchema = DatasetFilterSchema.extend({
  people: z
    .enum(peopleChoices)
    .optional()
    .describe("Whether people have their names, as they have where it is left out, or pseudonyms that stay the same"),
  ...CsvOptionsSchema.shape,
});
export type DatasetRequest = z.output<typeof DatasetRequestSchema>;

/** What an export would have. */
export const DatasetPreviewSchema = z.object({
  counts: z.object({ articles: z.int(), annotations: z.int(), claims: z.int(), marks: z.int() }),
  /** What of it the format has no place for, by name, and how many of that there are. */
  losses: z.array(z.object({ loss: z.string(), count: z.int() })),
  /** How it begins, by a few records: the files of a folder, or the one. Long lines are cut short. */
  files: z.array(z.object({ path: z.string(), text: z.string() })),
});
export type DatasetPreview = z.infer<typeof DatasetPreviewSchema>;

/** The header of an export's answer that names the state that it has: to be sent back where the export shall go on. */
export const snapshotHeader = "Tickmark-Snapshot";
