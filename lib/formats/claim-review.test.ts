import type { ClaimReview, WithContext } from "schema-dts";
import { describe, expect, it } from "vitest";
import { verdicts } from "../domain/verdict";
import { messagesOf } from "../i18n/messages";
import { type ClaimReviewContext, claimReviewOf, ratingNames } from "./claim-review";
import type { DatasetClaim, MarkOfClaim } from "./view";

const context: ClaimReviewContext = {
  publisher: { name: "Desk", url: "https://desk.example/" },
  urlOf: (id) => `https://desk.example/claims/${id}`,
};

type Article = DatasetClaim["occurrences"][number]["article"];

function article(id: string, parts: Partial<Article> = {}): Article {
  const url = `https://paper.example/${id}`;
  return { id, title: `Title of ${id}`, publisher: null, author: null, url, language: "en", published: null, ...parts };
}

function mark(parts: Partial<MarkOfClaim> = {}): MarkOfClaim {
  return {
    id: "m1",
    claimVersion: 1,
    layer: "so",
    verdict: "confirmed",
    rationale: "",
    confidence: null,
    ground: null,
    figure: null,
    current: true,
    outdated: false,
    createdBy: "edda",
    reviewer: "Edda",
    createdAt: "2025-10-01T09:00:00.000Z",
    evidence: [],
    ...parts,
  };
}

function resolution(parts: Partial<DatasetClaim["resolutions"][number]> = {}): DatasetClaim["resolutions"][number] {
  return {
    layer: "so",
    outcome: "side",
    cause: "reading",
    verdict: "refuted",
    figure: null,
    rationale: "",
    resolver: "Rita",
    createdAt: "2025-10-05T09:00:00.000Z",
    ...parts,
  };
}

function dataset(
  claim: Partial<DatasetClaim["claim"]>,
  {
    articles = [],
    marks = [],
    resolutions = [],
  }: Partial<Omit<DatasetClaim, "claim" | "occurrences">> & {
    articles?: Article[];
  } = {},
): DatasetClaim {
  return {
    claim: {
      id: "c",
      text: "15,000 were sent",
      questionId: null,
      question: null,
      attribution: null,
      quantity: null,
      state: "agreed",
      verdict: "confirmed",
      version: 1,
      createdBy: "edda",
      createdAt: "2025-09-30T09:00:00.000Z",
      ...claim,
    },
    occurrences: articles.map((one, index) => ({
      id: `o${index}`,
      annotationId: `a${index}`,
      createdBy: "edda",
      annotator: "Edda Holm",
      createdAt: "2025-09-30T09:00:00.000Z",
      anchor: {
        versionId: "v",
        start: 0,
        end: 6,
        startCodePoint: 0,
        endCodePoint: 6,
        quote: "15,000",
        prefix: "",
        suffix: "",
        origin: "made",
        createdBy: "edda",
        createdAt: "2025-09-30T09:00:00.000Z",
      },
      version: { id: "v", number: 1, sha256: "" },
      article: one,
    })),
    marks,
    resolutions,
  };
}

const attribution = { source: "NIS", cue: "laut", form: null, dateSaid: "2025-04-30", chain: ["NIS", "Yonhap"] };

describe("a review", () => {
  it("says everything that is known, in the vocabulary of schema.org", () => {
    const [paper, agency] = [
      article("a1", { published: "2025-05-02", publisher: "Paper", language: "de-AT" }),
      article("a2", { published: "2025-04-30" }),
    ];
    const claim = dataset(
      { attribution, verdict: "refuted", state: "resolved" },
      {
        articles: [paper, agency, paper],
        marks: [mark({ verdict: "refuted", rationale: "The table says 11,000." }), mark({ id: "m2" })],
        resolutions: [resolution({ rationale: "The service corrected itself." })],
      },
    );
    const first = {
      "@type": "Article",
      headline: "Title of a2",
      url: "https://paper.example/a2",
      datePublished: "2025-04-30",
    } as const;
    expect(claimReviewOf(claim, { ...context, language: "de" })).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://desk.example/claims/c",
      claimReviewed: "15,000 were sent",
      author: { "@type": "Organization", name: "Desk", url: "https://desk.example/" },
      datePublished: "2025-10-05T09:00:00.000Z",
      reviewRating: {
        "@type": "Rating",
        ratingValue: 1,
        bestRating: 5,
        worstRating: 1,
        alternateName: "Widerlegt",
        ratingExplanation: "The service corrected itself.",
      },
      itemReviewed: {
        "@type": "Claim",
        text: "15,000 were sent",
        author: { "@type": "Organization", name: "NIS" },
        datePublished: "2025-04-30",
        appearance: [
          {
            "@type": "Article",
            headline: "Title of a1",
            url: "https://paper.example/a1",
            datePublished: "2025-05-02",
            publisher: { "@type": "Organization", name: "Paper" },
          },
          first,
        ],
        firstAppearance: first,
      },
    } satisfies WithContext<ClaimReview>);
  });

  it("leaves out what is not known", () => {
    expect(claimReviewOf(dataset({}), { ...context, publisher: { name: "Desk" } })).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://desk.example/claims/c",
      claimReviewed: "15,000 were sent",
      author: { "@type": "Organization", name: "Desk" },
      reviewRating: { "@type": "Rating", ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: "Confirmed" },
      itemReviewed: { "@type": "Claim", text: "15,000 were sent" },
    });
  });
});

