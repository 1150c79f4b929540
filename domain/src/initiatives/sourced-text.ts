import type { InitiativeOrigin, SourcedText } from './contract.ts';

/**
 * Texts as somebody just typed them. What was there word for word stays the source's own or a summary, as it was; a changed
 * text of an original initiative is no quotation (要約（原文にない表現）), while one added later has no source but its author.
 */
export function retyped(
  texts: readonly string[],
  before: readonly SourcedText[],
  origin: InitiativeOrigin,
): SourcedText[] {
  return texts.map((text) => before.find((one) => one.text === text) ?? { text, quoted: origin === 'added' });
}
