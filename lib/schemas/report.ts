import { z } from "zod";
import type { Block } from "../domain/block";
import type { ClaimPlace } from "../domain/report-numbers";
import type { DisagreementCause } from "../domain/resolution-outcome";
import type { Layer, Verdict } from "../domain/verdict";
import type { AttributionRecord } from "./claim";
import type { EvidenceRecord, MarkRecord } from "./mark";
import { InstantSchema, PersonSchema } from "./person";
import { ClientIdSchema } from "./text";

export const CreateReportSchema = z.strictObject({
  id: ClientIdSchema,
  /** Whether those who marked and decided are letters in it; where the project hides its people they always are. */
  withoutNames: z.boolean().optional(),
  /** Whether it names the claims too that are not decided yet. */
  withUndecided: z.boolean().optional(),
});
export type CreateReport = z.output<typeof CreateReportSchema>;

/** An address at which anybody reads how an article was checked. */
export const ReportLinkSchema = z.object({
  id: z.uuid(),
  article: z.object({ id: z.uuid(), title: z.string() }),
  /**
   * Where it is, below the address of the program. Null where the program has another `NEXTAUTH_SECRET` than when it was made:
   * it goes on working, and is not known here any more.
   */
  path: z.string().nullable(),
  withoutNames: z.boolean(),
  withUndecided: z.boolean(),
  createdBy: PersonSchema,
  createdAt: InstantSchema,
});
export type ReportLink = z.infer<typeof ReportLinkSchema>;

/** Who marked or decided something: her name, or a letter, which is hers all through one report. */
export type ReportPerson = { name: string } | { letter: string };

/** What somebody says on a layer of a claim. */
export interface ReportMark extends Pick<MarkRecord, "rationale" | "ground" | "confidence" | "figure"> {
  id: string;
  by: ReportPerson;
  at: string;
  verdict: Verdict;
  evidence: readonly EvidenceRecord[];
}

/** How one decided, where the marks differed. */
export interface ReportResolution {
  by: ReportPerson;
  at: string;
  cause: DisagreementCause | null;
  figure: string | null;
  rationale: string;
}

/** What holds on a layer of a claim, and for what. */
export interface ReportLayer {
  layer: Layer;
  verdict: Verdict;
  resolution: ReportResolution | null;
  /** The marks that say the same … */
  assent: readonly ReportMark[];
  /** … and those that say otherwise, which stay. */
  dissent: readonly ReportMark[];
}

export interface ReportClaim {
  id: string;
  number: number;
  text: string;
  attribution: AttributionRecord | null;
  /** Null: it is not decided, and no more is said of it. */
  decided: { verdict: Verdict; at: string; layers: readonly ReportLayer[] } | null;
}

/** How an article was checked, as whoever has the address of the report reads it. */
export interface Report {
  projectName: string;
  article: {
    id: string;
    title: string;
    publisher: string | null;
    author: string | null;
    url: string | null;
    language: string;
    published: string | null;
  };
  version: number;
  text: string;
  blocks: readonly Block[];
  /** In the order of their numbers. */
  claims: readonly ReportClaim[];
  places: readonly ClaimPlace[];
  withUndecided: boolean;
}
