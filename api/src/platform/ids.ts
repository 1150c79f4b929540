import { v7 } from 'uuid';

/** A new id: UUIDv7, so that rows made one after another lie one after another in their index. */
export function newId(): string {
  return v7();
}

/** Any UUID, in the spelling that PostgreSQL answers. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
