import { describe, expect, it } from "vitest";
import { eventSubjects } from "./event-kind";
import { isGivenUp, webhookAttempts, webhookEventType, webhookEventTypes, webhookWait } from "./webhook";

describe("the name of an event", () => {
  it.each([
    ["Mark", "created", "mark.created"],
    ["ArticleVersion", "created", "article_version.created"],
    ["Claim", "deleted", "claim.deleted"],
  ])("%s %s is %s", (subject, action, name) => {
    expect(webhookEventType(subject, action)).toBe(name);
  });

  it("is one that the history has, for each that can be chosen", () => {
    const known = eventSubjects.flatMap((subject) =>
      ["created", "changed", "deleted", "restored"].map((action) => webhookEventType(subject, action)),
    );
    expect(webhookEventTypes.filter((type) => !known.includes(type))).toEqual([]);
    for (const type of webhookEventTypes) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });
});

describe("the wait before another attempt", () => {
  it("is the schedule of Standard Webhooks, over 75 hours and 35 minutes", () => {
    const waits = Array.from({ length: webhookAttempts - 1 }, (_, index) => webhookWait(index + 1, 0, null));
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(waits.reduce((sum, wait) => sum + wait)).toBe((75 * 60 + 35) * 60 + 5);
  });

  it("is a little longer by chance, and as long as the receiver asks, up to a day", () => {
    expect(webhookWait(2, 1, null)).toBe(330);
    expect(webhookWait(1, 0, 120)).toBe(120);
    expect(webhookWait(3, 0, 120)).toBe(1_800);
    expect(webhookWait(1, 0, 1e9)).toBe(86_400);
  });
});

it.each([
  [null, false],
  [2.9, false],
  [3, true],
  [30, true],
])("after %s days of failing it is given up: %s", (days, givenUp) => {
  const now = new Date("2026-11-27T12:00:00Z");
  const since = days === null ? null : new Date(now.getTime() - days * 24 * 3_600_000);
  expect(isGivenUp(since, now)).toBe(givenUp);
});
