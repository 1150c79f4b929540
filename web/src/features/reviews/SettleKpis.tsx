import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import type { DecisionDraft } from './draft.ts';
import type { OpenThings } from './reviews.api.ts';

type Props = {
  kpis: OpenThings['kpis'];
  chosen: DecisionDraft['kpis'];
  onChange: (kpis: DecisionDraft['kpis']) => void;
};

/** Every KPI that is still collected is named and closed by hand. */
export function SettleKpis({ kpis, chosen, onChange }: Props) {
  const t = useTexts(DECISION_TEXTS);
  const { id, error } = useFormField('kpis');
  if (kpis.length === 0) return <p className="text-sub">{t('noKpis')}</p>;
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend className="font-bold">{t('kpis')}</legend>
      <p className="text-[0.875rem] text-sub">{t('kpisHelp')}</p>
      {error !== undefined && <p className="text-error">{error}</p>}
      <Button
        size="small"
        className="mt-2 min-h-11"
        onClick={() => onChange(Object.fromEntries(kpis.map((kpi) => [kpi.id, 'close' as const])))}
      >
        {t('closeAll')}
      </Button>
      {kpis.map((kpi) => (
        <Kpi
          key={kpi.id}
          kpi={kpi}
          closed={chosen[kpi.id] === 'close'}
          onChange={(closed) => onChange({ ...chosen, [kpi.id]: closed ? 'close' : '' })}
        />
      ))}
    </fieldset>
  );
}

function Kpi({
  kpi,
  closed,
  onChange,
}: {
  kpi: OpenThings['kpis'][number];
  closed: boolean;
  onChange: (closed: boolean) => void;
}) {
  const t = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const { id, error } = useFormField(`kpi-${kpi.id}`);
  return (
    <div id={id} tabIndex={-1}>
      {error !== undefined && <p className="text-error">{error}</p>}
      <Checkbox label={t('closeKpi', { name: nameIn(language, kpi) })} checked={closed} onChange={onChange} />
    </div>
  );
}
