import type { ReactNode, TableHTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

/** A data table. It scrolls inside a region that the keyboard reaches, so that the page itself never scrolls sideways. */
export function Table({
  caption,
  captionHidden = false,
  children,
  className = '',
  ...rest
}: TableHTMLAttributes<HTMLTableElement> & { caption: ReactNode; captionHidden?: boolean }) {
  const t = useTexts(UI_TEXTS);
  return (
    <div
      role="region"
      aria-label={typeof caption === 'string' ? caption : t('scrollable')}
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table {...rest} className={`w-full border-collapse text-left leading-snug ${className}`}>
        <caption className={captionHidden ? 'unseen' : 'pb-2 text-left font-bold'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function HeadCell({
  numeric = false,
  className = '',
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={`border-b-2 border-edge-strong bg-panel px-3 py-2 align-bottom text-[0.875rem] font-bold ${numeric ? 'text-right' : ''} ${className}`}
    />
  );
}

/** The cell that names its row. */
export function RowHead({ className = '', ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="row" {...rest} className={`border-b border-rule px-3 py-2 align-top font-normal ${className}`} />;
}

export function Cell({
  numeric = false,
  className = '',
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={`border-b border-rule px-3 py-2 align-top ${numeric ? 'figures whitespace-nowrap' : ''} ${className}`}
    />
  );
}
