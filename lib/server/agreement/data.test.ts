import { beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../domain/verdict";
import { AgreementQuerySchema } from "../../schemas/agreement";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { type Actor, type Permit, permit } from "../actor";
import { changeClaim } from "../claims/mutations";
import { getAgreement } from "./data";
import { ratingsResponse } from "./ratings-file";

const ask = (query: object = {}) => AgreementQuerySchema.parse(query);
const read = (team: Team, reader: Actor) => permit(reader, { project: team.projectId }, "read");

/** Claims on which the reviewer and the annotator gave these verdicts, in this order. */
async function marked(team: Team, ...pairs: [Verdict, Verdict][]) {
  const claims = [];
  for (const [index, [one, other]] of pairs.entries()) {
    const claim = await makeClaim(team, { text: `Claim ${index}`, question: index < 2 ? "How many?" : "Since when?" });
    await makeMark(team, "reviewer", claim.id, one);
    await makeMark(team, "annotator", claim.id, other);
    claims.push(claim);
  }
  return claims;
}

describe("two reviewers on four claims", () => {
  let team: Team;
  let may: Permit<"read">;
  let claims: Awaited<ReturnType<typeof marked>>;
  beforeAll(async () => {
    team = await makeTeam();
    claims = await marked(
      team,
      ["confirmed", "confirmed"],
      ["confirmed", "refuted"],
      ["refuted", "refuted"],
      ["confirmed", "confirmed"],
    );
    may = await team.may("viewer", "read");
  });

  it("agree on three of them, and by Cohen's κ half as well as they could beyond chance", async () => {
    // Observed 3/4; by chance 3/4 · 1/2 + 1/4 · 1/2 = 1/2.
    const { measures } = await getAgreement(may, ask());
    expect(measures.percent).toMatchObject({ value: 0.75, items: 4, raters: 2, pairable: 8 });
    expect(measures.cohenKappa).toMatchObject({ value: 0.5, reason: null });
    expect(measures.percent.interval?.lower).toBeLessThan(0.75);
  });

  it("differ once, and the claim is behind the cell of the two verdicts", async () => {
    const { coincidences, claimIds } = await getAgreement(may, ask(), ["confirmed", "refuted"]);
    expect(coincidences.filter(({ pairs }) => pairs > 0)).toEqual([
      { verdicts: ["confirmed", "confirmed"], pairs: 2, items: 2 },
      { verdicts: ["confirmed", "refuted"], pairs: 1, items: 1 },
      { verdicts: ["refuted", "refuted"], pairs: 1, items: 1 },
    ]);
    expect(claimIds).toEqual([claims[1]?.id]);
  });

  it.each([
    ["question", ["Since when?", "How many?"], [1, 0.5]],
    ["reviewers", ["Rainer · Edda"], [0.75]],
  ] as const)("are looked at by %s", async (by, names, values) => {
    const { groups } = await getAgreement(may, ask({ by }));
    const found = groups.map(({ name, measures }) => [name, measures.percent.value]);
    expect(found.sort()).toEqual(names.map((name, index) => [name, values[index]]).sort());
  });

  it("are looked at by article, each with the claims that it asserts, and in one of them alone", async () => {
    const { groups } = await getAgreement(may, ask({ by: "article" }));
    expect(groups.map(({ measures }) => measures.percent.items)).toEqual([1, 1, 1, 1]);
    const alone = await getAgreement(may, ask({ article: claims[1]?.occurrences[0]?.article.id }));
    expect(alone.measures.percent).toMatchObject({ value: 0, items: 1 });
  });

  it("are looked at by month and between days", async () => {
    const { groups } = await getAgreement(may, ask({ by: "month" }));
    expect(groups.map(({ measures }) => measures.percent.items)).toEqual([4]);
    const early = await getAgreement(may, ask({ until: "2020-12-31" }));
    expect(early.measures.percent).toMatchObject({ value: null, reason: "no-common-items", items: 0 });
    expect((await getAgreement(may, ask({ from: "2020-12-31" }))).measures.percent.items).toBe(4);
  });

  it("have nothing in common with a third, nor on the other layer", async () => {
    const pair = [team.people.reviewer.id, team.people.resolver.id].join(",");
    expect((await getAgreement(may, ask({ reviewers: pair }))).measures.percent.items).toBe(0);
    expect((await getAgreement(may, ask({ layer: "said" }))).measures.percent.items).toBe(0);
  });

  it("are one row a mark in the table", async () => {
    const table = await (await ratingsResponse(may, ask(), { byteOrderMark: false })).text();
    const rows = table.trimEnd().split("\r\n");
    expect(rows).toHaveLength(9);
    expect(rows[0]).toBe("claim_id,claim,layer,reviewer_id,reviewer,verdict,marked_at");
    expect(rows[4]).toContain(`${claims[1]?.id},Claim 1,so,${team.people.annotator.id},Edda,refuted,`);
  });

  it("are nothing to another project", async () => {
    const elsewhere = await getAgreement(await (await makeTeam()).may("manager", "read"), ask());
    expect(elsewhere.measures.percent.items).toBe(0);
  });
});

describe("the first, independent marks", () => {
  it("stay what they were when minds change, which the current ones follow", async () => {
    const team = await makeTeam();
    const [claim] = await marked(team, ["confirmed", "refuted"]);
    await makeMark(team, "annotator", claim?.id ?? "", "confirmed");
    const may = await team.may("viewer", "read");
    expect((await getAgreement(may, ask())).measures.percent.value).toBe(0);
    expect((await getAgreement(may, ask({ marks: "current" }))).measures.percent.value).toBe(1);
  });

  it("leave out what was said after the layer was resolved, and of words that the claim no longer has", async () => {
    const team = await makeTeam();
    const [settled, reworded] = await marked(team, ["confirmed", "refuted"], ["confirmed", "confirmed"]);
    await makeResolution(team, settled?.id ?? "", "confirmed");
    await makeMark(team, await addMember(team, "reviewer", "Otto"), settled?.id ?? "", "confirmed");
    const changes = { version: 1, text: "Nobody fell.", question: undefined };
    await changeClaim(await team.may("annotator", "annotate"), reworded?.id ?? "", changes);
    const { measures } = await getAgreement(await team.may("viewer", "read"), ask());
    expect(measures.percent).toMatchObject({ value: 0, items: 1, raters: 2 });
  });

  it("stand against what was decided", async () => {
    const team = await makeTeam();
    const [claim] = await marked(team, ["confirmed", "refuted"]);
    await makeResolution(team, claim?.id ?? "", "confirmed");
    const { reviewers } = await getAgreement(await team.may("viewer", "read"), ask());
    const found = reviewers.map(({ reviewer, settled, right }) => [reviewer.name, right, settled]);
    expect(found.sort()).toEqual([
      ["Edda", 0, 1],
      ["Rainer", 1, 1],
    ]);
  });
});

it("to who resolves blind nothing is compared, as she knows names on decided conflicts alone", async () => {
  const team = await makeTeam({ resolverBlind: true });
  const [decided] = await marked(team, ["confirmed", "refuted"], ["confirmed", "confirmed"]);
  await makeResolution(team, decided?.id ?? "", "confirmed");
  const { namesHidden, measures, pairs, reviewers } = await getAgreement(await team.may("resolver", "read"), ask());
  expect([namesHidden, measures.percent.items, pairs, reviewers.length]).toEqual([true, 0, [], 2]);
  const all = await getAgreement(await team.may("manager", "read"), ask());
  expect([all.namesHidden, all.measures.percent.items]).toEqual([false, 2]);
});

describe("in a blind project", () => {
  let team: Team;
  let second: Actor;
  beforeAll(async () => {
    team = await makeTeam({ blind: true });
    const [first] = await marked(team, ["confirmed", "confirmed"], ["confirmed", "refuted"]);
    second = await addMember(team, "reviewer", "Otto");
    await makeMark(team, second, first?.id ?? "", "confirmed");
  });

  it("who manages sees all", async () => {
    const { measures, judgedOnly } = await getAgreement(await team.may("manager", "read"), ask());
    expect([judgedOnly, measures.percent.items]).toEqual([false, 2]);
  });

  it("a reviewer sees the claims that she has marked", async () => {
    const { measures, judgedOnly } = await getAgreement(await read(team, second), ask());
    expect([judgedOnly, measures.percent.items, measures.percent.value]).toEqual([true, 1, 1]);
  });

  it("a resolver sees no more than a reviewer: of conflicts alone nobody would ever agree", async () => {
    for (const marks of ["first", "current"]) {
      const { measures, reviewers } = await getAgreement(await team.may("resolver", "read"), ask({ marks }));
      expect([measures.percent.items, reviewers]).toEqual([0, []]);
    }
    expect(await (await ratingsResponse(await team.may("resolver", "read"), ask(), {})).text()).not.toContain("Rainer");
  });
});
