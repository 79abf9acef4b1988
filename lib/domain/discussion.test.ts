import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextThreadStates, threadIdOf, threadStates, threadsOf } from "./discussion";

const comment = (id: string, replyToId: string | null = null) => ({ id, replyToId });

describe("a thread", () => {
  it.each([
    ["open", ["addressed", "resolved"]],
    ["addressed", ["resolved", "open"]],
    ["resolved", ["open"]],
  ] as const)("that is %s becomes %j", (state, next) => {
    expect(nextThreadStates(state)).toEqual(next);
  });

  it("can always be opened again, and never becomes what it is", () => {
    for (const state of threadStates) {
      expect(nextThreadStates(state)).not.toContain(state);
      if (state !== "open") expect(nextThreadStates(state)).toContain("open");
    }
  });
});

describe("comments by thread", () => {
  it.each([
    ["nothing", [], []],
    [
      "first ones",
      [comment("a"), comment("b")],
      [
        ["a", "a", []],
        ["b", "b", []],
      ],
    ],
    [
      "replies, between others",
      [comment("a"), comment("b"), comment("c", "a")],
      [
        ["a", "a", ["c"]],
        ["b", "b", []],
      ],
    ],
    [
      "replies whose first is not seen",
      [comment("b"), comment("c", "a")],
      [
        ["b", "b", []],
        ["a", null, ["c"]],
      ],
    ],
  ])("%s", (_, comments, threads) => {
    expect(
      threadsOf(comments).map(({ id, first, replies }) => [id, first?.id ?? null, replies.map((one) => one.id)]),
    ).toEqual(threads);
  });

  it("are all there, once", () => {
    const roots = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String), { maxLength: 8 });
    fc.assert(
      fc.property(roots, fc.array(fc.nat({ max: 20 }), { maxLength: 20 }), (firsts, replies) => {
        const comments = [
          ...firsts.map((id) => comment(id)),
          ...replies.map((to, index) => comment(`reply ${index}`, String(to))),
        ];
        const threads = threadsOf(comments);
        const listed = threads.flatMap(({ first, replies }) => [...(first ? [first] : []), ...replies]);
        expect(listed.map(({ id }) => id).sort()).toEqual(comments.map(({ id }) => id).sort());
        for (const { id, replies } of threads) for (const reply of replies) expect(threadIdOf(reply)).toBe(id);
      }),
    );
  });
});
