import { currentLanguage } from '../platform/i18n/language.ts';
import { textsIn } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

/** Asks whether what was typed may be lost. */
export function mayDiscard(): boolean {
  return window.confirm(textsIn(currentLanguage(), UI_TEXTS)('unsaved'));
}
