import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareQueued,
  dealOut,
  fairShares,
  handedReasons,
  type QueueClaim,
  type QueueLayer,
  type QueuePlace,
  type QueueRules,
  queuePlace,
  queueReasons,
} from "./queue";

const open: QueueLayer = { state: "open", markCount: 0, judgeIds: [], extraMarks: 0, sentBackToIds: [] };
const judgedBy = (...judgeIds: string[]): QueueLayer => ({
  ...open,
  state: "marked",
  markCount: judgeIds.length,
  judgeIds,
});

const fresh: QueueClaim = {
  createdById: "author",
  layers: { so: open, said: open },
  outdatedForIds: [],
  holderIds: [],
  assigneeIds: [],
  skipperIds: [],
};
const rules: QueueRules = { marksRequired: 2, skipRule: "to_others", assignedOnly: false };

interface Case {
  claim?: Partial<Omit<QueueClaim, "layers">> & { so?: QueueLayer; said?: QueueLayer };
  rules?: Partial<QueueRules>;
  person?: string;
}

function place({ claim: { so = open, said = open, ...about } = {}, rules: other, person = "ada" }: Case): QueuePlace {
  return queuePlace({ ...fresh, ...about, layers: { so, said } }, { ...rules, ...other }, person);
}

const conflict: QueueLayer = { ...judgedBy("bea", "cleo"), state: "conflict" };
/** A resolver asked Ada and Bea something about their marks. */
const sentBack: QueueLayer = { ...judgedBy("ada", "bea"), sentBackToIds: ["ada", "bea"] };

describe("a claim in somebody's queue", () => {
  it.each<[string, Case, QueuePlace]>([
    ["one that nobody marked", {}, { reason: "open", taken: 0 }],
    ["one that lacks a mark", { claim: { so: judgedBy("bea") } }, { reason: "open", taken: 1 }],
    ["not one that has its marks", { claim: { so: judgedBy("bea", "cleo") } }, { bar: "full" }],
    ["not one that she marked", { claim: { so: judgedBy("ada") } }, { bar: "marked" }],
    ["not one whose mark she withdrew", { claim: { so: { ...open, judgeIds: ["ada"] } } }, { bar: "marked" }],
    ["one that another has", { claim: { holderIds: ["bea"] } }, { reason: "open", taken: 1 }],
    [
      "not one whose last mark another is making",
      { claim: { so: judgedBy("bea"), holderIds: ["cleo"] } },
      { bar: "full" },
    ],
    ["not one that enough others have", { claim: { holderIds: ["bea", "cleo"] } }, { bar: "full" }],
    [
      "one that she has herself, whoever else",
      { claim: { so: judgedBy("bea", "cleo"), holderIds: ["ada"] } },
      { reason: "held", taken: 0 },
    ],
    [
      "who has it and marked already takes no second place",
      { claim: { so: judgedBy("bea"), holderIds: ["bea"] } },
      { reason: "open", taken: 1 },
    ],
    ["its author for its first mark", { person: "author" }, { reason: "open", taken: 0 }],
    ["not its author for its second", { person: "author", claim: { so: judgedBy("bea") } }, { bar: "own" }],
    [
      "not its author where another makes the first",
      { person: "author", claim: { holderIds: ["bea"] } },
      { bar: "own" },
    ],
    [
      "where two of three differ, the third",
      { rules: { marksRequired: 3 }, claim: { so: conflict } },
      { reason: "open", taken: 2 },
    ],
    [
      "a conflict on which another mark was asked for",
      { claim: { so: { ...conflict, extraMarks: 1 } } },
      { reason: "open", taken: 2 },
    ],
    [
      "not what is settled",
      { rules: { marksRequired: 3 }, claim: { so: { ...conflict, state: "resolved" } } },
      { bar: "full" },
    ],
    [
      "what is said, once somebody judged it",
      { claim: { so: judgedBy("ada", "bea"), said: judgedBy("bea") } },
      { reason: "open", taken: 1 },
    ],
    [
      "not one on whose other layer another mark was asked for",
      { claim: { so: conflict, said: { ...open, extraMarks: 1 } } },
      { bar: "full" },
    ],
    ["what was sent back to her with a question", { claim: { so: sentBack } }, { reason: "sent_back", taken: 0 }],
    [
      "the same, though she wrote the claim",
      { person: "ada", claim: { createdById: "ada", so: sentBack } },
      { reason: "sent_back", taken: 0 },
    ],
    ["not what was sent back to others", { person: "cleo", claim: { so: sentBack } }, { bar: "full" }],
    [
      "what was sent back to her and that she has",
      { claim: { so: sentBack, holderIds: ["ada"] } },
      { reason: "sent_back", taken: 0 },
    ],
    [
      "what was sent back to her and reworded on its other layer",
      { claim: { so: sentBack, outdatedForIds: ["ada"] } },
      { reason: "sent_back", taken: 0 },
    ],
    [
      "what was sent back to her and that she skipped",
      { rules: { skipRule: "returns_to_me" }, claim: { so: sentBack, skipperIds: ["ada"] } },
      { reason: "skipped", taken: 0 },
    ],
    ["what she marked in other words", { claim: { outdatedForIds: ["ada"] } }, { reason: "reworded", taken: 0 }],
    [
      "the same, though it has its marks",
      { claim: { outdatedForIds: ["ada"], so: judgedBy("bea", "cleo") } },
      { reason: "reworded", taken: 0 },
    ],
    ["what is assigned to her", { claim: { assigneeIds: ["ada"] } }, { reason: "assigned", taken: 0 }],
    [
      "what is assigned to another, who leaves a place",
      { claim: { assigneeIds: ["bea"] } },
      { reason: "open", taken: 0 },
    ],
    ["not what is assigned to as many as it needs", { claim: { assigneeIds: ["bea", "cleo"] } }, { bar: "full" }],
    [
      "not what is others' alone",
      { rules: { assignedOnly: true }, claim: { assigneeIds: ["bea"] } },
      { bar: "assigned" },
    ],
    ["not what she skipped", { claim: { skipperIds: ["ada"] } }, { bar: "skipped" }],
    ["what another skipped", { claim: { skipperIds: ["bea"] } }, { reason: "open", taken: 0 }],
    [
      "what she skipped, where it comes back",
      { rules: { skipRule: "returns_to_me" }, claim: { skipperIds: ["ada"] } },
      { reason: "skipped", taken: 0 },
    ],
    [
      "not what another skipped, where it is out",
      { rules: { skipRule: "out" }, claim: { skipperIds: ["bea"] } },
      { bar: "out" },
    ],
  ])("%s", (_, given, expected) => {
    expect(place(given)).toEqual(expected);
  });
});

