import { useQuery } from '@tanstack/react-query';
import type { Day } from '#domain/calendar/day';
import type { KpiView } from '#domain/kpis/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { DayField, SelectField } from '../../ui/Field.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { kpisQuery, milestonesQuery } from './kpis.api.ts';

export type EndingDraft = { untilItemId: string; closedOn: Day | null; successorId: string };

/** Until when a KPI is measured, and which one carries on. */
export function EndingFields({
  kpi,
  draft,
  change,
}: {
  kpi: KpiView;
  draft: EndingDraft;
  change: Change<EndingDraft>;
}) {
  const t = useTexts(DEFINING_TEXTS);
  const set = settersOf(change);
  const language = useLanguage();
  const { data: milestones = [] } = useQuery(milestonesQuery(kpi.initiativeId));
  const { data: kpis = [] } = useQuery(kpisQuery(kpi.initiativeId));
  const { untilItemId, untilLabel } = kpi.validity;
  const items = milestones.map(({ id, label, labelEn }) => ({
    value: id,
    label: nameIn(language, { name: label, nameEn: labelEn }),
  }));
  const others = kpis
    .filter(({ id }) => id !== kpi.id)
    .map(({ id, definition }) => ({ value: id, label: nameIn(language, definition) }));
  return (
    <>
      <SelectField
        name="validUntilItemId"
        label={t('untilItem')}
        empty={t('noItem')}
        value={draft.untilItemId}
        onChange={set('untilItemId')}
        options={withChosen(items, untilItemId, untilLabel ?? '')}
      />
      <DayField
        name="closedOn"
        label={t('closedOn')}
        description={t('closedOnHelp')}
        value={draft.closedOn}
        onChange={set('closedOn')}
      />
      <SelectField
        name="succeededById"
        label={t('succeededBy')}
        empty={t('noSuccessor')}
        value={draft.successorId}
        onChange={set('successorId')}
        options={withChosen(others, kpi.succeededById, t('otherKpi'))}
      />
    </>
  );
}

type Option = { value: string; label: string };

/** What is set stays a choice, also where the list does not offer it (a bar, or another initiative's KPI). */
function withChosen(options: readonly Option[], chosen: string | null, label: string): Option[] {
  if (chosen === null || options.some(({ value }) => value === chosen)) return [...options];
  return [...options, { value: chosen, label }];
}
