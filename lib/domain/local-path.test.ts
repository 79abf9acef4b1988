import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLocalPath } from "./local-path";

describe("a path of ours", () => {
  it.each([
    "/",
    "/projects/0198f7c2-1111-7000-8000-000000000000/claims?q=14%20000&state=conflict#top",
    "/invite/4Zp-x_1",
    "/a//b",
  ])("%s", (path) => {
    expect(isLocalPath(path)).toBe(true);
  });
});

describe("another site, or nothing one could go on to", () => {
  it.each([
    "",
    "projects",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/a/%2e%2e//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "@evil.example",
    "/\u0000",
    "/ümlaut",
    `/${"a".repeat(3_000)}`,
  ])("%j", (path) => {
    expect(isLocalPath(path)).toBe(false);
  });

  it("never leads to another host", () => {
    const part = fc.constantFrom("/", "\\", ".", "..", "evil.example", "@", ":", "\t", "\n", " ", "%2f", "?", "#", "a");
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
        (path) => {
          if (!isLocalPath(path)) return;
          const target = new URL(path, "https://tickmark.example.org");
          expect(target.origin).toBe("https://tickmark.example.org");
          expect(target.pathname.startsWith("//")).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
