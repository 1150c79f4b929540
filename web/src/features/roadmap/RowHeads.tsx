import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { SealMark } from '../../ui/DecisionSeal.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import type { RoadmapRow as Row } from './rows.ts';

type Toggling = (key: string, open: boolean) => void;

export function PolicyHead({ row, onToggle }: { row: Extract<Row, { kind: 'policy' }>; onToggle: Toggling | null }) {
  const language = useLanguage();
  const { policy } = row;
  return (
    <div className="flex items-start gap-2">
      {!row.empty && onToggle !== null && (
        <Toggle id={row.key} expanded={row.expanded} name={nameIn(language, policy)} onToggle={onToggle} />
      )}
      <div>
        <Name of={policy} />
        {policy.label !== null && (
          <span className="block text-[0.8125rem] font-normal text-sub">
            <Name of={{ name: policy.label, nameEn: policy.labelEn }} />
          </span>
        )}
      </div>
    </div>
  );
}

/** Number, title, department, progress and the last decision's seal. */
export function InitiativeHead({
  row,
  onToggle,
}: {
  row: Extract<Row, { kind: 'initiative' }>;
  onToggle: Toggling | null;
}) {
  const words = useTexts(WORDS);
  const { initiative } = row;
  const { lastDecision } = initiative;
  const name = `${initiative.number}. ${nameIn(useLanguage(), { name: initiative.title, nameEn: initiative.titleEn })}`;
  return (
    <div className="flex items-start gap-2">
      {onToggle !== null && <Toggle id={row.key} expanded={row.expanded} name={name} onToggle={onToggle} />}
      <div className="flex min-w-0 flex-col gap-1">
        <span className="text-[0.8125rem] font-normal text-sub">
          <Name of={{ name: row.theme, nameEn: row.themeEn }} />
        </span>
        <Link
          to="/initiatives/$initiativeId"
          params={{ initiativeId: initiative.id }}
          className="font-bold"
          data-gantt-item={initiative.id}
          tabIndex={-1}
        >
          {initiative.number}. <Title of={initiative} />
          {initiative.subtitle !== null && (
            <span lang="ja" className="block text-[0.8125rem] font-normal">
              {initiative.subtitle}
            </span>
          )}
        </Link>
        <span className="flex flex-wrap items-center gap-2 text-[0.8125rem] font-normal">
          {initiative.department !== null && <Name of={initiative.department} />}
          {initiative.status !== 'active' && (
            <span className="font-bold">{words(`initiative.${initiative.status}`)}</span>
          )}
          {initiative.verdict !== null && (
            <StatusChip
              verdict={initiative.verdict.code}
              provisional={initiative.verdict.provisional}
              manual={initiative.verdict.manual > 0}
              computed={initiative.verdict.computed}
            />
          )}
          {/* Its word stands in the row, on the day of the decision. */}
          {lastDecision !== null && <SealMark decision={lastDecision.decision} reworkKind={lastDecision.reworkKind} />}
        </span>
      </div>
    </div>
  );
}

export function LaneHead({ row }: { row: Extract<Row, { kind: 'lane' }> }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { lane } = row;
  return (
    <div className="pl-8 font-normal">
      {lane.name === null ? t('unnamedLane') : <Name of={{ name: lane.name, nameEn: lane.nameEn }} />}
      {lane.certainty === 'unknown' && <span className="block text-[0.8125rem] text-sub">{t('laneUncertain')}</span>}
    </div>
  );
}

function Toggle({ id, expanded, name, onToggle }: { id: string; expanded: boolean; name: string; onToggle: Toggling }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="gantt-toggle"
      aria-expanded={expanded}
      aria-label={name}
      onClick={() => onToggle(id, !expanded)}
    >
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
        <path d={expanded ? 'M1 3h10l-5 6z' : 'M3 1v10l6-5z'} fill="currentColor" />
      </svg>
    </button>
  );
}
