import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPart, mostSimilar } from "./similar-span";
import type { Span } from "./span";

const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 100 })).map(
  ([start, length]): Span => ({
    start,
    end: start + length,
  }),
);

describe("the part that two spans have in common", () => {
  it("is one for the same and less for any other", () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const part = commonPart(one, other);
        expect(commonPart(other, one)).toBe(part);
        expect(part === 1).toBe(one.start === other.start && one.end === other.end);
        expect(part > 0).toBe(one.start < other.end && other.start < one.end);
      }),
    );
  });
});

describe("the most similar span", () => {
  const find = (sought: Span, spans: Span[]) => mostSimilar(sought, spans, (one) => one);

  it("is the same words, made a little longer or shorter", () => {
    const words = { start: 10, end: 20 };
    expect(find({ start: 10, end: 26 }, [words])).toBe(words);
    expect(find({ start: 12, end: 18 }, [words])).toBe(words);
    expect(find({ start: 8, end: 21 }, [{ start: 30, end: 40 }, words])).toBe(words);
  });

  it("is none of other words, of a whole sentence around them or of a word of them", () => {
    expect(find({ start: 20, end: 30 }, [{ start: 10, end: 20 }])).toBeNull();
    expect(find({ start: 0, end: 80 }, [{ start: 10, end: 20 }])).toBeNull();
    expect(find({ start: 10, end: 14 }, [{ start: 10, end: 20 }])).toBeNull();
  });

  it("is the nearest of several", () => {
    const near = { start: 11, end: 20 };
    expect(find({ start: 10, end: 20 }, [{ start: 10, end: 16 }, near, { start: 5, end: 20 }])).toBe(near);
  });
});
