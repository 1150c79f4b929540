import type { Page } from '#domain/problems/contract';
import { LARGEST_PAGE, type Query } from './address.ts';
import { get } from './http.ts';

/** A whole list, page by page: for lists that a screen filters or counts itself (hundreds of rows, not thousands). */
export async function getAll<Item>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await get(path, { ...query, limit: LARGEST_PAGE, cursor }, signal);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
