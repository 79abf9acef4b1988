import { expect, test } from "vitest";
import type { Failure } from "../../domain/write-retry";
import { queuedComment } from "../../testing/form-writes";
import type { OutboxEntry } from "./entry";
import { type Outcome, sendRound } from "./round";

const now = 1_000_000;

/** Makes a round in which some writes have an outcome of their own, and all others are answered. */
async function round(waiting: OutboxEntry[], outcomes: Record<string, Outcome> = {}) {
  const sent: string[] = [];
  const outcome = await sendRound(waiting, now, async ({ write }) => {
    sent.push(write.command.id);
    return outcomes[write.command.id] ?? "answered";
  });
  return { sent, outcome };
}

function failed(nextAt: number, isSetAside = false): Failure {
  return { attempts: 1, aloneInRow: 0, since: 0, nextAt, isSetAside };
}

test("what waits is sent in its order", async () => {
  const waiting = [queuedComment("a", 1), queuedComment("b", 1), queuedComment("a", 2)];
  expect(await round(waiting)).toEqual({ sent: ["a-1", "b-1", "a-2"], outcome: "answered" });
});

test("what is about the same record as one that fails waits for it, and so does what is about that", async () => {
  const both = queuedComment("a", 2);
  if (both.articleId === null) both.write.records = ["a", "b"];
  const waiting = [queuedComment("a", 1), both, queuedComment("b", 1), queuedComment("c", 1)];
  expect(await round(waiting, { "a-1": "failed" })).toEqual({ sent: ["a-1", "c-1"], outcome: "answered" });
});

test.each([
  ["is set aside", failed(0, true)],
  ["failed a moment ago", failed(now + 1)],
])("what %s is not sent, and holds up what is about the same", async (_, failure) => {
  const waiting = [queuedComment("a", 1, { failure }), queuedComment("a", 2), queuedComment("b", 1)];
  expect(await round(waiting)).toEqual({ sent: ["b-1"], outcome: "answered" });
});

test("what failed is sent again when its time has come", async () => {
  expect(await round([queuedComment("a", 1, { failure: failed(now) })])).toMatchObject({ sent: ["a-1"] });
});

test("after three failures in a row the rest is not tried; one answer between them, and it is", async () => {
  const waiting = ["a", "b", "c", "d", "e"].map((claim) => queuedComment(claim, 1));
  const all = { "a-1": "failed", "b-1": "failed", "c-1": "failed", "d-1": "failed" } as const;
  expect(await round(waiting, all)).toEqual({ sent: ["a-1", "b-1", "c-1"], outcome: "failed" });
  const { sent } = await round(waiting, { ...all, "c-1": "answered" });
  expect(sent).toEqual(["a-1", "b-1", "c-1", "d-1", "e-1"]);
});

test("where all is to pause nothing more is sent", async () => {
  const waiting = [queuedComment("a", 1), queuedComment("b", 1), queuedComment("c", 1)];
  expect(await round(waiting, { "b-1": "paused" })).toEqual({ sent: ["a-1", "b-1"], outcome: "paused" });
});
