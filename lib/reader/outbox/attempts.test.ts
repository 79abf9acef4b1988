import { describe, expect, it } from "vitest";
import { maxAttempts } from "../../domain/write-retry";
import { queuedComment } from "../../testing/form-writes";
import { afterFailure, givenLastChance, nextAttemptAt, triedOnceMore } from "./attempts";
import type { OutboxEntry } from "./entry";

/** One that failed as often as it is tried, at a server that last took something at a time. */
function setAside(claim: string, lastTaken: number): OutboxEntry {
  const at = { now: 1_000, lastTaken, haveOthersFailed: false, random: 0 };
  let entry = queuedComment(claim, 1);
  for (let attempt = 0; attempt < maxAttempts; attempt++) entry = afterFailure(entry, "server", at);
  return entry;
}

const alone = setAside("a", 1_000);
const among = setAside("b", 0);

describe("a write that was set aside", () => {
  it("is tried once more when a person says so, and set aside again should it fail", () => {
    const again = triedOnceMore(alone);
    expect(again?.failure).toMatchObject({ isSetAside: false, nextAt: 0 });
    const failed =
      again && afterFailure(again, "server", { now: 2_000, lastTaken: 1_000, haveOthersFailed: false, random: 0 });
    expect(failed?.failure?.isSetAside).toBe(true);
  });

  it("is tried once more by itself only where the server took nothing else meanwhile", () => {
    expect(givenLastChance([alone, among]).map(({ write }) => write.command.id)).toEqual(["b-1"]);
  });
});

it("what was not set aside is not tried out of turn", () => {
  const failed = afterFailure(queuedComment("a", 1), "network", {
    now: 0,
    lastTaken: 0,
    haveOthersFailed: false,
    random: 0,
  });
  expect(triedOnceMore(failed)).toBeNull();
  expect(givenLastChance([failed, queuedComment("b", 1)])).toEqual([]);
});

it("the next attempt is that of the first whose time comes, and none where all is set aside or refused", () => {
  const failedAt = (now: number) =>
    afterFailure(queuedComment("a", now), "server", { now, lastTaken: 0, haveOthersFailed: false, random: 0 });
  expect(nextAttemptAt([failedAt(5_000), failedAt(3_000), alone])).toBe(4_000);
  const problem = { type: "about:blank", title: "No", status: 422, detail: "" };
  expect(nextAttemptAt([alone, { ...failedAt(1), problem }, queuedComment("b", 1)])).toBeNull();
});
