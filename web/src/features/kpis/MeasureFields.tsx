import { KPI_CLASSES, KPI_KINDS, RUNNING_ENTRIES } from '#domain/kpis/codes';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { belonging, type DefinitionDraft } from './definition-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { KPI_TEXTS } from './locale.ts';

type FieldsProps = { draft: DefinitionDraft; change: Change<DefinitionDraft> };

const MOST_DECIMALS = 10;

/** Name, kind and unit, and what only the chosen kind asks. */
export function MeasureFields({ draft, change, isDerived = false }: FieldsProps & { isDerived?: boolean }) {
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
      <div className="flex flex-wrap items-start gap-4">
        <TextField
          name="unit"
          label={t('unit')}
          required
          width="w-32"
          lang="ja"
          value={draft.unit}
          onChange={set('unit')}
        />
        <TextField
          name="unitEn"
          label={t('unitEn')}
          lang="en"
          width="w-32"
          value={draft.unitEn}
          onChange={set('unitEn')}
        />
        {has.amounts && (
          <SelectField
            name="decimals"
            label={t('decimals')}
            width="w-24"
            value={draft.decimals}
            onChange={set('decimals')}
            options={Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => String(digits)).map((digits) => ({
              value: digits,
              label: digits,
            }))}
          />
        )}
      </div>
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
