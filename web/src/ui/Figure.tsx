import { type ReactNode, useId } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { Disclosure } from './Disclosure.tsx';
import { UI_TEXTS } from './texts.ts';

type FigureProps = {
  title: ReactNode;
  /** What the picture shows, in one sentence with numbers. */
  finding: ReactNode;
  children: ReactNode;
  /** The same numbers: the accessible route. Always in the page, open on paper. */
  table: ReactNode;
  /** The table starts open, as in a review. */
  tableOpen?: boolean;
};

/** A chart as the specification wants every chart: title, finding, picture, table. */
export function Figure({ title, finding, children, table, tableOpen = false }: FigureProps) {
  const t = useTexts(UI_TEXTS);
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
      <Disclosure summary={t('table')} open={tableOpen} quiet>
        {table}
      </Disclosure>
    </figure>
  );
}
