import type { ReactNode } from 'react';
import type { WorkDone } from '#domain/initiatives/work-done';
import type { Verdict } from '#domain/kpis/codes';
import { rollUp, worstVerdict } from '#domain/kpis/rollup';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';
import { shapeOfState } from './Glyph.tsx';
import { JUDGED_TEXTS } from './judged.locale.ts';
import { Chip, StatusChip } from './StatusChip.tsx';

type TwoVerdictsProps = {
  /** Of the initiative's KPIs. */
  verdicts: readonly Verdict[];
  work: WorkDone | null;
};

/** 目標の達成状況 and 取組の実施状況: two verdicts that are never mixed, each with its rule, its denominator and what it leaves out. */
export function TwoVerdicts({ verdicts, work }: TwoVerdictsProps) {
  const t = useTexts(JUDGED_TEXTS);
  const words = useTexts(WORDS);
  const listed = useListed();
  const worst = worstVerdict(verdicts);
  const { total, judged, exclusions } = rollUp(verdicts);
  return (
    <dl className="grid gap-x-8 gap-y-3 text-[0.875rem] sm:grid-cols-2">
      <Part
        title={t('result')}
        chip={worst === null ? t('noKpi') : <StatusChip verdict={worst} />}
        rule={worst === null ? null : t('resultRule')}
        denominator={worst === null ? null : t('ofKpis', { total, judged })}
        excluded={listed(exclusions.map(({ verdict, count }) => ({ word: words(`verdict.${verdict}`), count })))}
      />
      <Part
        title={t('work')}
        chip={
          work === null ? t('noItems') : <Chip shape={shapeOfState(work.state)}>{words(`schedule.${work.state}`)}</Chip>
        }
        rule={work === null ? null : t('workRule')}
        denominator={work === null ? null : t('ofItems', { total: work.total, judged: work.judged })}
        excluded={listed(
          (work?.exclusions ?? []).map(({ state, count }) => ({ word: words(`schedule.${state}`), count })),
        )}
      />
    </dl>
  );
}

function useListed() {
  const t = useTexts(JUDGED_TEXTS);
  const language = useLanguage();
  return (parts: readonly { word: string; count: number }[]): string | null =>
    parts.length === 0
      ? null
      : t('excluded', { list: parts.map((part) => t('counted', part)).join(language === 'ja' ? '、' : ', ') });
}

type PartProps = {
  title: string;
  chip: ReactNode;
  rule: string | null;
  denominator: string | null;
  excluded: string | null;
};

function Part({ title, chip, rule, denominator, excluded }: PartProps) {
  const lines = [denominator, excluded, rule].filter((line) => line !== null);
  return (
    <div>
      <dt className="font-bold">{title}</dt>
      <dd>
        {chip}
        {lines.length > 0 && <span className="mt-1 block text-sub">{lines.join(' / ')}</span>}
      </dd>
    </div>
  );
}
