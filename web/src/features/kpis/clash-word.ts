import type { Language } from '../../platform/i18n/language.ts';
import { textsIn } from '../../platform/i18n/texts.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import type { KpiDraft } from './kpi-draft.ts';
import { KPI_TEXTS } from './locale.ts';

type Field = keyof KpiDraft;

/** The label of a field, for the list of what two have changed. */
export function clashWord(field: Field, language: Language): string {
  const t = textsIn(language, DEFINING_TEXTS);
  const kpi = textsIn(language, KPI_TEXTS);
  const words: Record<Field, string> = {
    name: t('name'),
    nameEn: t('nameEn'),
    unit: t('unit'),
    unitEn: t('unitEn'),
    decimals: t('decimals'),
    kind: kpi('kind'),
    entry: t('entry'),
    ratioOf: t('ratioOf'),
    direction: kpi('direction'),
    frequency: kpi('frequency'),
    kpiClass: kpi('kpiClass'),
    scope: kpi('scope'),
    publicationLagDays: kpi('lag'),
    numeratorLabel: t('numeratorLabel'),
    denominatorLabel: t('denominatorLabel'),
    baselineValue: t('baselineValue'),
    baselineYear: t('baselineYear'),
    baselineNote: t('baselineNote'),
    openingValue: kpi('opening'),
    finalValue: kpi('finalTarget'),
    finalYear: t('finalYear'),
    measurableFrom: kpi('measurableFrom'),
    source: kpi('source'),
    method: kpi('method'),
    responsible: kpi('responsible'),
    changeReason: kpi('changeReason'),
    breakdownBy: t('breakdownBy'),
    breakdownTotal: t('breakdownTotal'),
    breakdownLines: t('breakdownLines'),
    untilItemId: t('untilItem'),
    closedOn: t('closedOn'),
    successorId: t('succeededBy'),
  };
  return words[field];
}
