/**
 * The shape of the sample project: plain data, imported through the same functions that people's work goes through,
 * so that every offset, constraint and history line of the sample is as real as theirs.
 */

/** The demo people by the part of their address before the `@`. */
export type SamplePerson = "editor" | "reviewer" | "second" | "resolver" | "manager";

export interface SampleArticle {
  key: string;
  title: string;
  publisher: string;
  author?: string;
  url?: string;
  /** BCP 47 */
  language: "de-DE" | "de-CH" | "en-GB";
  /** EDTF with the precision the paper gives, such as `2025-08-27` or `2025-05`. */
  published: string;
  /** Paragraphs, headings and captions, one block a paragraph, an empty line between two. */
  text: string;
}

export interface SampleOccurrence {
  article: string;
  /** The words that assert the claim, exactly as they stand in the article. */
  quote: string;
  /** Words directly before the quote; needed only where the quote stands in the article more than once. */
  prefix?: string;
}

export interface SampleAttribution {
  source: string;
  cue?: string;
  form?: "direct" | "indirect" | "reported";
  /** EDTF */
  dateSaid?: string;
  /** From the first source to the paper that printed it. */
  chain?: string[];
}

export interface SampleQuantity {
  raw: string;
  value?: number;
  lower?: number;
  upper?: number;
  approximator?: "about" | "almost" | "at_least" | "up_to";
  unit?: string;
  counted?: string;
  kind?: "total" | "increment" | "plan" | "stock";
  timeScope?: string;
  place?: string;
}

export interface SampleEvidence {
  url?: string;
  archivedUrl?: string;
  quote?: string;
  publisher?: string;
  /** EDTF */
  published?: string;
  /** `YYYY-MM-DD` */
  accessed?: string;
  stance: "supports" | "contradicts" | "context";
  /** The independent origin that the evidence goes back to. */
  origin?: string;
}

export interface SampleMark {
  by: SamplePerson;
  layer: "said" | "so";
  verdict: "confirmed" | "disputed" | "refuted" | "missing_context" | "unproven" | "not_checkable";
  rationale?: string;
  evidence?: SampleEvidence[];
}

export interface SampleResolution {
  layer: "said" | "so";
  outcome: "side" | "third_verdict" | "send_back" | "ask_another";
  cause: "oversight" | "other_evidence" | "reading" | "guideline_gap" | "real_difference";
  verdict?: SampleMark["verdict"];
  /** The figure that holds, where a mark names another one than the claim. */
  figure?: string;
  rationale?: string;
  /** What those who marked are asked. */
  question?: string;
}

/** What is known to be right, planted by the manager. */
export interface SampleGold {
  layer: "said" | "so";
  verdict: SampleMark["verdict"];
  explanation: string;
}

export interface SampleClaim {
  key: string;
  /** One checkable statement in the checker's own words. */
  text: string;
  by: SamplePerson;
  question?: string;
  attribution?: SampleAttribution;
  quantity?: SampleQuantity;
  occurrences: SampleOccurrence[];
  /** In the order in which they were made. A later mark by the same person on the same layer replaces her earlier one. */
  marks: SampleMark[];
  /** What those who differ make of each other's reasons: of a mark, by its place among the marks from 0. */
  judgements?: { by: SamplePerson; of: number; judgement: "sound" | "beside_the_point" | "wrong"; words: string }[];
  /** By the resolver, after the marks. */
  resolutions?: SampleResolution[];
  gold?: SampleGold;
  /** Against the first resolution. */
  objection?: { by: SamplePerson; words: string; evidence: SampleEvidence[] };
  comments?: SampleComment[];
}

/** A comment; an `@` with a demo person's name in it mentions that person. */
export interface SampleComment {
  by: SamplePerson;
  text: string;
  /** The place in the list of the comment that it replies to. */
  replyTo?: number;
  /** What became of its thread, by whom. */
  thread?: { by: SamplePerson; state: "addressed" | "resolved" };
}

/** An article, or a claim, that is somebody's to mark. */
export type SampleAssignment = { to: SamplePerson } & ({ article: string } | { claim: string });

export interface SampleProject {
  name: string;
  description: string;
  guidelines: string;
  articles: SampleArticle[];
  claims: SampleClaim[];
  assignments: SampleAssignment[];
  /** Who has which claim in hand when the program is started first. */
  reservations: { claim: string; by: SamplePerson }[];
}
