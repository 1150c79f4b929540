type TrustedTypes = { createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown };

/**
 * The content security policy takes HTML from scripts only where this policy passes it, and it passes none: only the
 * empty text, with which react-aria clears its live region. Browsers without Trusted Types have nothing to ask.
 */
export function takeNoHtmlFromScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
