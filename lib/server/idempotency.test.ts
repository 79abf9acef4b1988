import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { CreateAnnotationSchema } from "../schemas/annotation";
import { CreateArticleSchema } from "../schemas/article";
import { CreateMarkSchema } from "../schemas/mark";
import { CreateResolutionSchema } from "../schemas/resolution";
import { importText, makeClaim, makeMark, makeTeam, type Team } from "../testing/people";
import type { Actor } from "./actor";
import { permit } from "./actor";
import { createAnnotation } from "./annotations/mutations";
import { createBlockRevision } from "./articles/blocks";
import { createArticle } from "./articles/mutations";
import { createComment } from "./comments/mutations";
import { prisma } from "./db/database";
import { createIdempotently, hashRequest } from "./idempotency";
import { createMark } from "./marks/mutations";
import { Problem } from "./problem";
import { createProject } from "./projects/mutations";
import { createResolution } from "./resolutions/mutations";

/** As many as a browser, a proxy and an impatient finger would hardly send at once. */
const many = Array.from({ length: 16 }, (_, index) => index);

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

/** Sends a request to make a record: a body in words that differ or not, by somebody. */
type Send = (actor: Actor, id: string, words: string) => Promise<{ id: string }>;

/** For each kind of record: what is there before, then how to send, and how many there are of it. */
const kinds: [string, () => Promise<{ send: Send; count: () => Promise<number> }>][] = [
  [
    "a project",
    async () => {
      const name = randomUUID();
      return {
        send: (actor, id, words) =>
          createProject(actor, { id, name, description: words, guidelines: undefined, marksRequired: undefined }),
        count: () => prisma().project.count({ where: { name } }),
      };
    },
  ],
  [
    "an article",
    async () => {
      const title = randomUUID();
      return {
        send: async (actor, id, words) => {
          const input = CreateArticleSchema.parse({ id, title, text: `${title} ${words}`, sameText: "refuse" });
          return createArticle(await permit(actor, { project: team.projectId }, "import"), input);
        },
        count: () => prisma().article.count({ where: { title } }),
      };
    },
  ],
  [
    "an annotation with a new claim on a new question",
    async () => {
      const article = await importText(team, "So it was said.");
      const question = randomUUID();
      return {
        send: async (actor, id, words) => {
          const input = CreateAnnotationSchema.parse({ id, quote: "it was said", claim: { text: words, question } });
          return (await createAnnotation(await permit(actor, { article: article.id }, "annotate"), article.id, input))
            .value;
        },
        count: async () => {
          const [annotations, claims] = await Promise.all([
            prisma().annotation.count({ where: { articleId: article.id } }),
            prisma().claim.count({ where: { question: { text: question } } }),
          ]);
          expect(claims).toBe(annotations);
          return annotations;
        },
      };
    },
  ],
  [
    "a change of blocks",
    async () => {
      const { id: articleId } = await importText(team, "So it was said.");
      const block = { kind: "paragraph", start: 0, end: 15 } as const;
      return {
        send: async (actor, id, words) => {
          const edit = { change: "split", block, at: words.length % 2 === 0 ? 2 : 5, kind: "quote" } as const;
          return createBlockRevision(await permit(actor, { article: articleId }, "import"), articleId, { id, edit });
        },
        count: () => prisma().blockRevision.count({ where: { articleId } }),
      };
    },
  ],
  [
    "a mark with evidence",
    async () => {
      const claim = await makeClaim(team);
      return {
        send: async (actor, id, words) => {
          const evidence = [{ stance: "supports", quote: words }];
          const input = CreateMarkSchema.parse({ id, layer: "so", verdict: "confirmed", evidence });
          return (await createMark(await permit(actor, { claim: claim.id }, "mark"), claim.id, input)).value;
        },
        count: async () => {
          const [marks, evidence] = await Promise.all([
            prisma().mark.count({ where: { claimId: claim.id } }),
            prisma().evidence.count({ where: { claimId: claim.id } }),
          ]);
          expect(evidence).toBe(marks);
          return marks;
        },
      };
    },
  ],
  [
    "a resolution",
    async () => {
      const claim = await makeClaim(team);
      const marks = [
        await makeMark(team, "reviewer", claim.id, "confirmed"),
        await makeMark(team, "annotator", claim.id, "refuted"),
      ].map(({ id }) => id);
      return {
        send: async (actor, id, words) => {
          const decision = { layer: "so", outcome: "side", cause: "reading", verdict: "refuted", marks };
          const input = CreateResolutionSchema.parse({ id, ...decision, rationale: words });
          return createResolution(await permit(actor, { claim: claim.id }, "resolve"), claim.id, input);
        },
        count: () => prisma().resolution.count({ where: { claimId: claim.id } }),
      };
    },
  ],
  [
    "a comment",
    async () => {
      const claim = await makeClaim(team);
      return {
        send: async (actor, id, words) =>
          createComment(
            await permit(actor, { claim: claim.id }, "annotate"),
            { claimId: claim.id },
            { id, text: words },
          ),
        count: () => prisma().comment.count({ where: { claimId: claim.id } }),
      };
    },
  ],
];

