import type { Page } from "../schemas/list";

/**
 * All items of a list, read page by page to its end.
 * @param meanwhile what happens after each page
 * @throws Error where the list has no end
 */
export async function walk<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 100; pages++) {
    const page = await read(cursor);
    items.push(...page.items);
    await meanwhile();
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
  throw new Error("The list has no end.");
}
