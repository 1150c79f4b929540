import type { ReactNode } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { ROADMAP_TEXTS } from './locale.ts';

/** Every mark with its words, folded under the chart. */
export function RoadmapLegend({ withBaseline }: { withBaseline: boolean }) {
  const t = useTexts(ROADMAP_TEXTS);
  return (
    <div className="keep-together mt-4">
      <Disclosure summary={t('legend')}>
        <LegendMarks withBaseline={withBaseline} className="grid gap-x-8 gap-y-2 text-[0.875rem] sm:grid-cols-2" />
      </Disclosure>
    </div>
  );
}

export function LegendMarks({ withBaseline, className }: { withBaseline: boolean; className: string }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { unconfirmed } = useItemWords();
  return (
    <ul className={className}>
      <Entry words={t('legendPlanned')}>
        <path className="gantt-planned" d="M2 4H54V22H2Z" />
      </Entry>
      <Entry words={t('legendActual')}>
        <rect className="gantt-actual" x="2" y="9" width="52" height="8" />
      </Entry>
      <Entry words={t('legendLate')}>
        <rect className="gantt-late" x="2" y="9" width="52" height="8" />
      </Entry>
      <Entry words={t('legendOpen')}>
        <path className="gantt-planned" d="M42 22H2V4H42L54 13Z" />
      </Entry>
      <Entry words={t('legendTentative')}>
        <path className="gantt-planned gantt-tentative" d="M2 4H54V22H2Z" />
        <path className="gantt-tentative-fill" d="M2 4H54V22H2Z" />
      </Entry>
      <Entry words={t('legendMilestone')}>
        <path className="gantt-point-milestone" d="M28 6L35 13L28 20L21 13Z" />
      </Entry>
      <Entry words={t('legendGate')}>
        <path className="gantt-point-gate" d="M28 6L35 13L28 20L21 13Z" />
        <line className="gantt-gate-bar" x1="28" x2="28" y1="1" y2="25" />
      </Entry>
      <li className="flex items-start gap-3">
        <span className="gantt-unconfirmed-word">{unconfirmed}</span>
        {t('legendUnknown')}
      </li>
      <Entry words={t('legendRecurring')}>
        <path className="gantt-recurring" d="M6 13H50M6 9v8M28 9v8M50 9v8" />
      </Entry>
      <Entry words={t('legendDropped')}>
        <path className="gantt-planned gantt-dropped" d="M28 4H54V22H28Z" />
        <path className="gantt-planned" d="M2 4H28V22H2Z" />
        <path className="gantt-cut" d="M25 1V25M29 1V25" />
      </Entry>
      <Entry words={t('legendBefore')}>
        <path className="gantt-chevron" d="M30 8l-5 5l5 5" />
      </Entry>
      <Entry words={t('legendReview')}>
        <path className="gantt-line-review" d="M28 0V26" />
      </Entry>
      {withBaseline && (
        <Entry words={t('legendBaseline')}>
          <line className="gantt-baseline" x1="2" x2="54" y1="13" y2="13" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <svg aria-hidden="true" width="56" height="26" viewBox="0 0 56 26" className="shrink-0">
        {children}
      </svg>
      {words}
    </li>
  );
}