describe("of what is not decided there is none", () => {
  it.each(["open", "marked", "conflict", "stale"] as const)("a claim that is %s, whatever its verdict", (state) => {
    for (const verdict of [...verdicts, null]) expect(claimReviewOf(dataset({ state, verdict }), context)).toBeNull();
  });

  it.each(["agreed", "resolved"] as const)("a claim that cannot be checked, as was %s", (state) => {
    expect(claimReviewOf(dataset({ state, verdict: "not_checkable" }), context)).toBeNull();
  });
});

/** As the review has them; schema-dts allows more forms of each than are written here. */
interface Written {
  datePublished?: string;
  reviewRating: { ratingValue?: number; bestRating?: number; alternateName: string; ratingExplanation?: string };
  itemReviewed: { datePublished?: string; firstAppearance?: { headline: string } };
}

function written(claim: DatasetClaim, language?: string): Written {
  return claimReviewOf(claim, { ...context, language }) as unknown as Written;
}

describe("the rating", () => {
  it.each([
    ["confirmed", 5, "Confirmed", "Bestätigt"],
    ["disputed", undefined, "Disputed", "Umstritten"],
    ["refuted", 1, "Refuted", "Widerlegt"],
    ["missing_context", 3, "Missing context", "Fehlender Kontext"],
    ["unproven", undefined, "Unproven", "Unbelegt"],
  ] as const)("of %s is %s", (verdict, value, english, german) => {
    const claim = dataset({ verdict });
    expect(written(claim).reviewRating).toMatchObject({ alternateName: english });
    expect(written(claim, "de").reviewRating.alternateName).toBe(german);
    expect(written(claim).reviewRating.ratingValue).toBe(value);
    expect(written(claim).reviewRating.bestRating).toBe(value === undefined ? undefined : 5);
  });

  it("has the names that the pages have", () => {
    for (const language of ["en", "de"] as const) {
      const { not_checkable: _, ...names } = messagesOf(language).verdict;
      expect(Object.entries(ratingNames[language]).map(([key, name]) => [key, name.toLowerCase()])).toEqual(
        Object.entries(names).map(([key, name]) => [key, name.toLowerCase()]),
      );
    }
  });

  it.each([
    [undefined, ["de"], "Bestätigt"],
    [undefined, ["de-CH", "en"], "Bestätigt"],
    [undefined, ["en", "de"], "Confirmed"],
    [undefined, ["den"], "Confirmed"],
    [undefined, [], "Confirmed"],
    ["en-GB", ["de"], "Confirmed"],
  ])("asked in %s, of articles in %j, is in words: %s", (asked, languages, name) => {
    const articles = languages.map((language, index) => article(String(index), { language }));
    expect(written(dataset({}, { articles }), asked).reviewRating.alternateName).toBe(name);
  });
});

describe("the reason", () => {
  const agreeing = [mark({ rationale: "A" }), mark({ id: "m2", rationale: "B" }), mark({ id: "m3", rationale: "A" })];

  it("is the marks' where they agree, each once, and of the current ones alone", () => {
    const marks = [
      ...agreeing,
      mark({ rationale: "withdrawn", current: false }),
      mark({ rationale: "of other words", outdated: true }),
      mark({ rationale: "on what was said", layer: "said" }),
    ];
    expect(written(dataset({}, { marks })).reviewRating.ratingExplanation).toBe("A\n\nB");
  });

  it("is that of the side that won where the resolver gave none", () => {
    const claim = dataset(
      { state: "resolved", verdict: "refuted" },
      { marks: [...agreeing, mark({ verdict: "refuted", rationale: "C" })], resolutions: [resolution()] },
    );
    expect(written(claim).reviewRating.ratingExplanation).toBe("C");
  });

  it("is not that of a resolution of other words, after which the marks agree", () => {
    const marks = agreeing.map((one) => ({ ...one, createdAt: "2025-11-01T00:00:00.000Z" }));
    const resolutions = [resolution({ verdict: "confirmed", rationale: "Of other words" })];
    const claim = written(dataset({}, { marks, resolutions }));
    expect(claim.reviewRating.ratingExplanation).toBe("A\n\nB");
    expect(claim.datePublished).toBe("2025-11-01T00:00:00.000Z");
  });
});

describe("the first appearance", () => {
  it.each([
    [["2025-05-02", "2025-04-30"], "Title of 1"],
    [["2025", "2024"], "Title of 1"],
    [["2025-05-02", "2025-04-30", "2025-05-01"], "Title of 1"],
    [["2025-05-02"], undefined],
    [["2025-05-02", null], undefined],
    [["2025-05-02", "2025-05-02"], undefined],
    [["2025-05-02", "2025-05"], undefined],
    [["2025~", "2024-21", "2022/2024"], undefined],
    [[null, null], undefined],
  ])("of articles published %j is %s", (dates, first) => {
    const articles = dates.map((published, index) => article(String(index), { published }));
    expect(written(dataset({}, { articles })).itemReviewed.firstAppearance?.headline).toBe(first);
  });
});

it.each([
  ["2025", "2025"],
  ["2025-04", "2025-04"],
  ["2025-04-30", "2025-04-30"],
  ["2025-04~", undefined],
  ["2025-21", undefined],
  ["2025/2026", undefined],
])("a claim said in %s is dated %s", (dateSaid, date) => {
  expect(written(dataset({ attribution: { ...attribution, dateSaid } })).itemReviewed.datePublished).toBe(date);
});
