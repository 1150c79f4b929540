import type { PlanSummary } from '#domain/plans/contract';
import { unitIn } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { TextField } from '../../ui/Field.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { belonging, type DefinitionDraft, readQuantity } from './definition-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { KPI_TEXTS } from './locale.ts';
import { YearField } from './YearField.tsx';

/** Where it started, what it is to reach, and from when it can be measured at all. Empty is unknown, never 0. */
export function AmountFields({
  draft,
  change,
  plan,
}: {
  draft: DefinitionDraft;
  change: Change<DefinitionDraft>;
  plan: PlanSummary;
}) {
  const t = useTexts(DEFINING_TEXTS);
  const kpi = useTexts(KPI_TEXTS);
  const language = useLanguage();
  const set = settersOf(change);
  const has = belonging(draft);
  const unit = unitIn(language, { unit: draft.unit.trim(), unitEn: draft.unitEn.trim() || null });
  const inUnit = (label: string) => (unit === '' ? label : <Spoken text={`${label}${aside(unit, language)}`} />);
  const amount = { unit: draft.unit.trim(), width: 'w-48' };
  return (
    <>
      <p className="text-[0.875rem] text-sub">{t('amountsHelp')}</p>
      {has.amounts && (
        <div className="flex flex-wrap items-start gap-4">
          <TypedNumber
            {...amount}
            name="baseline.value"
            label={inUnit(t('baselineValue'))}
            text={draft.baselineValue}
            read={readQuantity(draft.baselineValue, draft)}
            onChange={set('baselineValue')}
          />
          <YearField
            name="baseline.fiscalYear"
            label={t('baselineYear')}
            empty={t('noYear')}
            plan={plan}
            value={draft.baselineYear}
            onChange={set('baselineYear')}
          />
          <TextField
            name="baseline.note"
            label={t('baselineNote')}
            lang="ja"
            width="w-64 max-w-full"
            value={draft.baselineNote}
            onChange={set('baselineNote')}
          />
        </div>
      )}
      {has.openingValue && (
        <TypedNumber
          {...amount}
          name="openingValue"
          label={inUnit(kpi('opening'))}
          description={t('openingHelp')}
          keepsRemark={false}
          text={draft.openingValue}
          read={readQuantity(draft.openingValue, draft)}
          onChange={set('openingValue')}
        />
      )}
      {has.amounts && (
        <div className="flex flex-wrap items-start gap-4">
          <TypedNumber
            {...amount}
            name="finalTarget.value"
            label={inUnit(kpi('finalTarget'))}
            keepsRemark={false}
            text={draft.finalValue}
            read={readQuantity(draft.finalValue, draft)}
            onChange={set('finalValue')}
          />
          <YearField
            name="finalTarget.fiscalYear"
            label={t('finalYear')}
            empty={t('noYear')}
            plan={plan}
            value={draft.finalYear}
            onChange={set('finalYear')}
          />
        </div>
      )}
      <YearField
        name="measurableFrom"
        label={kpi('measurableFrom')}
        empty={t('fromStart')}
        plan={plan}
        value={draft.measurableFrom}
        onChange={set('measurableFrom')}
      />
    </>
  );
}
