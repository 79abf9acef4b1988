import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { anyText } from "../testing/text";
import {
  ClientIdSchema,
  IdSchema,
  optionalAddress,
  optionalText,
  requiredText,
  typedText,
  VersionSchema,
} from "./text";

describe("words", () => {
  it("are kept in NFC, without space around them, and stay so", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = typedText(10_000).parse(text);
        expect(kept).toBe(text.normalize("NFC").trim());
        expect(typedText(10_000).parse(kept)).toBe(kept);
      }),
    );
  });

  it.each([
    ["may be none", "", ""],
    ["keep the lines within them", " Eins\n\nZwei \n", "Eins\n\nZwei"],
    ["are composed", "Fa\u0308hre", "Fähre"],
    ["keep the spaces that a figure has", "15\u202F000", "15\u202F000"],
  ])("%s", (_, typed, kept) => {
    expect(typedText(20).parse(typed)).toBe(kept);
  });

  it.each([
    ["more than there is room for", "x".repeat(21), ["too-long"]],
    ["a NUL, which no database holds", "Ja\0", ["nul"]],
    ["half an emoji, which UTF-8 cannot write", "Ja \uD83D", ["lone-surrogate"]],
    ["a number", 3, ["wrong-type"]],
    ["nothing at all", undefined, ["required"]],
  ])("may not be %s", (_, typed, faults) => {
    expect(faultsOf(typedText(20), typed)).toEqual(faults);
  });

  it("are measured as they are kept: without space around them, and composed", () => {
    expect(typedText(2).parse(`  o\u0308u\u0308${" ".repeat(100)}`)).toBe("öü");
  });
});

describe("words that have to be there", () => {
  it.each(["Ja", " Ja\n", "?", "👍", "0"])("are there: %j", (typed) => {
    expect(requiredText(20).parse(typed)).toBe(typed.trim());
  });

  it.each(["", "   ", "\n\t", "\u00A0", "\u200B", "\uFEFF", "\u00AD \u200D", "\u0007"])(
    "are not there: %j",
    (typed) => {
      expect(faultsOf(requiredText(20), typed)).toEqual(["required"]);
    },
  );
});

describe("words that may be left out", () => {
  it.each([undefined, null, "", " \n"])("%j means none", (typed) => {
    expect(optionalText(20).parse(typed)).toBeNull();
  });

  it("are kept where they are there", () => {
    expect(optionalText(20).parse(" dpa ")).toBe("dpa");
  });

  it("have their measure too", () => {
    expect(faultsOf(optionalText(2), "dpa")).toEqual(["too-long"]);
  });
});

describe("an address on the web", () => {
  it.each([
    "https://example.org",
    "http://example.org/a?b=c#d",
    "HTTPS://EXAMPLE.ORG",
    "https://example.org:8443/",
    "https://[2001:db8::1]/",
    "https://zürich.example/straße",
    "https://example.org/Bericht vom Mai.pdf",
    "https://web.archive.org/web/2025/https://example.org/",
  ])("is kept as it was given: %s", (address) => {
    expect(optionalAddress.parse(` ${address} `)).toBe(address);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://example.org",
    "mailto:desk@example.org",
    "blob:https://example.org/1",
    "//example.org",
    "/articles/1",
    "example.org",
    "www.example.org",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https://",
    "https:///example.org",
    "ht\ntps://example.org",
    "https://example.org/\n/more",
    "https://exa mple.org",
    "https://example.org:99999",
    "siehe https://example.org",
    "https://example.org/a\u200Bb",
    "https://example.org/\u202Egpj.exe",
    "https://example.org/a\u00ADb",
    "https://example.org/a\u00A0b",
    "https://exam\u2066ple.org",
    "https://example.org/\uFEFFa",
    "https://example.org/\u0007",
    "https://example.org/\u3164",
  ])("is none: %j", (address) => {
    expect(faultsOf(optionalAddress, address)).toEqual(["not-address"]);
  });

  it.each([
    "https://example.org/Zu\u0308rich",
    "HTTPS://Example.ORG:443/a/../b?x=%7e#Y",
    "https://müller.example/über uns",
    "https://example.org",
  ])("is kept as it was typed: %j", (address) => {
    expect(optionalAddress.parse(` ${address}\n`)).toBe(address);
  });

  it("leads where it says: no link made of it stays on our own pages or runs a program", () => {
    const piece = fc.constantFrom(
      ...["http", "https", "javascript", ":", "/", "//", "\\", "@", "\n", "\t", " ", "a", ".org", "%0A"],
    );
    // Without such a beginning hardly any would be taken. (fc.webUrl takes seconds to be made, before its first address.)
    const anyAddress = fc
      .tuple(fc.constantFrom("", "http://a", "https://a", "HTTPS://"), fc.array(piece, { maxLength: 8 }))
      .map(([start, pieces]) => start + pieces.join(""));
    let taken = 0;
    fc.assert(
      fc.property(anyAddress, (typed) => {
        const { data } = optionalAddress.safeParse(typed);
        if (typeof data !== "string") return;
        taken++;
        const link = new URL(data, "https://tickmark.example/articles");
        expect(["http:", "https:"]).toContain(link.protocol);
        expect(link.href).toBe(new URL(data).href);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(30);
  });
});

describe("an id", () => {
  const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";

  it("is a UUID, in small letters", () => {
    expect(IdSchema.parse(id.toUpperCase())).toBe(id);
  });

  it("may be left to the server", () => {
    expect(ClientIdSchema.parse(undefined)).toBeUndefined();
  });

  it.each(["", "1", `${id}0`, ` ${id}`, id.replaceAll("-", ""), "00000000-0000-0000-0000-00000000000g"])(
    "is none: %j",
    (value) => {
      expect(faultsOf(IdSchema, value)).toEqual(["not-uuid"]);
    },
  );
});

describe("the version of a record", () => {
  it.each([1, 2, 1_000_000])("may be %d", (version) => {
    expect(VersionSchema.parse(version)).toBe(version);
  });

  it.each([0, -1, 1.5, Number.NaN, "1", null])("may not be %o", (version) => {
    expect(faultsOf(VersionSchema, version)).toHaveLength(1);
  });
});
