import { currentLanguage } from '../platform/i18n/language.ts';
import { textsIn } from '../platform/i18n/texts.ts';
import type { ProblemError } from '../platform/http/problem-error.ts';
import { UI_TEXTS } from './texts.ts';

/** What happened, in one sentence: the server's own where it gave one. */
export function problemSentence(error: ProblemError): string {
  const t = textsIn(currentLanguage(), UI_TEXTS);
  if (error.problem.detail !== '') return error.problem.detail;
  if (error.status === 0) return t('error.unreachable');
  if (error.status === 429 || error.status === 503) return t('error.busy');
  return error.problem.title || t('error.unexpected');
}
