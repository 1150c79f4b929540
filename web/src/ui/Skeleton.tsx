import { useEffect, useState } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

const SHOWN_AFTER_MS = 300;
const WIDTHS = ['w-2/3', 'w-full', 'w-5/6', 'w-3/4'];

/** The outline of what is loading. Nothing at all for the first 300 ms: most answers are quicker than a flicker. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const t = useTexts(UI_TEXTS);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className="flex min-h-40 flex-col gap-4 py-2">
      {shown && (
        <span className="unseen" role="status">
          {t('loading')}
        </span>
      )}
      {shown &&
        Array.from({ length: lines }, (_, line) => (
          <div
            key={line}
            aria-hidden="true"
            className={`h-5 animate-pulse rounded-4 bg-panel ${WIDTHS[line % WIDTHS.length]}`}
          />
        ))}
    </div>
  );
}