describe.each(kinds)("%s", (_, prepare) => {
  it("sent again is the record that is there", async () => {
    const { send, count } = await prepare();
    const { manager } = team.people;
    const id = randomUUID();
    const record = await send(manager, id, "Once.");
    expect(record).toMatchObject({ id });
    expect(await send(manager, id, "Once.")).toEqual(record);
    expect(await count()).toBe(1);
  });

  it("sent many times at once is one record, and everybody gets it", async () => {
    const { send, count } = await prepare();
    const id = randomUUID();
    const records = await Promise.all(many.map(() => send(team.people.manager, id, "Once.")));
    expect(records).toEqual(many.map(() => records[0]));
    expect(await count()).toBe(1);
  });

  it("sent with the same id and other words, or by somebody else, is refused", async () => {
    const { send, count } = await prepare();
    const id = randomUUID();
    await send(team.people.manager, id, "Once.");
    const refusal = { code: "id-taken", status: 409, values: { id } };
    await expect(send(team.people.manager, id, "Twice.")).rejects.toMatchObject(refusal);
    await expect(send(team.people.resolver, id, "Once.")).rejects.toMatchObject(refusal);
    expect(await count()).toBe(1);
  });
});

describe("of two equal requests at once, the one that comes too late", () => {
  const tooLate = async (id: string, request: { scope: string; body: unknown }, winner: { body: unknown } | null) => {
    const { manager } = team.people;
    const made = new Map<string, string>();
    const find = async () => (made.has(id) ? { requestHash: made.get(id) ?? "" } : null);
    return createIdempotently(manager, { id, ...request }, find, async () => {
      if (winner) made.set(id, hashRequest(manager, request.scope, winner.body));
      throw new Problem("nothing-to-resolve");
    });
  };
  const request = { scope: "here", body: { a: 1, b: { c: [2, 3], d: null } } };

  it("gets the record, though there was nothing left to do", async () => {
    const id = randomUUID();
    expect(await tooLate(id, request, request)).toBe(id);
    expect(await tooLate(id, request, { body: { b: { d: null, c: [2, 3] }, a: 1 } })).toBe(id);
  });

  it("learns that the id is taken where the other asked for something else", async () => {
    const other = { body: { ...request.body, b: { c: [3, 2], d: null } } };
    await expect(tooLate(randomUUID(), request, other)).rejects.toMatchObject({ code: "id-taken" });
  });

  it("learns what was wrong where nobody made the record", async () => {
    await expect(tooLate(randomUUID(), request, null)).rejects.toMatchObject({ code: "nothing-to-resolve" });
  });
});

describe("different requests at once", () => {
  it("all become records where they are annotations of one article, on one new question", async () => {
    const article = await importText(team, "So it was said.");
    const question = randomUUID();
    const may = await team.may("annotator", "annotate");
    const made = await Promise.all(
      many.map(async (index) => {
        const claim = { text: `Claim ${index}`, question, quantity: { raw: String(index), value: index } };
        return (await createAnnotation(may, article.id, CreateAnnotationSchema.parse({ start: 0, end: 2, claim })))
          .value;
      }),
    );
    const texts = made.map(({ claims }) => claims.map(({ text, quantity }) => [text, quantity?.value]));
    expect(texts).toEqual(many.map((index) => [[`Claim ${index}`, index]]));
    expect(await prisma().annotation.count({ where: { articleId: article.id } })).toBe(many.length);
    expect(await prisma().question.count({ where: { text: question } })).toBe(1);
  });

  it("all become marks of one person, of which one is current", async () => {
    const { id } = await makeClaim(team);
    await Promise.all(many.map((index) => makeMark(team, "reviewer", id, "confirmed", { rationale: String(index) })));
    const marks = await prisma().mark.findMany({ where: { claimId: id }, orderBy: { seq: "asc" } });
    expect(marks.map(({ rationale }) => Number(rationale)).sort((a, b) => a - b)).toEqual(many);
    expect((await makeMark(team, "annotator", id, "confirmed")).current).toBe(true);
  });
});
