import { isValidIn } from '#domain/kpis/breakdown';
import type { KpiView } from '#domain/kpis/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { GRID_TEXTS } from './grid.locale.ts';

/** Which 区, 手続 or 所属 is entered, or the whole. */
export function PartField({
  kpi: { breakdown },
  fiscalYear,
  chosen,
  onPart,
}: {
  kpi: KpiView;
  fiscalYear: number;
  chosen: string | undefined;
  onPart: (key: string | undefined) => void;
}) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const grid = useTexts(GRID_TEXTS);
  const language = useLanguage();
  if (breakdown === null) return null;
  const parts = breakdown.keys.filter((key) => isValidIn(key, fiscalYear));
  return (
    <div className="mb-4 flex flex-col gap-3">
      <h2 className="text-[1.25rem]">{grid('one')}</h2>
      <SelectField
        name="breakdown"
        label={t('part')}
        width="w-72"
        empty={t(breakdown.total === 'derived' ? 'wholeDerived' : 'whole')}
        value={chosen ?? ''}
        onChange={(key) => onPart(key === '' ? undefined : key)}
        options={parts.map((part) => ({ value: part.key, label: nameIn(language, part) }))}
      />
      {breakdown.total === 'derived' && chosen === undefined && <Notice>{t('derived')}</Notice>}
    </div>
  );
}
