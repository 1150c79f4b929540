import type { ComponentProps } from 'react';
import type { KpiVersionView } from '#domain/kpis/contract';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { type Draft, understand } from './draft.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';

type NumberFieldsProps = {
  /** The version in force in that period. */
  definition: KpiVersionView;
  draft: Draft;
  set: <Key extends keyof Draft>(key: Key) => (value: Draft[Key]) => void;
};

/** What was counted, as the KPI's kind asks for it: a number, numerator and denominator, or whether it is done. */
export function NumberFields({ definition, draft, set }: NumberFieldsProps) {
  const t = useTexts(ENTRY_TEXTS);
  const language = useLanguage();
  const { value, numerator, denominator } = understand(draft, definition);
  const errorText: ComponentProps<typeof TypedNumber>['errorText'] = (error, slots) => t(`error.${error}`, slots);
  if (numerator !== null && denominator !== null) {
    const { numeratorLabel, denominatorLabel } = definition;
    return (
      <>
        <TypedNumber
          name="numerator"
          required
          unit=""
          label={numeratorLabel === null ? t('numeratorPlain') : t('numerator', { label: numeratorLabel })}
          description={t('valueHelp')}
          text={draft.numerator}
          read={numerator}
          errorText={errorText}
          onChange={set('numerator')}
        />
        <TypedNumber
          name="denominator"
          unit=""
          label={denominatorLabel === null ? t('denominatorPlain') : t('denominator', { label: denominatorLabel })}
          description={t('denominatorHelp')}
          text={draft.denominator}
          read={denominator}
          errorText={errorText}
          onChange={set('denominator')}
        />
      </>
    );
  }
  if (value === null) {
    return (
      <RadioGroup
        name="milestone"
        legend={t('milestone')}
        required
        value={draft.milestone}
        onChange={set('milestone')}
        choices={[
          { value: 'done', label: t('done') },
          { value: 'not_done', label: t('notDone') },
        ]}
      />
    );
  }
  return (
    <TypedNumber
      name="value"
      required
      unit={unitIn(language, definition)}
      label={t('value', { unit: unitIn(language, definition) })}
      description={t('valueHelp')}
      text={draft.value}
      read={value}
      errorText={errorText}
      onChange={set('value')}
    />
  );
}
