import "server-only";
import type { Prisma } from "../db/generated/client";

/** What an anchor says of a place; its offsets are there wherever the words are. */
export const anchorColumns = {
  versionId: true,
  start: true,
  end: true,
  startCodePoint: true,
  endCodePoint: true,
  quote: true,
  prefix: true,
  suffix: true,
  origin: true,
} satisfies Prisma.AnchorSelect;

/**
 * Selects where annotations stand: in the latest version that has their words. That is the article's current one, unless
 * they are orphaned there.
 */
export const placeColumns = {
  where: { replacedAt: null, start: { not: null } },
  orderBy: { articleVersion: { number: "desc" } },
  take: 1,
  select: anchorColumns,
} satisfies Prisma.Annotation$anchorsArgs;

type AnchorRow = Prisma.AnchorGetPayload<{ select: typeof anchorColumns }>;
type Placed<Row> = { [key in keyof Row]: key extends "start" | "end" | `${string}CodePoint` ? number : Row[key] };

/** The place of an annotation that was read with `placeColumns`. Every annotation was made in some version. */
export function placeOf<Row extends AnchorRow>(anchors: readonly Row[]): Placed<Row> {
  const [anchor] = anchors;
  if (!anchor) throw new Error("An annotation has no place in any version.");
  return anchor as Placed<Row>;
}
