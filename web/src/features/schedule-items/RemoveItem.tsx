import { useState } from 'react';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { SCHEDULE_TEXTS } from './locale.ts';
import { removeScheduleItem } from './schedule-items.api.ts';

/** Removing asks once more in place; a refusal (an edition froze it, a KPI depends on it) is told as it is. */
export function RemoveItem({
  initiativeId,
  item,
  label,
  onDone,
}: {
  initiativeId: string;
  item: ScheduleItemView;
  label: string;
  onDone: () => void;
}) {
  const t = useTexts(SCHEDULE_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const [asked, setAsked] = useState(false);
  const command = useCommand({
    run: () => removeScheduleItem(item),
    invalidates: [['initiatives', initiativeId], ['roadmap'], ['plans']],
    onDone,
  });
  return (
    <div className="mt-8 border-t border-rule pt-4">
      {command.error !== null && <Notice tone="error">{problemSentence(command.error)}</Notice>}
      {asked ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>{t('removeSure', { label })}</p>
          <Button look="danger" size="small" busy={command.isPending} onClick={() => command.submit(undefined)}>
            {t('remove')}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {ui('cancel')}
          </Button>
        </div>
      ) : (
        <Button look="danger" size="small" onClick={() => setAsked(true)}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
}
