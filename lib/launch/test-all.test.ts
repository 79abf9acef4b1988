import { describe, expect, it } from "vitest";
import { flakyIn, sumOf } from "./test-all.mjs";

describe("the sum of a runner's tests", () => {
  it.each([
    ["all passed", [12, 0, 0], { passed: 12, failed: 0 }],
    ["some failed", [10, 2, 1], { passed: 10, failed: 2 }],
    ["all failed", [0, 3, 1], { passed: 0, failed: 3 }],
    ["it failed beside its tests, all of which passed", [12, 0, 1], { passed: 12, failed: 1 }],
    ["some failed and it said nothing of it", [10, 2, 0], { passed: 10, failed: 2 }],
    ["it ended before it wrote a report", [undefined, undefined, 1], { passed: 0, failed: 1 }],
    ["it wrote no report and said nothing of it", [undefined, undefined, 0], { passed: 0, failed: 1 }],
    ["it ran no test at all", [0, 0, 0], { passed: 0, failed: 1 }],
  ] as const)("where %s", (_, [passed, failed, code], sum) => {
    expect(sumOf(passed, failed, code)).toEqual({ ...sum, flaky: [] });
  });
});

describe("a journey that passes only when it is tried again", () => {
  const spec = (title: string, status: string) => ({ file: "keys.spec.ts", title, tests: [{ status }] });

  it("is named with its file, however deep it stands", () => {
    const nested = { suites: [{ specs: [spec("a held key", "flaky"), spec("a tap", "unexpected")] }] };
    const suites = [{ specs: [spec("a click", "expected")], suites: [nested] }];
    expect(flakyIn(suites)).toEqual(["keys.spec.ts › a held key"]);
  });

  it("is none in a report without suites", () => {
    expect(flakyIn(undefined)).toEqual([]);
  });
});
