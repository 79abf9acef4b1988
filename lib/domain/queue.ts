import type { ClaimState } from "./claim-state";
import type { Layer } from "./verdict";

/*
 * Whose turn it is. The database has the same rule (prisma/migrations, queue) and hands out claims by it; here it can be
 * read and reasoned about. A test holds the two together.
 */

/** What becomes of a claim that a reviewer skipped: see the setting in prisma/schema.prisma. */
export const skipRules = ["returns_to_me", "to_others", "out"] as const;
export type SkipRule = (typeof skipRules)[number];

/**
 * What puts a claim into somebody's queue, in the order in which it is handed out: a resolver sent it back with a
 * question about her mark; she has it; its words were changed since she marked it; it is assigned to her; it waits for anybody; she
 * skipped it and it came back.
 */
export const queueReasons = ["sent_back", "held", "reworded", "assigned", "open", "skipped"] as const;
export type QueueReason = (typeof queueReasons)[number];

/**
 * Why a claim is not in somebody's queue: she has marked it; she made it, and it would be its second mark; she skipped it;
 * somebody skipped it, and nobody is handed it; it is others' alone; it needs no more marks than are made or on their way.
 */
export type QueueBar = "marked" | "own" | "skipped" | "out" | "assigned" | "full";

export interface QueueLayer {
  state: ClaimState;
  /** Whose marks are current. */
  markCount: number;
  /** Who has given a verdict on today's words, also where she withdrew it. */
  judgeIds: readonly string[];
  /** How many marks resolvers asked for beside those that the project asks for. */
  extraMarks: number;
  /** Whose mark was sent back with a question, until she marks anew. */
  sentBackToIds: readonly string[];
}

export interface QueueClaim {
  createdById: string;
  layers: Record<Layer, QueueLayer>;
  /** Whose latest mark judged words that the claim no longer has. */
  outdatedForIds: readonly string[];
  /** Who has it now. */
  holderIds: readonly string[];
  /** Whose it is, by itself or by an article that asserts it. */
  assigneeIds: readonly string[];
  /** Who skipped it, where that still counts. */
  skipperIds: readonly string[];
}

export interface QueueRules {
  marksRequired: number;
  skipRule: SkipRule;
  /** Whether claims that are assigned are handed to nobody else. */
  assignedOnly: boolean;
}

/** `taken` is how many of the marks that the claim needs are made or on their way, but for the person's own. */
export type QueuePlace = { bar: QueueBar } | { reason: QueueReason; taken: number };

/**
 * Whether a layer waits for marks. What is said waits once somebody has marked it. Whether the marks agree does not matter:
 * who is yet to mark must not learn that from her queue, and a claim that needs three opinions needs the third most where
 * two differ. What is settled needs none.
 */
function isShort(layer: Layer, { state, markCount, extraMarks }: QueueLayer, { marksRequired }: QueueRules): boolean {
  if (state === "resolved" || state === "stale") return false;
  return markCount < marksRequired + extraMarks && (layer === "so" || state !== "open");
}

