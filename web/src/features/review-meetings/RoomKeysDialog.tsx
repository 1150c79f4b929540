import { useTexts } from '../../platform/i18n/texts.ts';
import { enableSingleKeys, useSingleKeysEnabled } from '../../platform/keys.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MEETINGS_TEXTS } from './locale.ts';

const KEYS = [
  { keys: 'n →', word: 'next' },
  { keys: 'p ←', word: 'previous' },
  { keys: '1 2 3 4 5 0', word: 'decide' },
  { keys: 'r', word: 'reason' },
  { keys: 'c', word: 'condition' },
  { keys: 'o', word: 'owner' },
  { keys: 'u', word: 'undo' },
  { keys: 't', word: 'table' },
  { keys: 'k', word: 'kpi' },
  { keys: 'g', word: 'schedule' },
  { keys: 'h', word: 'history' },
  { keys: 'b', word: 'blank' },
  { keys: '?', word: 'help' },
] as const;

/** The keys of the meeting room, and the switch that turns single keys off. */
export function RoomKeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(MEETINGS_TEXTS);
  const enabled = useSingleKeysEnabled();
  return (
    <Dialog title={t('keysTitle')} onClose={onClose} width="max-w-lg">
      <dl className="mb-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.map(({ keys, word }) => (
          <div key={word} className="contents">
            <dt className="flex flex-wrap gap-1">
              {keys.split(' ').map((key) => (
                <kbd key={key} className="rounded-4 border border-edge-strong px-2 py-0.5">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`keyWords.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('keysOn')} description={t('keysNote')} checked={enabled} onChange={enableSingleKeys} />
    </Dialog>
  );
}
