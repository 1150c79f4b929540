import { type ReactNode, useId } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { useSingleKeysEnabled } from '../platform/keys.ts';
import { Disclosure } from './Disclosure.tsx';
import { UI_TEXTS } from './texts.ts';

type FigureProps = {
  title: ReactNode;
  /** What the picture shows, in one sentence with numbers. */
  finding: ReactNode;
  children: ReactNode;
  /** The same numbers: the accessible route. Always in the page, open on paper. */
  table: ReactNode;
  /** The table starts open, as in a review; with `onTableOpen` it is opened and closed from outside too. */
  tableOpen?: boolean;
  onTableOpen?: (open: boolean) => void;
  /** The single key that does so, shown beside the words. */
  tableKey?: string;
};

/** A chart as the specification wants every chart: title, finding, picture, table. */
export function Figure({ title, finding, children, table, tableOpen = false, onTableOpen, tableKey }: FigureProps) {
  const t = useTexts(UI_TEXTS);
  const keysAct = useSingleKeysEnabled();
  const id = useId();
  return (
    <figure aria-labelledby={`${id}-title`} aria-describedby={`${id}-finding`} className="flex flex-col gap-3">
      <figcaption>
        <p id={`${id}-title`} className="font-bold">
          {title}
        </p>
        <p id={`${id}-finding`}>{finding}</p>
      </figcaption>
      {children}
      <Disclosure
        summary={
          <>
            {t('table')}
            {tableKey !== undefined && keysAct && (
              <kbd className="no-print ml-2 rounded-4 border border-edge-strong px-1.5">{tableKey}</kbd>
            )}
          </>
        }
        open={tableOpen}
        onOpen={onTableOpen}
        quiet
      >
        {table}
      </Disclosure>
    </figure>
  );
}
