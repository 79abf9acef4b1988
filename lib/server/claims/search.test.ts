import { beforeAll, describe, expect, it } from "vitest";
import { type ClaimDraft, ClaimQuerySchema } from "../../schemas/claim";
import { makeClaim, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { parse } from "../http/parse";
import { deleteClaim, restoreClaim } from "./deletion";
import type { ClaimFilter } from "./filter";
import { listClaims } from "./list";
import { changeClaim } from "./mutations";
import { listQuestions } from "./questions";

async function texts(team: Team, filter: ClaimFilter): Promise<string[]> {
  return (await listClaims(await team.may("reviewer", "read"), filter)).items.map(({ text }) => text);
}

async function teamWith(...claims: (ClaimDraft | string)[]): Promise<Team> {
  const team = await makeTeam();
  for (const claim of claims) await makeClaim(team, claim);
  return team;
}

describe("a search for words", () => {
  let team: Team;

  beforeAll(async () => {
    await teamWith("11 000 nordkoreanische Soldaten in einem anderen Projekt");
    team = await teamWith(
      "11 000 nordkoreanische Soldaten sind in der Region Kursk.",
      "Die Brücke von Musterwil ist 100 % gesperrt.",
      { text: "Es waren nie so viele.", attribution: { source: "Südkoreas Geheimdienst (NIS)" } },
      "In der Region Kursk sind 4 000 Soldaten getötet worden.",
      "Der Snake_Case ist ein C:\\Pfad.",
    );
  });

  it.each([
    ["the very words", "nordkoreanische Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["another way to write the figure", "11.000 Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["words in another order", "Kursk Soldaten 11 000", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["a slip of the pen", "nordkoreansiche Soldaten", "11 000 nordkoreanische Soldaten sind in der Region Kursk."],
    ["capitals", "BRÜCKE", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["an umlaut as two letters", "getoetet", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    ["an umlaut without its dots", "BRUCKE", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["a number however it is parted", "4000 Soldaten", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    [
      "a number parted by a thin space",
      "4\u2009000 Soldaten",
      "In der Region Kursk sind 4 000 Soldaten getötet worden.",
    ],
    ["part of a word", "etöte", "In der Region Kursk sind 4 000 Soldaten getötet worden."],
    ["the source", "geheimdienst", "Es waren nie so viele."],
  ])("puts what is most like them first: %s", async (_, q, first) => {
    expect((await texts(team, { q }))[0]).toBe(first);
  });

  it.each([
    ["per cent", "100 % g", "Die Brücke von Musterwil ist 100 % gesperrt."],
    ["an underscore", "e_C", "Der Snake_Case ist ein C:\\Pfad."],
    ["a backslash", ":\\P", "Der Snake_Case ist ein C:\\Pfad."],
    ["a quotation mark and a comment", "'; -- ", undefined],
    ["what means any words in a pattern", "S%e", undefined],
    ["what means any letter in one", "o_d", undefined],
  ])("takes signs for themselves: %s", async (_, q, first) => {
    expect((await texts(team, { q }))[0]).toBe(first);
  });

  it("finds nothing where nothing is like it", async () => {
    expect(await texts(team, { q: "Zwiebelkuchen" })).toEqual([]);
  });

  it("is for words in either Unicode form, and for none that no text holds", async () => {
    const { q } = parse(ClaimQuerySchema, { q: "Brücke".normalize("NFD") });
    expect(await texts(team, { q })).toEqual(["Die Brücke von Musterwil ist 100 % gesperrt."]);
    expect(() => parse(ClaimQuerySchema, { q: "Br\0cke" })).toThrow(
      expect.objectContaining({ code: "invalid", fields: [{ path: ["q"], code: "nul", values: { offset: 2 } }] }),
    );
  });

  it("is none where only space is searched for", async () => {
    expect(await texts(team, { q: "  " })).toEqual(await texts(team, {}));
  });

  it("walks page by page over the same claims in the same order", async () => {
    const all = await texts(team, { q: "Soldaten Region Kursk" });
    const may = await team.may("viewer", "read");
    const walked = await walk((cursor) => listClaims(may, { q: "Soldaten Region Kursk", cursor, limit: 1 }));
    expect(walked.length).toBeGreaterThan(1);
    expect(walked.map(({ text }) => text)).toEqual(all);
  });
});

describe("what is found", () => {
  const sentence = "Im Bericht stehen 10 321 Soldaten aus dem Norden.";

  it("begins with what has the words as they were written, then has them all, then is like them", async () => {
    const team = await teamWith(
      "Die Soldaten kamen aus dem Süden.",
      "Aus dem Norden kamen Soldaten.",
      "Soldatne aus dem Nroden.",
      "Aus dem Norden kamen die Soldaten.",
      sentence,
      "Niemand war da.",
    );
    expect(await texts(team, { q: "Soldaten aus dem Norden" })).toEqual([
      sentence,
      "Aus dem Norden kamen die Soldaten.",
      "Aus dem Norden kamen Soldaten.",
      "Die Soldaten kamen aus dem Süden.",
      "Soldatne aus dem Nroden.",
    ]);
    const may = await team.may("viewer", "read");
    for (const q of ["Soldaten aus dem Norden", "Norden Soldaten", "Soldaten"]) {
      const walked = await walk((cursor) => listClaims(may, { q, cursor, limit: 1 }));
      expect(walked.map(({ text }) => text)).toEqual(await texts(team, { q }));
    }
  });

  it.each([
    ["another figure in the same sentence", "Im Bericht stehen 12 500 Soldaten aus dem Norden."],
    ["a longer sentence", `${sentence} Sie sollen über See gekommen und seit dem Herbst in der Region sein.`],
    ["slips of the pen in a sentence", "Im Breicht stehen 10321 Soldatn aus dem Norden"],
  ])("is the claim for %s", async (_, q) => {
    const team = await teamWith(sentence, "Die Brücke ist gesperrt.");
    expect(await texts(team, { q })).toEqual([sentence]);
  });

  it("follows the claim's words and its source, and whether it is there", async () => {
    const team = await makeTeam();
    const may = await team.may("annotator", "annotate");
    const { id } = await makeClaim(team, { text: "Elf Boote.", attribution: { source: "Hafenamt" } });
    const finds = async (q: string) => (await texts(team, { q })).length === 1;
    expect([await finds("Boote"), await finds("Hafenamt")]).toEqual([true, true]);
    await changeClaim(may, id, {
      version: 1,
      text: "Elf Schiffe.",
      attribution: { source: "Küstenwache", cue: null, dateSaid: null },
    });
    expect([await finds("Boote"), await finds("Hafenamt")]).toEqual([false, false]);
    expect([await finds("Schiffe"), await finds("Kuestenwache")]).toEqual([true, true]);
    await changeClaim(may, id, { version: 2, attribution: null });
    expect([await finds("Schiffe"), await finds("Küstenwache")]).toEqual([true, false]);
    await deleteClaim(may, id, undefined);
    expect(await finds("Schiffe")).toBe(false);
    await restoreClaim(may, id);
    expect(await finds("Schiffe")).toBe(true);
  });

  it("is the same when it is worked out anew", async () => {
    const team = await teamWith({ text: "Elf Boote.", question: "Wie viele?", attribution: { source: "Hafenamt" } });
    await database().query(Prisma.sql`SELECT rebuild_search_words(${team.projectId}::uuid)::text`);
    expect([await texts(team, { q: "Hafenamt" }), await texts(team, { q: "Boote" })]).toEqual([
      ["Elf Boote."],
      ["Elf Boote."],
    ]);
    const questions = await listQuestions(await team.may("viewer", "read"), { q: "wie viel" });
    expect(questions.items.map(({ text }) => text)).toEqual(["Wie viele?"]);
  });
});

describe("what a person means", () => {
  let team: Team;

  beforeAll(async () => {
    team = await teamWith(
      "Сообщают о 300 солдатах.",
      "他們說台灣有三百人。",
      "Es waren 12 000.",
      "Neun Leute.",
      "Es gibt einen Plan B.",
      "Ein Jaeger.",
      "Ein Jäger.",
      "Laut (EUROPOL) nein.",
      "Nach der EU-Kommission.",
    );
  });

  it.each([
    ["two letters where a word begins", "EU", ["Nach der EU-Kommission.", "Laut (EUROPOL) nein."]],
    ["two figures where a number begins", "12", ["Es waren 12 000."]],
    ["a letter that is a word", "b", ["Es gibt einen Plan B."]],
    ["an umlaut without its dots, or as two letters", "Jager", ["Ein Jäger.", "Ein Jaeger."]],
    ["letters of other scripts", "солдат", ["Сообщают о 300 солдатах."]],
    ["a slip in another script", "Сообщеают солдатах", ["Сообщают о 300 солдатах."]],
    ["two letters of a script without words", "台灣", ["他們說台灣有三百人。"]],
  ])("is found: %s", async (_, q, found) => {
    expect(await texts(team, { q })).toEqual(found);
  });
});
