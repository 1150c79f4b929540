type KnownBody = { etag: string; body: unknown };

/** Most recent reads with their ETags: an unchanged one costs 304 instead of its body. Only in memory, gone at sign-out. */
const known = new Map<string, KnownBody>();
const MOST = 60;

export function knownBody(key: string): KnownBody | undefined {
  return known.get(key);
}

export function rememberBody(key: string, etag: string, body: unknown): void {
  known.delete(key);
  known.set(key, { etag, body });
  if (known.size > MOST) known.delete(known.keys().next().value ?? '');
}

export function forgetBodies(): void {
  known.clear();
}
