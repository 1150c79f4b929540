/** Sign-in is a page of its own, apart from the screens behind it: coming and going, the browser forgets what was read. */
export const SIGN_IN = '/sign-in';

/** Sign-in that leads back to `address` afterwards. */
export function signInFor(address: string): string {
  return address === '/' ? SIGN_IN : `${SIGN_IN}?returnTo=${encodeURIComponent(address)}`;
}
