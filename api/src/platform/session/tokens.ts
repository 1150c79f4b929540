import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as the browser keeps them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table keeps of a token: a copy of the table opens no session. */
export function hashOfToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Equal, in a time that tells nothing about where they differ. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(hashOfToken(one), hashOfToken(other));
}

/** A mark that only we can make, which says that this browser has signed in to this account before. */
export function newDevice(key: Buffer, account: string): string {
  const id = randomBytes(12).toString('base64url');
  return `${id}.${seal(key, account, id)}`;
}

/** The id in a device mark, or `null` when it is not ours or another account's. */
export function deviceOf(key: Buffer, account: string, mark: string | undefined): string | null {
  const [id, signature] = (mark ?? '').split('.');
  if (!id || !signature) return null;
  return sameText(signature, seal(key, account, id)) ? id : null;
}

function seal(key: Buffer, account: string, id: string): string {
  return createHmac('sha256', key).update(`device\0${account}\0${id}`).digest('base64url');
}
