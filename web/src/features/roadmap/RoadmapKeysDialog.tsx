import { useTexts } from '../../platform/i18n/texts.ts';
import { enableSingleKeys, useSingleKeysEnabled } from '../../platform/keys.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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

/** The keys of the roadmap, and the switch that turns single keys off. */
export function RoadmapKeysDialog({ mayEdit, onClose }: { mayEdit: boolean; onClose: () => void }) {
  const t = useTexts(ROADMAP_TEXTS);
  const enabled = useSingleKeysEnabled();
  return (
    <Dialog title={t('keysTitle')} onClose={onClose}>
      <dl className="mb-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.filter(({ word }) => mayEdit || !EDITING.includes(word)).map(({ keys, word }) => (
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
