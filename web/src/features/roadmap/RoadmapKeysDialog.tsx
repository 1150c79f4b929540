import { useTexts } from '../../platform/i18n/texts.ts';
import { KeysDialog } from '../../ui/KeysDialog.tsx';
import { ROADMAP_TEXTS } from './locale.ts';

const KEYS = [
  { keys: '↑ ↓', word: 'rows' },
  { keys: '→ ←', word: 'items' },
  { keys: 'Home End', word: 'ends' },
  { keys: 'Enter', word: 'open' },
  { keys: 'Space', word: 'tip' },
  { keys: 'Alt+← Alt+→', word: 'move' },
  { keys: 'Alt+Shift+← Alt+Shift+→', word: 'resize' },
  { keys: 'Ctrl+Z', word: 'undo' },
  { keys: '+ − 0', word: 'zoom' },
  { keys: 't', word: 'today' },
  { keys: 'b', word: 'baseline' },
  { keys: 'v', word: 'table' },
  { keys: '?', word: 'help' },
] as const;

const EDITING: readonly string[] = ['move', 'resize', 'undo'];

/** The keys of the roadmap; those that change a bar only for who may. */
export function RoadmapKeysDialog({ mayEdit, onClose }: { mayEdit: boolean; onClose: () => void }) {
  const t = useTexts(ROADMAP_TEXTS);
  const keys = KEYS.filter(({ word }) => mayEdit || !EDITING.includes(word));
  return (
    <KeysDialog
      title={t('keysTitle')}
      keys={keys.map(({ keys: some, word }) => ({ keys: some, does: t(`keyWords.${word}`) }))}
      onClose={onClose}
    />
  );
}
