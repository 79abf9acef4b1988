import type { EventSubject } from "./event-kind";

/** What a webhook can be told of: a record, and what became of it. Append-only records are only created. */
const told = {
  article: ["created", "changed", "deleted", "restored"],
  article_version: ["created"],
  annotation: ["created", "changed", "deleted", "restored"],
  claim: ["created", "changed", "deleted", "restored"],
  mark: ["created"],
  resolution: ["created"],
  objection: ["created"],
  comment: ["created", "changed", "deleted", "restored"],
  membership: ["created", "changed", "deleted", "restored"],
  release: ["created"],
} as const;

type Told = typeof told;
export type WebhookEventType = { [Subject in keyof Told]: `${Subject}.${Told[Subject][number]}` }[keyof Told];

export const webhookEventTypes = Object.entries(told).flatMap(([subject, actions]) =>
  actions.map((action) => `${subject}.${action}`),
) as [WebhookEventType, ...WebhookEventType[]];

/** The name of an event for a webhook, in words that Standard Webhooks allows: `article_version.created`. */
export function webhookEventType(subject: EventSubject | (string & {}), action: string): string {
  const words = subject.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
  return `${words}.${action}`;
}

/** What somebody sends herself to see whether it arrives. */
export const webhookTestType = "webhook.test";

/**
 * How long to wait before each further attempt, in seconds: the schedule that Standard Webhooks recommends, ten attempts
 * over 75 hours. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
const minute = 60;
const hour = 60 * minute;
const waits = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

export const webhookAttempts = waits.length + 1;

/** The longest that is waited because the receiver asks for it, in seconds. */
const longestAsked = 24 * hour;

/**
 * In how many seconds to try again after so many attempts.
 * @param jitter between 0 and 1, so that what failed together does not come back together: up to a tenth is added
 * @param asked what the receiver asks to wait, in seconds
 */
export function webhookWait(attempts: number, jitter: number, asked: number | null): number {
  const planned = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 0;
  return Math.max(planned * (1 + jitter / 10), Math.min(asked ?? 0, longestAsked));
}

/** After how many days without one delivery that arrived a webhook is turned off. */
const failingDays = 3;

/** Whether a webhook whose delivery has been tried often enough is given up. */
export function isGivenUp(failingSince: Date | null, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= failingDays * 24 * hour * 1000;
}

/** Why a webhook is off: somebody turned it off; nothing arrived for days; its receiver said that it is gone (410); its maker manages the project no more. */
export const webhookOffReasons = ["person", "failing", "gone", "maker"] as const;

/** Why an attempt failed: an answer that is none of success, or none at all; or nothing was sent. */
export const webhookFaults = ["status", "redirect", "address", "unreachable", "timeout", "secret", "off"] as const;
export type WebhookFault = (typeof webhookFaults)[number];
