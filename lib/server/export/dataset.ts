import "server-only";
import { offsetIndex, spanInCodePoints } from "../../domain/offset";
import { dropDangling } from "../../formats/drop-dangling";
import type { DatasetRecord } from "../../formats/record";
import type { Permit } from "../actor";
import { placeColumns, placeOf } from "../annotations/place";
import { claimColumns, presentClaim } from "../claims/present";
import { statesOfClaims } from "../claims/state";
import { prisma } from "../db/database";
import { markColumns, presentMark } from "../marks/present";
import { pages } from "./pages";

/**
 * The dataset of a project as it stands now, record by record, read in pages by key so that its size does not matter. It
 * has what was there when the export began; what is made meanwhile is left to the next.
 */
export function readDataset(permit: Permit<"read">): AsyncGenerator<DatasetRecord> {
  return dropDangling(readRecords(permit));
}

async function* readRecords(permit: Permit<"read">): AsyncGenerator<DatasetRecord> {
  const { projectId } = permit;
  const asOf = new Date();
  const project = await prisma().project.findUniqueOrThrow({ where: { id: projectId } });
  yield {
    type: "project",
    format: 1,
    id: project.id,
    name: project.name,
    description: project.description,
    guidelines: project.guidelines,
    marksRequired: project.marksRequired,
    asOf: asOf.toISOString(),
  };
  yield* readPeople(projectId);
  yield* readQuestions(projectId, asOf);
  yield* readArticles(projectId, asOf);
  yield* readClaims(permit, asOf);
  yield* readAnnotations(projectId, asOf);
  yield* readMarks(projectId, asOf);
  yield* readResolutions(projectId, asOf);
  yield* readComments(projectId, asOf);
}

