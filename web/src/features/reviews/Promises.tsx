import type { EvidenceKpi } from '#domain/reviews/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';

/** What was promised for the year: each KPI's target in large figures. */
export function Promises({ kpis }: { kpis: readonly EvidenceKpi[] }) {
  const t = useTexts(EVIDENCE_TEXTS);
  const say = useEvidenceWords();
  if (kpis.length === 0) return <p className="text-sub">{t('noKpis')}</p>;
  return (
    <dl className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {kpis.map((kpi) => (
        <div key={kpi.kpiId} className="rounded-8 border border-rule p-4">
          <dt className="leading-snug">
            <Name of={kpi} /> {kpi.example && <ExampleMark />}
          </dt>
          <dd
            className={`mt-1 tabular-nums ${kpi.target === null ? 'text-sub' : 'text-[1.5rem] leading-snug font-bold'}`}
          >
            {say.target(kpi)}
          </dd>
          {kpi.changedTarget != null && <dd className="text-[0.875rem] text-sub">{say.changedTarget(kpi)}</dd>}
        </div>
      ))}
    </dl>
  );
}
