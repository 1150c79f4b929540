import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { ROADMAP_TEXTS } from './locale.ts';
import type { Planning } from './use-planning.ts';

/** What became of a change on the chart: the way back, a conflict with its choice, or the refusal. */
export function PlanningNotices({ planning }: { planning: Planning }) {
  const t = useTexts(ROADMAP_TEXTS);
  const words = useItemWords();
  const { error, standing, last } = planning;
  if (error !== null && standing !== null) {
    return (
      <div className="mb-3">
        <Notice tone="warning" title={t('conflict', { label: words.label(standing) })} live>
          <p>{t('standing', { range: words.planned(standing) })}</p>
          <p className="mt-2 flex flex-wrap gap-3">
            <Button size="small" onClick={planning.giveUp}>
              {t('keepTheirs')}
            </Button>
            <Button size="small" onClick={planning.insist}>
              {t('insist')}
            </Button>
          </p>
        </Notice>
      </div>
    );
  }
  if (error !== null) {
    return (
      <div className="mb-3">
        <Notice tone="error" title={t('refused')} live>
          <p>{problemSentence(error)}</p>
          <p className="mt-2">
            <Button size="small" onClick={planning.giveUp}>
              {t('understood')}
            </Button>
          </p>
        </Notice>
      </div>
    );
  }
  if (last === null) return null;
  return (
    <p className="no-print mb-3 flex flex-wrap items-center gap-3">
      {t('changed', { label: last.label })}
      <Button size="small" busy={planning.isSaving} onClick={planning.undo}>
        {t('undo')}
      </Button>
    </p>
  );
}
