import { BREAKDOWN_DIMENSIONS, BREAKDOWN_TOTALS } from '#domain/kpis/breakdown';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import type { BreakdownDraft } from './breakdown-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';

export type BreakdownFieldsDraft = {
  breakdownBy: BreakdownDraft['dimension'];
  breakdownTotal: BreakdownDraft['total'];
  breakdownLines: string;
};

/** By what a KPI is broken down, and into which parts: a line each, as they are pasted from a sheet. */
export function BreakdownFields({
  draft,
  change,
}: {
  draft: BreakdownFieldsDraft;
  change: Change<BreakdownFieldsDraft>;
}) {
  const t = useTexts(DEFINING_TEXTS);
  const set = settersOf(change);
  return (
    <>
      <SelectField
        name="breakdown"
        label={t('breakdownBy')}
        empty={t('noBreakdown')}
        width="w-56"
        value={draft.breakdownBy}
        onChange={(chosen) => set('breakdownBy')(BREAKDOWN_DIMENSIONS.find((one) => one === chosen) ?? '')}
        options={BREAKDOWN_DIMENSIONS.map((one) => ({ value: one, label: t(`dimensions.${one}`) }))}
      />
      {draft.breakdownBy !== '' && (
        <>
          <RadioGroup
            name="breakdown.total"
            legend={t('breakdownTotal')}
            value={draft.breakdownTotal}
            onChange={set('breakdownTotal')}
            choices={BREAKDOWN_TOTALS.map((total) => ({ value: total, label: t(`totals.${total}`) }))}
          />
          <TextArea
            name="breakdownLines"
            label={t('breakdownLines')}
            description={t('breakdownLinesHelp')}
            required
            lang="ja"
            rows={8}
            value={draft.breakdownLines}
            onChange={set('breakdownLines')}
          />
        </>
      )}
    </>
  );
}
