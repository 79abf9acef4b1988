import type { EventSubject } from "./event-kind";

/** What a field holds, and so how it is put in words. */
export type FieldContent =
  /** Somebody's own words, of which a change shows which were changed. */
  | "words"
  /** Names, addresses and the like, which are one thing. */
  | "name"
  | "list"
  | "number"
  | "yesNo"
  /** EDTF */
  | "date"
  | "instant"
  /** Ids, which are shown as what they name. */
  | "question"
  | "claim"
  | "person"
  /** One of the values that the vocabulary of this name has. */
  | "verdict"
  | "layer"
  | "stance"
  | "role"
  | "attributionForm"
  | "approximator"
  | "quantityKind"
  | "anchorOrigin"
  | "skipRule"
  | "ground"
  | "confidence"
  | "outcome"
  | "cause"
  | "soundness"
  | "threadState";

/**
 * What of each record people wrote or chose, in the order in which it is told. All else is bookkeeping: ids, authors,
 * times and counts that the line itself says or that nobody chose.
 */
const fields = {
  Project: {
    name: "words",
    description: "words",
    guidelines: "words",
    marksRequired: "number",
    resolverMayBeParty: "yesNo",
    annotatorsMayMark: "yesNo",
    blind: "yesNo",
    resolverBlind: "yesNo",
    reasonsRound: "yesNo",
    reportNames: "yesNo",
    reservationMinutes: "number",
    skipRule: "skipRule",
    assignedOnly: "yesNo",
    unaskedMarks: "yesNo",
  },
  Membership: { role: "role", quota: "number", weight: "number" },
  Invitation: { role: "role", expiresAt: "instant" },
  Article: { title: "words", publisher: "name", author: "name", url: "name", language: "name", published: "date" },
  ArticleVersion: { number: "number", codePoints: "number", sha256: "name" },
  BlockRevision: {},
  Report: { withoutNames: "yesNo", withUndecided: "yesNo" },
  Annotation: { quote: "words", origin: "anchorOrigin" },
  Question: { text: "words" },
  Claim: { text: "words", questionId: "question", mergedIntoId: "claim" },
  Occurrence: {},
  Attribution: { source: "words", cue: "words", form: "attributionForm", dateSaid: "date", chain: "list" },
  Quantity: {
    raw: "words",
    approximator: "approximator",
    value: "number",
    lower: "number",
    upper: "number",
    kind: "quantityKind",
    unit: "name",
    counted: "words",
    timeScope: "date",
    place: "name",
  },
  Mark: {
    verdict: "verdict",
    layer: "layer",
    rationale: "words",
    ground: "ground",
    confidence: "confidence",
    figure: "name",
  },
  Evidence: {
    stance: "stance",
    quote: "words",
    publisher: "name",
    published: "date",
    url: "name",
    archivedUrl: "name",
    accessed: "date",
    origin: "name",
  },
  Resolution: {
    outcome: "outcome",
    verdict: "verdict",
    layer: "layer",
    figure: "name",
    cause: "cause",
    rationale: "words",
    question: "words",
    otherClaimId: "claim",
  },
  Objection: { words: "words" },
  ReasonJudgement: { judgement: "soundness", layer: "layer", words: "words" },
  Assignment: { userId: "person" },
  Reservation: {},
  GoldVerdict: { verdict: "verdict", layer: "layer", explanation: "words" },
  Comment: { text: "words", isNeutral: "yesNo", threadState: "threadState" },
  Webhook: { events: "list" },
  Release: { number: "number", note: "words", licence: "name", sha256: "name" },
} as const satisfies Record<EventSubject, Record<string, FieldContent>>;

type FieldsOf<Subject> = Subject extends EventSubject ? keyof (typeof fields)[Subject] : never;
export type EventField = FieldsOf<EventSubject>;

/** What a field is called: by its own name, or by what it holds where two records have a field of one name. */
export type FieldLabel = EventField | "anchorOrigin";

export interface FieldChange {
  field: EventField;
  label: FieldLabel;
  content: FieldContent;
  /** Null where there was nothing, as on what is new. */
  before: unknown;
  after: unknown;
}

/** What a new record has until somebody chooses otherwise. */
const unchosen: readonly unknown[] = [false, "open"];

interface Line {
  subjectType: string;
  action: "created" | "changed" | "deleted" | "restored";
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** What a line of the history changed, field by field. What is new tells what it has, and not what was left empty. */
export function changesOf({ subjectType, action, before, after }: Line): FieldChange[] {
  return Object.entries(fieldsOf(subjectType)).flatMap(([name, content]) => {
    const field = name as EventField;
    const label = content === "anchorOrigin" ? content : field;
    const change = { field, label, content, before: before?.[field] ?? null, after: after?.[field] ?? null };
    if (isEmpty(change.before) && isEmpty(change.after)) return [];
    return action === "created" && unchosen.includes(change.after) ? [] : [change];
  });
}

/** What the history tells of a kind of record; nothing of one that it does not know. */
export function fieldsOf(subjectType: string): Record<string, FieldContent> {
  return Object.hasOwn(fields, subjectType) ? fields[subjectType as EventSubject] : {};
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
