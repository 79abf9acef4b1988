import "server-only";
import type { Layer } from "../../domain/verdict";
import type { AttributionRecord, ChangeClaim, QuantityRecord } from "../../schemas/claim";
import type { EarlierWording } from "../../schemas/claim-detail";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { omitUndefined } from "../db/omit-undefined";
import { personColumns } from "../person-columns";

/** What a claim says, with all that is recorded of it. */
export interface ClaimWords {
  text: string;
  attribution: AttributionRecord | null;
  quantity: QuantityRecord | null;
}

const wordsColumns = {
  text: true,
  attribution: { select: { source: true, cue: true, form: true, dateSaid: true, chain: true, deletedAt: true } },
  quantity: {
    select: {
      raw: true,
      value: true,
      lower: true,
      upper: true,
      approximator: true,
      unit: true,
      counted: true,
      kind: true,
      timeScope: true,
      place: true,
      deletedAt: true,
    },
  },
} satisfies Prisma.ClaimSelect;

export async function currentWords(tx: Prisma.TransactionClient, claimId: string): Promise<ClaimWords> {
  const row = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: wordsColumns });
  return { text: row.text, attribution: living(row.attribution), quantity: living(row.quantity) };
}

/** A part of a claim without its tombstone mark, or null where it was taken away. */
function living<T extends object>(part: (T & { deletedAt: Date | null }) | null): Omit<T, "deletedAt"> | null {
  if (!part || part.deletedAt) return null;
  const { deletedAt: _, ...rest } = part;
  return rest;
}

/** What is given of a claim's words, in full. */
export function givenWords(given: Pick<ChangeClaim, "text" | "attribution" | "quantity">): Partial<ClaimWords> {
  const { text: words, attribution: said, quantity: figure } = given;
  return {
    ...(words !== undefined && { text: words }),
    ...(said !== undefined && {
      attribution: said && { ...noAttribution, ...said, form: said.form ?? null, chain: said.chain ?? [] },
    }),
    ...(figure !== undefined && { quantity: figure && { ...noFigure, ...omitUndefined(figure) } }),
  };
}

const noAttribution = { cue: null, dateSaid: null };
const noFigure = {
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

/** Keeps the words that a claim had, for those who judged them. */
export async function keepWords(
  tx: Prisma.TransactionClient,
  { projectId, actor }: Permit<"annotate"> | Permit<"resolve">,
  claimId: string,
  words: ClaimWords,
  change: { version: number; outdates: readonly Layer[]; isCorrection: boolean },
): Promise<void> {
  await tx.claimWording.create({
    data: {
      projectId,
      claimId,
      untilVersion: change.version,
      text: words.text,
      attribution: words.attribution === null ? Prisma.DbNull : { ...words.attribution },
      quantity: words.quantity === null ? Prisma.DbNull : { ...words.quantity },
      outdates: [...change.outdates],
      isCorrection: change.isCorrection,
      authorId: actor.id,
    },
  });
}

/** The words that a claim had, the earliest first. */
export async function earlierWordingsOf(permit: Permit<"read">, claimId: string): Promise<EarlierWording[]> {
  const rows = await prisma().claimWording.findMany({
    where: { projectId: permit.projectId, claimId },
    orderBy: { untilVersion: "asc" },
    select: {
      untilVersion: true,
      text: true,
      attribution: true,
      quantity: true,
      outdates: true,
      isCorrection: true,
      author: { select: personColumns },
      createdAt: true,
    },
  });
  return rows.map(({ createdAt, attribution: said, quantity: figure, ...row }) => ({
    ...row,
    attribution: said as AttributionRecord | null,
    quantity: figure as QuantityRecord | null,
    createdAt: createdAt.toISOString(),
  }));
}
