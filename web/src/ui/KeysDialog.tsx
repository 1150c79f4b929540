import { Fragment } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { enableSingleKeys, useSingleKeysEnabled } from '../platform/keys.ts';
import { Checkbox } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';
import { UI_TEXTS } from './texts.ts';

type KeysDialogProps = {
  title: string;
  /** What does one act, with a space between; keys that are pressed one after the other with a comma. */
  keys: readonly { keys: string; does: string }[];
  onClose: () => void;
};

/** The keys of a screen, and the switch that turns single keys off. */
export function KeysDialog({ title, keys, onClose }: KeysDialogProps) {
  const t = useTexts(UI_TEXTS);
  const enabled = useSingleKeysEnabled();
  return (
    <Dialog title={title} onClose={onClose} width="max-w-lg">
      <dl className="mb-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {keys.map(({ keys: some, does }) => (
          <div key={some} className="contents">
            <dt className="flex flex-wrap gap-1">
              {some.split(' ').map((way) => (
                <span key={way} className="flex items-center gap-2">
                  {way.split(',').map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && <span className="text-[0.875rem] text-sub">{t('keysThen')}</span>}
                      <kbd className="rounded-4 border border-edge-strong px-2 py-0.5">{key}</kbd>
                    </Fragment>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('keysOn')} description={t('keysNote')} checked={enabled} onChange={enableSingleKeys} />
    </Dialog>
  );
}