/** Everybody whose work is in the project, by name only. */
async function* readPeople(projectId: string): AsyncGenerator<DatasetRecord> {
  const people = await prisma().user.findMany({
    where: { OR: [{ memberships: { some: { projectId } } }, { events: { some: { projectId } } }] },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  for (const person of people) yield { type: "person", ...person };
}

async function* readQuestions(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const rows = pages((page) =>
    prisma().question.findMany({
      where: { projectId, createdAt: { lte: asOf }, ...page.where },
      ...page.order,
      select: { id: true, text: true },
    }),
  );
  for await (const question of rows) yield { type: "question", ...question };
}

async function* readArticles(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const articles = pages((page) =>
    prisma().article.findMany({
      where: { projectId, deletedAt: null, createdAt: { lte: asOf }, ...page.where },
      ...page.order,
    }),
  );
  for await (const article of articles) {
    yield {
      type: "article",
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      author: article.author,
      url: article.url,
      language: article.language,
      published: article.published,
      createdBy: article.createdById,
      createdAt: article.createdAt.toISOString(),
    };
    // One text at a time: they are the largest records.
    const versions = await prisma().articleVersion.findMany({
      where: { projectId, articleId: article.id },
      orderBy: { number: "asc" },
      include: { blocks: { orderBy: { index: "asc" } } },
    });
    for (const { text, blocks, ...version } of versions) {
      const offsets = offsetIndex(text);
      yield {
        type: "version",
        id: version.id,
        articleId: article.id,
        number: version.number,
        sha256: version.sha256,
        text,
        blocks: blocks.map(({ kind, start, end }) => ({
          kind,
          start,
          end,
          ...spanInCodePoints(offsets, { start, end }),
        })),
        createdBy: version.authorId,
        createdAt: version.createdAt.toISOString(),
      };
    }
  }
}

async function* readClaims(permit: Permit<"read">, asOf: Date): AsyncGenerator<DatasetRecord> {
  const { projectId } = permit;
  const claims = pages(
    (page) =>
      prisma().claim.findMany({
        where: { projectId, deletedAt: null, createdAt: { lte: asOf }, ...page.where },
        ...page.order,
        select: claimColumns,
      }),
    async (rows) => {
      const ids = rows.map(({ id }) => id);
      const stateOf = await statesOfClaims(permit, ids);
      return rows.map((row) => presentClaim(row, stateOf(row.id)));
    },
  );
  for await (const { question, createdBy, projectId: _, ...claim } of claims) {
    // It may have been put to another question since the questions were read.
    if (question) yield { type: "question", ...question };
    yield { type: "claim", ...claim, questionId: question?.id ?? null, createdBy: createdBy.id };
  }
}

async function* readAnnotations(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const annotations = pages((page) =>
    prisma().annotation.findMany({
      where: {
        projectId,
        deletedAt: null,
        createdAt: { lte: asOf },
        article: { deletedAt: null },
        ...page.where,
      },
      ...page.order,
      include: {
        anchors: placeColumns,
        occurrences: {
          where: { deletedAt: null, createdAt: { lte: asOf }, claim: { deletedAt: null } },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        },
      },
    }),
  );
  for await (const annotation of annotations) {
    const place = placeOf(annotation.anchors);
    yield {
      type: "annotation",
      id: annotation.id,
      articleId: annotation.articleId,
      versionId: place.versionId,
      start: place.start,
      end: place.end,
      startCodePoint: place.startCodePoint,
      endCodePoint: place.endCodePoint,
      quote: place.quote,
      prefix: place.prefix,
      suffix: place.suffix,
      occurrences: annotation.occurrences.map(({ id, claimId, changedById, createdAt }) => ({
        id,
        claimId,
        createdBy: changedById,
        createdAt: createdAt.toISOString(),
      })),
      createdBy: annotation.createdById,
      createdAt: annotation.createdAt.toISOString(),
    };
  }
}

/** The marks claim by claim, as an export lists them. */
async function* readMarks(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const claims = pages((page) =>
    prisma().claim.findMany({
      where: { projectId, deletedAt: null, createdAt: { lte: asOf }, marks: { some: {} }, ...page.where },
      ...page.order,
      select: {
        id: true,
        marks: { where: { createdAt: { lte: asOf } }, orderBy: { seq: "asc" }, select: markColumns },
      },
    }),
  );
  for await (const { marks } of claims) {
    for (const { author, createdAt, ...mark } of marks.map(presentMark)) {
      yield { type: "mark", ...mark, createdBy: author.id, createdAt };
    }
  }
}

async function* readResolutions(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const resolutions = pages((page) =>
    prisma().resolution.findMany({
      where: { projectId, createdAt: { lte: asOf }, claim: { deletedAt: null }, ...page.where },
      ...page.order,
      include: { marks: { select: { mark: { select: { id: true, verdict: true } } } } },
    }),
  );
  for await (const { id, claimId, layer, verdict, rationale, marks, authorId, createdAt } of resolutions) {
    yield {
      type: "resolution",
      id,
      claimId,
      layer,
      verdict,
      rationale,
      marks: marks.map(({ mark }) => mark.id),
      dissent: marks.filter(({ mark }) => mark.verdict !== verdict).map(({ mark }) => mark.id),
      createdBy: authorId,
      createdAt: createdAt.toISOString(),
    };
  }
}

async function* readComments(projectId: string, asOf: Date): AsyncGenerator<DatasetRecord> {
  const comments = pages((page) =>
    prisma().comment.findMany({
      where: {
        projectId,
        deletedAt: null,
        createdAt: { lte: asOf },
        OR: [{ claim: { deletedAt: null } }, { annotation: { deletedAt: null, article: { deletedAt: null } } }],
        ...page.where,
      },
      ...page.order,
    }),
  );
  for await (const { id, annotationId, claimId, text, createdById, createdAt } of comments) {
    yield {
      type: "comment",
      id,
      annotationId,
      claimId,
      text,
      createdBy: createdById,
      createdAt: createdAt.toISOString(),
    };
  }
}