/** Where a claim stands in somebody's queue. */
export function queuePlace(claim: QueueClaim, rules: QueueRules, personId: string): QueuePlace {
  const { holderIds, assigneeIds, skipperIds } = claim;
  // What is so comes first: it is what the claim is about.
  const asked = (["so", "said"] as const).find(
    (layer) => isShort(layer, claim.layers[layer], rules) && !claim.layers[layer].judgeIds.includes(personId),
  );
  const isSentBack = [...claim.layers.so.sentBackToIds, ...claim.layers.said.sentBackToIds].includes(personId);
  const isReworded = claim.outdatedForIds.includes(personId);
  const hasSkipped = skipperIds.includes(personId);
  if (!asked && !isSentBack && !isReworded && claim.layers.so.judgeIds.includes(personId)) return { bar: "marked" };
  const isHeld = holderIds.includes(personId);
  if (!isHeld && rules.skipRule === "to_others" && hasSkipped) return { bar: "skipped" };
  if (!isHeld && rules.skipRule === "out" && skipperIds.length > 0) return { bar: "out" };
  if (isSentBack && (isHeld || !hasSkipped)) return { reason: "sent_back", taken: 0 };
  if (isHeld) return { reason: "held", taken: 0 };
  // What she skipped comes back last, or she would be handed nothing else.
  if (isSentBack || isReworded) return { reason: hasSkipped ? "skipped" : "reworded", taken: 0 };
  if (!asked) return { bar: "full" };

  const { markCount, judgeIds, extraMarks } = claim.layers[asked];
  const isToJudge = (id: string) => !judgeIds.includes(id);
  const others = holderIds.filter((id) => id !== personId && isToJudge(id));
  if (claim.createdById === personId && markCount + others.length > 0) return { bar: "own" };
  const isAssigned = assigneeIds.includes(personId);
  if (rules.assignedOnly && assigneeIds.length > 0 && !isAssigned) return { bar: "assigned" };
  // What is assigned keeps a place for each who is yet to mark it, but from those to whom it is assigned as well.
  const kept = isAssigned ? others : [...new Set([...others, ...assigneeIds.filter(isToJudge)])];
  if (markCount + kept.length >= rules.marksRequired + extraMarks) return { bar: "full" };
  return { reason: hasSkipped ? "skipped" : isAssigned ? "assigned" : "open", taken: markCount + others.length };
}

/** How many claims somebody is handed, and how large her share is. */
export interface MemberShare {
  /** Null: as many as there are. */
  quota: number | null;
  /** Beside the others' weights. */
  weight: number;
}

/**
 * For which reasons somebody is handed claims: only what she has or what came back to her where her quota is reached; also
 * what is assigned to her where she has no share in the rest.
 * @param handed how many claims she has marked or has now
 */
export function handedReasons({ quota, weight }: MemberShare, handed: number): readonly QueueReason[] {
  if (quota !== null && handed >= quota) return queueReasons.slice(0, 3);
  return weight === 0 ? queueReasons.slice(0, 4) : queueReasons;
}

/** A claim in somebody's queue. */
export interface Queued {
  reason: QueueReason;
  taken: number;
  createdAt: Date;
  claimId: string;
}

/** The order of a queue: by reason, then those with the fewest marks, then the oldest. */
export function compareQueued(a: Queued, b: Queued): number {
  return (
    queueReasons.indexOf(a.reason) - queueReasons.indexOf(b.reason) ||
    a.taken - b.taken ||
    a.createdAt.getTime() - b.createdAt.getTime() ||
    (a.claimId < b.claimId ? -1 : 1)
  );
}

/** What share of the work is whose, between 0 and 1, by the weights of those who take part in it. */
export function fairShares(weights: ReadonlyMap<string, number>): Map<string, number> {
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return new Map([...weights].map(([id, weight]) => [id, sum === 0 ? 0 : weight / sum]));
}

/**
 * Deals records out to people, in turn and by their weights: at every point each has, as nearly as can be, her share of what
 * was dealt. Whose weight is 0 gets none, unless all weights are.
 */
export function dealOut<Item>(items: readonly Item[], weights: ReadonlyMap<string, number>): Map<string, Item[]> {
  const isWeighted = [...weights.values()].some((weight) => weight > 0);
  const people = [...weights].map(([id, weight]) => ({ id, weight: isWeighted ? weight : 1, dealt: [] as Item[] }));
  const sharing = people.filter(({ weight }) => weight > 0);
  for (const item of items) {
    // Who is furthest behind her share once she has one more.
    const [next] = sharing.toSorted((a, b) => (a.dealt.length + 1) / a.weight - (b.dealt.length + 1) / b.weight);
    next?.dealt.push(item);
  }
  return new Map(people.map(({ id, dealt }) => [id, dealt]));
}
