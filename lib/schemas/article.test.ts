import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { ChangeArticleSchema, CreateArticleSchema, LanguageSchema } from "./article";

describe("a language", () => {
  it.each([
    ["de", "de"],
    ["DE", "de"],
    ["de-ch", "de-CH"],
    ["de-CH-1996", "de-CH-1996"],
    ["gsw", "gsw"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["sr-latn", "sr-Latn"],
    ["iw", "he"],
    ["en-u-ca-gregory", "en-u-ca-gregory"],
    ["und", "und"],
  ])("%s is kept as %s", (given, kept) => {
    expect(LanguageSchema.parse(given)).toBe(kept);
  });

  it.each([
    "",
    "d",
    "deutsch",
    "German",
    "de_CH",
    "de CH",
    " de",
    "de-",
    "-de",
    "de-C",
    "12",
    "Schwyzerdütsch",
    "x-klingon",
    "de,en",
    "<b>",
  ])("%j is none", (given) => {
    expect(faultsOf(LanguageSchema, given)).toEqual(["not-language"]);
  });

  it("no tag is longer than 35 characters", () => {
    expect(faultsOf(LanguageSchema, `de-${"abcdefgh-".repeat(4)}x`)).toContain("too-long");
  });
});

describe("an article to import", () => {
  it("is its title and its text, just as it came", () => {
    expect(CreateArticleSchema.parse({ title: " Die Fähre ", text: " Es waren 300.\r\n" })).toEqual({
      title: "Die Fähre",
      publisher: null,
      author: null,
      url: null,
      published: null,
      text: " Es waren 300.\r\n",
    });
  });

  it("may say where and when it was published", () => {
    const about = {
      publisher: "Tagblatt",
      author: "E. Meier",
      url: "https://example.org/1",
      published: "2025-08",
      language: "de-CH",
      sameText: "refuse",
    };
    expect(CreateArticleSchema.parse({ title: "Die Fähre", text: "Ja.", ...about })).toMatchObject(about);
  });

  it.each([
    ["without a title", { text: "Ja." }, ["title: required"]],
    ["with an empty title", { title: " ", text: "Ja." }, ["title: required"]],
    ["with a title that is too long", { title: "x".repeat(501), text: "Ja." }, ["title: too-long"]],
    ["without a text", { title: "Die Fähre" }, ["text: required"]],
    ["with a text that is none", { title: "Die Fähre", text: 300 }, ["text: wrong-type"]],
    [
      "at an address that runs a program",
      { title: "T", text: "Ja.", url: "javascript:alert(1)" },
      ["url: not-address"],
    ],
    ["published on no day", { title: "T", text: "Ja.", published: "2025-02-30" }, ["published: not-edtf"]],
    ["in no language", { title: "T", text: "Ja.", language: "deutsch" }, ["language: not-language"]],
    ["with a field that we do not have", { title: "T", text: "Ja.", publised: "2025" }, ["publised: unknown-field"]],
    ["with another wish for the same text", { title: "T", text: "Ja.", sameText: "merge" }, ["sameText: one-of"]],
    [
      "with several faults, each of them said",
      { url: "x", published: "x" },
      ["title: required", "url: not-address", "published: not-edtf", "text: required"],
    ],
  ])("%s is refused", (_, article, faults) => {
    expect(faultsOf(CreateArticleSchema, article)).toEqual(faults);
  });
});

describe("a change to what is said about an article", () => {
  it("leaves out what it does not change, and empties what it empties", () => {
    expect(ChangeArticleSchema.parse({ version: 2, publisher: "", url: null })).toEqual({
      version: 2,
      publisher: null,
      url: null,
    });
  });

  it.each([
    ["without the version that was seen", { title: "T" }, ["version: required"]],
    ["of the text, which is frozen", { version: 1, text: "Nein." }, ["text: unknown-field"]],
    ["to no title", { version: 1, title: "" }, ["title: required"]],
  ])("%s is refused", (_, change, faults) => {
    expect(faultsOf(ChangeArticleSchema, change)).toEqual(faults);
  });
});
