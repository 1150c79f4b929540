import { useTexts } from '../../platform/i18n/texts.ts';
import { enableSingleKeys, useSingleKeysEnabled } from '../../platform/keys.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SHELL_TEXTS } from './texts.ts';

const KEYS = [
  { keys: ['?'], word: 'help' },
  { keys: ['g', 'h'], word: 'goHome' },
  { keys: ['g', 'd'], word: 'goDashboard' },
  { keys: ['g', 'i'], word: 'goInitiatives' },
  { keys: ['g', 'r'], word: 'goRoadmap' },
  { keys: ['/'], word: 'search' },
] as const;

/** The keys that act on every screen, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(SHELL_TEXTS);
  const enabled = useSingleKeysEnabled();
  return (
    <Dialog title={t('keys.title')} onClose={onClose} width="max-w-lg">
      <dl className="mb-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.map(({ keys, word }) => (
          <div key={word} className="contents">
            <dt className="flex items-center gap-2">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-2">
                  {index > 0 && <span className="text-[0.875rem] text-sub">{t('keys.then')}</span>}
                  <kbd className="rounded-4 border border-edge-strong px-2 py-0.5">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('keys.enabled')} description={t('keys.note')} checked={enabled} onChange={enableSingleKeys} />
    </Dialog>
  );
}
