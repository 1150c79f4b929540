import { useTexts } from '../../platform/i18n/texts.ts';
import { KeysDialog } from '../../ui/KeysDialog.tsx';
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

/** The keys of the meeting room. */
export function RoomKeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <KeysDialog
      title={t('keysTitle')}
      keys={KEYS.map(({ keys, word }) => ({ keys, does: t(`keyWords.${word}`) }))}
      onClose={onClose}
    />
  );
}
