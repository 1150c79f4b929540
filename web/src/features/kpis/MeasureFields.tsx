import { KPI_CLASSES, KPI_KINDS, RUNNING_ENTRIES } from '#domain/kpis/codes';
import type { Consequence } from '#domain/kpis/meaning';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { belonging, type DefinitionDraft } from './definition-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { KPI_TEXTS } from './locale.ts';
import { UnitFields } from './UnitFields.tsx';

type FieldsProps = { draft: DefinitionDraft; change: Change<DefinitionDraft> };
type MeasureFieldsProps = FieldsProps & { isDerived?: boolean; consequences?: readonly Consequence[] };

/** Name, kind and unit, and what only the chosen kind asks. */
export function MeasureFields({ draft, change, isDerived = false, consequences = [] }: MeasureFieldsProps) {
  const t = useTexts(DEFINING_TEXTS);
  const words = useTexts(WORDS);
  const set = settersOf(change);
  const kpi = useTexts(KPI_TEXTS);
  const has = belonging(draft);
  return (
    <>
      <TextField name="name" label={t('name')} required lang="ja" value={draft.name} onChange={set('name')} />
      <TextField name="nameEn" label={t('nameEn')} lang="en" value={draft.nameEn} onChange={set('nameEn')} />
      {isDerived ? (
        <Notice>{t('derived')}</Notice>
      ) : (
        <RadioGroup
          name="kind"
          legend={kpi('kind')}
          required
          value={draft.kind}
          onChange={(kind) => {
            const isShare = kind === 'ratio' || kind === 'percent';
            // The usual unit of a share; what was typed stays.
            change({ kind, ...(isShare && draft.unit === '' ? { unit: '%' } : {}) });
          }}
          choices={KPI_KINDS.map((kind) => ({
            value: kind,
            label: words(`kind.${kind}`),
            description: t(`kindHelp.${kind}`),
          }))}
        />
      )}
      {has.entry && !isDerived && (
        <RadioGroup
          name="entry"
          legend={t('entry')}
          value={draft.entry}
          onChange={set('entry')}
          choices={RUNNING_ENTRIES.map((entry) => ({ value: entry, label: t(`entries.${entry}`) }))}
        />
      )}
      {has.parts && (
        <>
          <RadioGroup
            name="ratioOf"
            legend={t('ratioOf')}
            value={draft.ratioOf}
            onChange={set('ratioOf')}
            choices={(['counts', 'levels'] as const).map((of) => ({ value: of, label: t(`ratioParts.${of}`) }))}
          />
          <TextField
            name="numeratorLabel"
            label={t('numeratorLabel')}
            lang="ja"
            value={draft.numeratorLabel}
            onChange={set('numeratorLabel')}
          />
          <TextField
            name="denominatorLabel"
            label={t('denominatorLabel')}
            lang="ja"
            value={draft.denominatorLabel}
            onChange={set('denominatorLabel')}
          />
        </>
      )}
      <UnitFields draft={draft} change={change} consequences={consequences} />
      <MeaningFields draft={draft} change={change} />
    </>
  );
}

/** 指標の区分 and 対象範囲: what the numbers say, and about what or whom. */
function MeaningFields({ draft, change }: FieldsProps) {
  const t = useTexts(DEFINING_TEXTS);
  const kpi = useTexts(KPI_TEXTS);
  const words = useTexts(WORDS);
  const set = settersOf(change);
  return (
    <>
      <SelectField
        name="kpiClass"
        label={kpi('kpiClass')}
        empty={t('noClass')}
        width="w-72"
        value={draft.kpiClass}
        onChange={(chosen) => set('kpiClass')(KPI_CLASSES.find((one) => one === chosen) ?? '')}
        options={KPI_CLASSES.map((kpiClass) => ({ value: kpiClass, label: words(`kpiClass.${kpiClass}`) }))}
      />
      <TextField
        name="scope"
        label={kpi('scope')}
        description={t('scopeHelp')}
        lang="ja"
        value={draft.scope}
        onChange={set('scope')}
      />
    </>
  );
}