const ids = ["ada", "bea", "cleo", "dora"];
const some = fc.subarray(ids);
const anyLayer = fc
  .record({
    state: fc.constantFrom("open" as const, "marked" as const, "conflict" as const, "agreed" as const),
    judgeIds: some,
    extraMarks: fc.nat({ max: 1 }),
  })
  .map((layer): QueueLayer => ({ ...layer, markCount: layer.judgeIds.length, sentBackToIds: [] }));
const anyClaim = fc.record({
  createdById: fc.constantFrom(...ids),
  layers: fc.record({ so: anyLayer, said: fc.constant(open) }),
  outdatedForIds: fc.constant([]),
  holderIds: fc.constant<string[]>([]),
  assigneeIds: some,
  skipperIds: some,
});
const anyRules = fc.record({
  marksRequired: fc.integer({ min: 1, max: 3 }),
  skipRule: fc.constantFrom("returns_to_me" as const, "to_others" as const, "out" as const),
  assignedOnly: fc.boolean(),
});

it("whoever asks, in whatever order, no claim is handed to more people than it needs marks", () => {
  fc.assert(
    fc.property(anyClaim, anyRules, fc.array(fc.constantFrom(...ids)), (claim, someRules, asking) => {
      const holderIds: string[] = [];
      for (const id of asking) {
        const found = queuePlace({ ...claim, holderIds }, someRules, id);
        if (!("bar" in found) && found.reason !== "held") holderIds.push(id);
      }
      const needed = someRules.marksRequired + claim.layers.so.extraMarks;
      expect(claim.layers.so.markCount + holderIds.length).toBeLessThanOrEqual(
        Math.max(needed, claim.layers.so.markCount),
      );
      if (holderIds.includes(claim.createdById)) expect(holderIds[0]).toBe(claim.createdById);
    }),
  );
});

it.each([
  [{ quota: null, weight: 1 }, 1_000, queueReasons],
  [{ quota: 3, weight: 1 }, 2, queueReasons],
  [{ quota: 3, weight: 1 }, 3, ["sent_back", "held", "reworded"]],
  [{ quota: 0, weight: 0 }, 0, ["sent_back", "held", "reworded"]],
  [{ quota: null, weight: 0 }, 0, ["sent_back", "held", "reworded", "assigned"]],
])("with %o, after %i claims, one is handed what is %j", (share, handed, reasons) => {
  expect(handedReasons(share, handed)).toEqual(reasons);
});

it("a queue goes by reason, then by the fewest marks, then by age", () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));
  const queue = [
    { claimId: "e", reason: "skipped" as const, taken: 0, createdAt: at(0) },
    { claimId: "d", reason: "open" as const, taken: 1, createdAt: at(0) },
    { claimId: "c", reason: "open" as const, taken: 0, createdAt: at(2) },
    { claimId: "b", reason: "open" as const, taken: 0, createdAt: at(1) },
    { claimId: "a", reason: "assigned" as const, taken: 1, createdAt: at(9) },
  ];
  expect(queue.toSorted(compareQueued).map(({ claimId }) => claimId)).toEqual(["a", "b", "c", "d", "e"]);
});

describe("shares", () => {
  it("are the weights' parts of the whole", () => {
    expect(
      fairShares(
        new Map([
          ["ada", 1],
          ["bea", 3],
          ["cleo", 0],
        ]),
      ),
    ).toEqual(
      new Map([
        ["ada", 0.25],
        ["bea", 0.75],
        ["cleo", 0],
      ]),
    );
    expect(fairShares(new Map([["ada", 0]]))).toEqual(new Map([["ada", 0]]));
  });

  it("are dealt out in turn", () => {
    const dealt = dealOut(
      [1, 2, 3, 4, 5, 6],
      new Map([
        ["ada", 1],
        ["bea", 2],
        ["cleo", 0],
      ]),
    );
    expect([...dealt].map(([id, { length }]) => [id, length])).toEqual([
      ["ada", 2],
      ["bea", 4],
      ["cleo", 0],
    ]);
  });

  it("are dealt out whole, and never further than one from what is fair", () => {
    const anyWeights = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 }), { minKeys: 1 });
    fc.assert(
      fc.property(fc.nat({ max: 60 }), anyWeights, (count, weights) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const dealt = dealOut(items, new Map(Object.entries(weights)));
        expect([...dealt.values()].flat().sort((a, b) => a - b)).toEqual(items);
        const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
        for (const [id, weight] of Object.entries(weights)) {
          expect(dealt.get(id)?.length).toBeGreaterThan((count * weight) / sum - 1);
        }
      }),
    );
  });
});
