import { FREQUENCIES, DIRECTIONS } from '#domain/kpis/codes';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import type { DefinitionDraft } from './definition-draft.ts';
import { KPI_TEXTS } from './locale.ts';

/** Which side of a target is good, and how often it is reported. */
export function ReportingFields({
  draft,
  change,
  isDerived = false,
}: {
  draft: DefinitionDraft;
  change: Change<DefinitionDraft>;
  isDerived?: boolean;
}) {
  const kpi = useTexts(KPI_TEXTS);
  const words = useTexts(WORDS);
  const set = settersOf(change);
  return (
    <div className="flex flex-wrap items-start gap-4">
      <SelectField
        name="direction"
        label={kpi('direction')}
        width="w-56"
        value={draft.direction}
        onChange={(chosen) => set('direction')(DIRECTIONS.find((one) => one === chosen) ?? draft.direction)}
        options={DIRECTIONS.map((direction) => ({ value: direction, label: words(`direction.${direction}`) }))}
      />
      {!isDerived && (
        <SelectField
          name="frequency"
          label={kpi('frequency')}
          width="w-48"
          value={draft.frequency}
          onChange={(chosen) => set('frequency')(FREQUENCIES.find((one) => one === chosen) ?? draft.frequency)}
          options={FREQUENCIES.map((frequency) => ({ value: frequency, label: words(`frequency.${frequency}`) }))}
        />
      )}
    </div>
  );
}
