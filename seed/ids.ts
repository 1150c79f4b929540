import { v7 } from 'uuid';

/** A new UUIDv7. Made one after another they sort in that order, so members and rows list as they stand here. */
export function newId(): string {
  return v7();
}

/** The id under a name that must be there. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} is spoken of, but not listed`);
  return id;
}
