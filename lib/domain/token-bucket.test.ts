import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bucket, takeFrom } from "./token-bucket";

const limit = { requests: 10, window: 60 };

/** What becomes of requests at some times, in milliseconds. */
function takeAt(times: readonly number[], given = limit) {
  let bucket: Bucket | null = null;
  return times.map((at) => {
    const taken = takeFrom(bucket, given, at);
    bucket = taken.bucket;
    return taken;
  });
}

describe("a bucket", () => {
  it("gives all that it has at once, and then says how long to wait", () => {
    const taken = takeAt(Array<number>(11).fill(0));
    expect(taken.map(({ isAllowed }) => isAllowed)).toEqual([...Array<boolean>(10).fill(true), false]);
    expect(taken[0]).toMatchObject({ remaining: 9, fullIn: 6, nextIn: 0 });
    expect(taken[9]).toMatchObject({ remaining: 0, fullIn: 60, nextIn: 6 });
    expect(taken[10]).toMatchObject({ remaining: 0, fullIn: 60, nextIn: 6 });
  });

  it("fills evenly", () => {
    const emptied = Array<number>(10).fill(0);
    expect(takeAt([...emptied, 5_999]).at(-1)).toMatchObject({ isAllowed: false, nextIn: 1 });
    expect(takeAt([...emptied, 6_000]).at(-1)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(takeAt([...emptied, 600_000]).at(-1)).toMatchObject({ isAllowed: true, remaining: 9 });
  });

  it("does not mind a clock that is put back", () => {
    expect(takeAt([100_000, 0]).at(-1)).toMatchObject({ isAllowed: true, remaining: 8 });
  });

  it("lets through no more than its size and what has flown in", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 100 });
    const limits = fc.record({ requests: fc.integer({ min: 1, max: 50 }), window: fc.integer({ min: 1, max: 120 }) });
    fc.assert(
      fc.property(gaps, limits, (gaps, limit) => {
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap;
          return now;
        });
        const taken = takeAt(times, limit);
        const allowed = taken.filter(({ isAllowed }) => isAllowed).length;
        const first = times[0] ?? 0;
        expect(allowed).toBeLessThanOrEqual(
          limit.requests + ((now - first) / (limit.window * 1000)) * limit.requests + 1e-6,
        );
        for (const { isAllowed, nextIn } of taken) expect(isAllowed || nextIn > 0).toBe(true);
      }),
    );
  });

  it("lets through whoever waits as long as she is told", () => {
    const limits = fc.record({ requests: fc.integer({ min: 1, max: 500 }), window: fc.integer({ min: 1, max: 3600 }) });
    fc.assert(
      fc.property(limits, (limit) => {
        const taken = takeAt(Array<number>(limit.requests + 1).fill(0), limit);
        const refused = taken.at(-1);
        expect(refused?.isAllowed).toBe(false);
        const later = takeFrom(refused?.bucket ?? null, limit, (refused?.nextIn ?? 0) * 1000);
        expect(later.isAllowed).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
