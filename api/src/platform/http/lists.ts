import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Page } from '#domain/problems/contract';
import { BadInput } from '../problems/refusal.ts';

export const DEFAULT_PAGE = 50;
export const MAX_PAGE = 200;

/** `?limit=` and `?cursor=` of every list. Extend it with the list's own filters. */
export class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_PAGE,
    default: DEFAULT_PAGE,
    description: 'Items a page',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = DEFAULT_PAGE;

  @ApiPropertyOptional({ type: 'string', description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

/** The sort key of the last item, as an opaque text. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key in a cursor, one entry for each of `types`; `null` when the first page is asked for.
 * @throws BadInput for a cursor that we did not make.
 */
export function decodeCursor(
  cursor: string | undefined,
  types: readonly ('string' | 'number')[],
): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === types.length && key.every((part, index) => typeof part === types[index])) {
      return key as (string | number)[];
    }
  } catch {
    // not ours; answered below
  }
  const detail = {
    ja: '前のページの nextCursor をそのまま指定してください。',
    en: 'Send the nextCursor of the page before.',
  };
  throw new BadInput([{ pointer: '?cursor', code: 'cursor', detail }]);
}

/** A page out of `limit + 1` rows: the extra one only tells that there is a next page. */
export function toPage<Item>(rows: Item[], limit: number, keyOf: (last: Item) => (string | number)[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
