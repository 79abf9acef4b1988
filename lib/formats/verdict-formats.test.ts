import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isChecked } from "../domain/claim-state";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { askDuckDb } from "../testing/duckdb";
import { heldMarks } from "../testing/imports";
import { averitec } from "./averitec";
import { claimreview } from "./claim-review-feed";
import { fever } from "./fever";
import type { FileFormat } from "./format";
import type { DatasetClaim } from "./view";

/* Formats that have one verdict for each claim that was decided. */

async function bytesOf(format: FileFormat, claims: readonly DatasetClaim[]): Promise<Buffer> {
  return (await writtenFiles(format, claims)).get("") ?? Buffer.alloc(0);
}

/** The claims that somebody decided, of those that can be checked. */
function decided(claims: readonly DatasetClaim[]): DatasetClaim[] {
  return claims.filter(({ claim: { state, verdict } }) => {
    return state !== null && isChecked(state) && verdict !== null && verdict !== "not_checkable";
  });
}

const heldOnSo = ({ marks }: DatasetClaim) => heldMarks(marks).filter(({ layer }) => layer === "so");

describe("AVeriTeC", () => {
  /** The README of the dataset, and what its development set has. */
  const ExampleSchema = z.looseObject({
    claim: z.string().min(1),
    required_reannotation: z.boolean(),
    label: z.enum(["Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking"]),
    justification: z.string(),
    claim_date: z.nullable(z.string().regex(/^\d\d-\d\d-\d{4}$/)),
    speaker: z.string().nullable(),
    original_claim_url: z.string().nullable(),
    cached_original_claim_url: z.string().nullable(),
    fact_checking_article: z.string().nullable(),
    reporting_source: z.string().nullable(),
    location_ISO_code: z.string().length(2).nullable(),
    claim_types: z
      .array(
        z.enum(["Causal Claim", "Numerical Claim", "Quote Verification", "Position Statement", "Event/Property Claim"]),
      )
      .min(1),
    fact_checking_strategies: z.array(
      z.enum([
        "Consultation",
        "Fact-checker Reference",
        "Numerical Comparison",
        "Satirical Source Identification",
        "Written Evidence",
      ]),
    ),
    questions: z
      .array(
        z.object({
          question: z.string().min(1),
          answers: z
            .array(
              z.looseObject({
                answer: z.string(),
                answer_type: z.enum(["Extractive", "Abstractive", "Boolean", "Unanswerable"]),
                source_url: z.string(),
                cached_source_url: z.string(),
                source_medium: z.string(),
                evidence_after_claim: z.boolean().nullish(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
    other: z.looseObject({ claim_id: z.string(), verdict: z.string(), soft_label: z.unknown() }),
  });

  it("has each decided claim as its documentation says, with all evidence of the marks that hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ claims }) => {
        const examples = z.array(ExampleSchema).parse(JSON.parse(String(await bytesOf(averitec, claims))));
        const meant = decided(claims);
        expect(examples.map(({ other }) => [other.claim_id, other.verdict])).toEqual(
          meant.map(({ claim }) => [claim.id, claim.verdict]),
        );
        for (const [at, { questions }] of examples.entries()) {
          const pieces = meant[at] ? heldOnSo(meant[at]).flatMap(({ evidence }) => evidence) : [];
          const answers = questions.flatMap((question) => question.answers);
          expect(answers).toHaveLength(Math.max(1, pieces.length));
          expect(answers[0]?.answer_type === "Unanswerable").toBe(pieces.length === 0);
        }
      }),
    );
  });

  it("says of each piece of evidence whether it is later than the claim, as far as the dates tell", async () => {
    const [sample] = decided(
      fc
        .sample(anyDataset, { numRuns: 200, seed: 3 })
        .flatMap(({ claims }) => claims)
        .filter((claim) => heldOnSo(claim).some(({ evidence }) => evidence.length > 0)),
    );
    if (!sample) throw new Error("No claim was decided on evidence.");
    const dates = ["2025-04-29", "2025-05-01", null];
    const [piece] = heldOnSo(sample).flatMap(({ evidence }) => evidence);
    const evidence = dates.flatMap((published) => (piece ? [{ ...piece, published }] : []));
    const marks = sample.marks.map((mark) => ({ ...mark, evidence: mark.layer === "so" ? evidence : [] }));
    const attribution = { source: "NIS", cue: null, form: null, dateSaid: "2025-04-30", chain: [] };
    const claim = { ...sample.claim, attribution };
    const [example] = JSON.parse(String(await bytesOf(averitec, [{ ...sample, claim, marks }])));
    expect(example.claim_date).toBe("30-04-2025");
    const said = example.questions[0].answers.map((answer: Record<string, unknown>) => answer.evidence_after_claim);
    expect(said.slice(0, 3)).toEqual([false, true, null]);
  });

  it("is one array, of nothing too, that DuckDB reads", async () => {
    expect(JSON.parse(String(await bytesOf(averitec, [])))).toEqual([]);
    const claims = fc.sample(anyDataset, { numRuns: 60, seed: 4 }).flatMap((dataset) => dataset.claims);
    const read = await askDuckDb(await bytesOf(averitec, claims), "dev.json", "SELECT claim FROM read_json(FILE)");
    expect(read.map(({ claim }) => claim)).toEqual(decided(claims).map(({ claim }) => claim.text));
  });
});

describe("FEVER", () => {
  const int32 = z.int32();
  /** fever.ai, “Training/Development Data format”; and the types that readers take for its fields. */
  const LineSchema = z.looseObject({
    id: int32,
    verifiable: z.enum(["VERIFIABLE", "NOT VERIFIABLE"]),
    label: z.enum(["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"]),
    claim: z.string().min(1),
    evidence: z
      .array(z.array(z.tuple([int32, int32.nullable(), z.string().nullable(), int32.nullable()])).min(1))
      .min(1),
    claim_id: z.string(),
    verdict: z.string(),
  });
  const labels: Record<string, string> = { confirmed: "SUPPORTS", refuted: "REFUTES" };

  it("has each decided claim on a line, as its documentation says, and a set for each mark that says so", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ claims }) => {
        const lines = String(await bytesOf(fever, claims)).split(/\n/);
        expect(lines.pop()).toBe("");
        const read = lines.map((line) => LineSchema.parse(JSON.parse(line)));
        const meant = decided(claims);
        expect(read.map(({ claim_id, verdict, label }) => [claim_id, verdict, label])).toEqual(
          meant.map(({ claim }) => [claim.id, claim.verdict, labels[String(claim.verdict)] ?? "NOT ENOUGH INFO"]),
        );
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
        for (const [at, { label, evidence }] of read.entries()) {
          if (label === "NOT ENOUGH INFO") {
            expect(evidence.flat().map(([, ...rest]) => rest)).toEqual(evidence.map(() => [null, null, null]));
            continue;
          }
          const said = meant[at] ? heldOnSo(meant[at]).filter((mark) => mark.verdict === meant[at]?.claim.verdict) : [];
          expect(evidence.map((set) => set.length)).toEqual(
            said.length > 0 ? said.map((mark) => Math.max(1, mark.evidence.length)) : [1],
          );
        }
        const ids = read.flatMap(({ evidence }) => evidence.flat().flatMap(([, id]) => id ?? []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("ClaimReview", () => {
  it("is a feed of reviews that a JSON-LD processor reads, one for each decided claim", async () => {
    const schemaOrg = {
      documentUrl: "",
      document: { "@context": { "@vocab": "https://schema.org/" } },
    };
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ claims }) => {
        const feed = JSON.parse(String(await bytesOf(claimreview, claims)));
        const options = { documentLoader: async () => schemaOrg };
        const [expanded] = (await jsonld.expand(feed, options)) as unknown as Record<string, unknown>[];
        const items = (expanded?.["https://schema.org/dataFeedElement"] ?? []) as Record<string, unknown[]>[];
        const reviewed = items.map((item) => {
          expect(item["@type"]).toEqual(["https://schema.org/DataFeedItem"]);
          const [review] = item["https://schema.org/item"] as Record<string, { "@value": string }[]>[];
          expect(review?.["@type"]).toEqual(["https://schema.org/ClaimReview"]);
          return review?.["https://schema.org/claimReviewed"]?.[0]?.["@value"];
        });
        expect(reviewed).toEqual(decided(claims).map(({ claim }) => claim.text));
      }),
      { numRuns: 40 },
    );
  });

  it("has each review at the address of its claim", async () => {
    const claims = fc.sample(anyDataset, { numRuns: 60, seed: 4 }).flatMap((dataset) => dataset.claims);
    const { dataFeedElement } = JSON.parse(String(await bytesOf(claimreview, claims)));
    const project = "https://tickmark.example.org/projects/0195c0de-0000-7000-8000-000000000001";
    expect(dataFeedElement.map(({ url }: { url: string }) => url)).toEqual(
      decided(claims).map(({ claim }) => `${project}/claims/${claim.id}`),
    );
    expect(dataFeedElement.length).toBeGreaterThan(5);
  });
});
