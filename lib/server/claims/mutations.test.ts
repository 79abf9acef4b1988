import { beforeAll, describe, expect, it } from "vitest";
import { ChangeClaimSchema } from "../../schemas/claim";
import { makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { prisma } from "../db/database";
import { getClaim } from "./detail";
import { changeClaim } from "./mutations";
import { listQuestions } from "./questions";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const attribution = {
  source: "The service",
  cue: "according to",
  form: "reported" as const,
  dateSaid: "2025-04-30",
  chain: ["The service", "The committee", "Meridian"],
};
const quantity = {
  raw: "about 11 000",
  value: 11_000,
  lower: 10_500,
  upper: 11_500.5,
  approximator: "about" as const,
  unit: "persons",
  counted: "soldiers",
  kind: "total" as const,
  timeScope: "2024-10/2025-01",
  place: "Kursk",
};
const whole = { text: "About 11 000 were sent.", question: "How many were sent?", attribution, quantity };

async function change(id: string, version: number, changes: object) {
  return changeClaim(await team.may("annotator", "annotate"), id, ChangeClaimSchema.parse({ version, ...changes }));
}

describe("a claim", () => {
  it("keeps every field of its attribution and its figure", async () => {
    expect(await makeClaim(team, whole)).toMatchObject({
      text: whole.text,
      attribution,
      quantity,
      question: { text: whole.question },
    });
  });

  it("keeps a figure without a number, and a number without bounds", async () => {
    const none = {
      value: null,
      lower: null,
      upper: null,
      approximator: null,
      unit: null,
      counted: null,
      kind: null,
      timeScope: null,
      place: null,
    };
    expect(await makeClaim(team, { text: "Dozens.", quantity: { raw: "dozens" } })).toMatchObject({
      quantity: { ...none, raw: "dozens" },
    });
    const precise = { raw: "0,1", value: 0.1, lower: -1e-7, upper: 1e300 };
    expect(await makeClaim(team, { text: "Little.", quantity: precise })).toMatchObject({
      quantity: { ...none, ...precise },
    });
  });

  it("is changed field by field; what is not named stays", async () => {
    const { id } = await makeClaim(team, whole);
    expect(await change(id, 1, { text: "Some 11 000 were sent." })).toMatchObject({
      attribution,
      quantity,
      question: { text: whole.question },
    });
    expect(await change(id, 2, { question: "How many?" })).toMatchObject({
      text: "Some 11 000 were sent.",
      attribution,
      quantity,
    });
    expect(await change(id, 3, { attribution: { source: "Another" } })).toMatchObject({
      attribution: { source: "Another", cue: null, form: null, dateSaid: null, chain: [] },
      quantity,
      question: { text: "How many?" },
    });
  });

  it("loses what is taken away, and gets it back", async () => {
    const { id } = await makeClaim(team, whole);
    const bare = { attribution: null, quantity: null, question: null };
    expect(await change(id, 1, bare)).toMatchObject(bare);
    expect(await change(id, 2, bare)).toMatchObject(bare);
    expect(await change(id, 3, whole)).toMatchObject({ attribution, quantity, question: { text: whole.question } });
  });

  it("that loses its attribution keeps what was said about it, which no longer counts", async () => {
    const { id } = await makeClaim(team, whole);
    const mark = await makeMark(team, "reviewer", id, "confirmed", { layer: "said" });
    await change(id, 1, { attribution: null });
    expect(await getClaim(await team.may("viewer", "read"), id)).toMatchObject({
      marks: [{ ...mark, current: false, outdated: true }],
      state: "open",
      markCount: 0,
    });
    await expect(makeMark(team, "annotator", id, "refuted", { layer: "said" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is changed once where the same change comes again, and not over another's", async () => {
    const { id } = await makeClaim(team, whole);
    const asked = { text: "About 12 000 were sent.", question: "How many?", attribution, quantity: { raw: "12 000" } };
    expect((await change(id, 1, asked)).version).toBe(2);
    expect(await change(id, 1, asked)).toMatchObject({ version: 2, text: asked.text });
    await expect(change(id, 1, { ...asked, text: "13 000." })).rejects.toMatchObject({ code: "stale" });
    await expect(change(id, 1, { ...asked, question: "When?" })).rejects.toMatchObject({ code: "stale" });
    await change(id, 2, { text: "14 000." });
    await expect(change(id, 1, asked)).rejects.toMatchObject({ code: "stale" });
  });

  it("is not changed through another project", async () => {
    const other = await makeTeam();
    const { id, text } = await makeClaim(other);
    await expect(change(id, 1, { text: "Mine." })).rejects.toMatchObject({ code: "not-found" });
    expect(await getClaim(await other.may("viewer", "read"), id)).toMatchObject({ text, version: 1 });
  });
});

describe("a question", () => {
  it("is the one that has these words, in its own project", async () => {
    const [one, other] = [await makeTeam(), await makeTeam()];
    const first = await makeClaim(one, whole);
    const second = await makeClaim(one, { ...whole, text: "12 000 were sent.", question: ` ${whole.question}\n` });
    const elsewhere = await makeClaim(other, whole);
    expect(second.question).toEqual(first.question);
    expect(elsewhere.question?.id).not.toBe(first.question?.id);
    expect((await listQuestions(await one.may("viewer", "read"))).items).toEqual([
      { ...first.question, claimCount: 2 },
    ]);
  });

  it("has been a claim's since it was put there, not since the claim was corrected", async () => {
    const { id } = await makeClaim(team, whole);
    const since = async () => (await prisma().claim.findUniqueOrThrow({ where: { id } })).questionSince;
    const before = await since();
    await change(id, 1, { text: "Others.", question: whole.question });
    expect(await since()).toEqual(before);
    await change(id, 2, { question: null });
    expect(await since()).toBeNull();
  });
});

it("a figure that is sent again unchanged has not been changed", async () => {
  const { id } = await makeClaim(team, whole);
  const changedAt = async () => (await prisma().quantity.findUniqueOrThrow({ where: { claimId: id } })).changedAt;
  const before = await changedAt();
  await change(id, 1, { text: "Others.", quantity });
  expect(await changedAt()).toEqual(before);
});
