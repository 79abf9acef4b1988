/** The kinds of work that a history can be narrowed to, each with the models of the records whose lines belong to it. */
export const eventKinds = {
  marks: ["Mark", "Evidence"],
  resolutions: ["Resolution", "Objection", "ReasonJudgement"],
  gold: ["GoldVerdict"],
  claims: ["Claim", "Attribution", "Quantity", "Question", "Occurrence"],
  queue: ["Assignment", "Reservation"],
  annotations: ["Annotation"],
  articles: ["Article", "ArticleVersion", "BlockRevision", "Report"],
  comments: ["Comment"],
  people: ["Membership", "Invitation"],
  project: ["Project", "Release", "Webhook"],
} as const;

export type EventKind = keyof typeof eventKinds;
export type EventSubject = (typeof eventKinds)[EventKind][number];

export const eventKindNames = Object.keys(eventKinds) as EventKind[];
export const eventSubjects: readonly EventSubject[] = Object.values(eventKinds).flat();
