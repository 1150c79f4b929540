import { useTexts } from '../../platform/i18n/texts.ts';
import { KeysDialog as Keys } from '../../ui/KeysDialog.tsx';
import { SHELL_TEXTS } from './texts.ts';

const KEYS = [
  { keys: '?', word: 'help' },
  { keys: 'g,h', word: 'goHome' },
  { keys: 'g,d', word: 'goDashboard' },
  { keys: 'g,i', word: 'goInitiatives' },
  { keys: 'g,r', word: 'goRoadmap' },
  { keys: '/', word: 'search' },
] as const;

/** The keys that act on every screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(SHELL_TEXTS);
  return (
    <Keys
      title={t('keys.title')}
      keys={KEYS.map(({ keys, word }) => ({ keys, does: t(`keys.${word}`) }))}
      onClose={onClose}
    />
  );
}
