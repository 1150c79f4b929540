import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../../ui/Key.tsx';
import { MEETINGS_TEXTS } from './locale.ts';

/** Covers everything, so that the room talks. Only who leads can end it. */
export function BlankScreen({ onEnd }: { onEnd?: () => void }) {
  const t = useTexts(MEETINGS_TEXTS);
  useSingleKeys(onEnd === undefined ? {} : { Escape: onEnd });
  return (
    <div className="fixed inset-0 z-40 flex items-end justify-end bg-black p-6">
      {onEnd === undefined ? (
        <p className="unseen">{t('blanked')}</p>
      ) : (
        <Button aria-keyshortcuts="b" onClick={onEnd}>
          {t('unblank')} <Key>b</Key>
        </Button>
      )}
    </div>
  );
}
