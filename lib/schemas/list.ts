import { z } from "zod";

/** Asks for a page of a list: at most `limit` items after the one the cursor names. */
export const PageQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<number>().int().min(1).max(1000).optional(),
});

export type PageQuery = z.output<typeof PageQuerySchema>;

/** One page; `nextCursor` is null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
