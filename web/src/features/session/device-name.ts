/** In the order in which they must be asked: Edge calls itself Chrome, and Chrome calls itself Safari. */
const BROWSERS: [mark: RegExp, name: string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [mark: RegExp, name: string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** 「Chrome・Windows」, of how a browser names itself; a script by its first word; `null` where nothing is known. */
export function deviceName(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const nameIn = (names: typeof BROWSERS) => names.find(([mark]) => mark.test(userAgent))?.[1];
  const names = [nameIn(BROWSERS), nameIn(SYSTEMS)].filter((name) => name !== undefined);
  return names.length > 0 ? names.join('・') : (/^[\w.-]+/.exec(userAgent)?.[0] ?? null);
}
