import type { CreateKpiInput } from '#domain/kpis/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/Field.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';

/** The count beside a new ratio, as typed. */
export type PairDraft = { isPair: boolean; name: string; nameEn: string; unit: string };

export function pairMistakesIn({ name, unit }: PairDraft) {
  return [
    ...(name.trim() === '' ? [{ field: 'pairedCount.name', reason: 'pairNameMissing' } as const] : []),
    ...(unit.trim() === '' ? [{ field: 'pairedCount.unit', reason: 'pairUnitMissing' } as const] : []),
  ];
}

export function pairOf({ name, nameEn, unit }: PairDraft): NonNullable<CreateKpiInput['pairedCount']> {
  return { name: name.trim(), nameEn: nameEn.trim() === '' ? null : nameEn.trim(), unit: unit.trim() };
}

/** 件数・割合: whether the numerator is shown as a KPI of its own, and what it is then called. */
export function PairFields({ pair, onChange }: { pair: PairDraft; onChange: (pair: PairDraft) => void }) {
  const t = useTexts(DEFINING_TEXTS);
  return (
    <>
      <Checkbox
        label={t('pair')}
        description={t('pairHelp')}
        checked={pair.isPair}
        onChange={(isPair) => onChange({ ...pair, isPair })}
      />
      {pair.isPair && (
        <>
          <TextField
            name="pairedCount.name"
            label={t('pairName')}
            required
            lang="ja"
            value={pair.name}
            onChange={(name) => onChange({ ...pair, name })}
          />
          <TextField
            name="pairedCount.nameEn"
            label={t('pairNameEn')}
            lang="en"
            value={pair.nameEn}
            onChange={(nameEn) => onChange({ ...pair, nameEn })}
          />
          <TextField
            name="pairedCount.unit"
            label={t('pairUnit')}
            required
            width="w-32"
            lang="ja"
            value={pair.unit}
            onChange={(unit) => onChange({ ...pair, unit })}
          />
        </>
      )}
    </>
  );
}
