import {
  createContext,
  type ReactNode,
  type TableHTMLAttributes,
  type TdHTMLAttributes,
  type ThHTMLAttributes,
  useContext,
} from 'react';
import { useTexts } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

type TableProps = TableHTMLAttributes<HTMLTableElement> & {
  caption: ReactNode;
  captionHidden?: boolean;
  /** On a phone each row is a card. Its cells need a `label` then, and its rows and their groups their role. */
  cards?: boolean;
};

/** A browser that no longer lays out a table may no longer call it one, so the cells of cards say what they are. */
const CellRole = createContext<'cell' | 'gridcell' | undefined>(undefined);

/** A data table. It scrolls inside a region that the keyboard reaches, so that the page itself never scrolls sideways. */
export function Table({
  caption,
  captionHidden = false,
  cards = false,
  role = cards ? 'table' : undefined,
  children,
  className = '',
  ...rest
}: TableProps) {
  const t = useTexts(UI_TEXTS);
  const cellRole = cards ? (role === 'grid' ? 'gridcell' : 'cell') : undefined;
  return (
    <div
      role="region"
      aria-label={typeof caption === 'string' ? caption : t('scrollable')}
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table
        {...rest}
        role={role}
        className={`w-full border-collapse text-left leading-snug ${cards ? 'cards' : ''} ${className}`}
      >
        <caption className={captionHidden ? 'unseen' : 'pb-2 text-left font-bold'}>{caption}</caption>
        <CellRole value={cellRole}>{children}</CellRole>
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
      role={useContext(CellRole) && 'columnheader'}
      {...rest}
      className={`border-b-2 border-edge-strong bg-panel px-3 py-2 align-bottom text-[0.875rem] font-bold ${numeric ? 'text-right' : ''} ${className}`}
    />
  );
}

/** Heads the column of what can be done with each row; on paper nothing can. */
export function ActsHead() {
  const t = useTexts(UI_TEXTS);
  return <HeadCell className="no-print">{t('acts')}</HeadCell>;
}

/** The cell that names its row. */
export function RowHead({ className = '', ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="row"
      role={useContext(CellRole) && 'rowheader'}
      {...rest}
      className={`border-b border-rule px-3 py-2 align-top font-normal ${className}`}
    />
  );
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement> & {
  numeric?: boolean;
  /** Its column's name, seen where the row is a card. */
  label?: string;
};

export function Cell({ numeric = false, label, className = '', children, ...rest }: CellProps) {
  return (
    <td
      role={useContext(CellRole)}
      data-label={label}
      {...rest}
      className={`border-b border-rule px-3 py-2 align-top ${numeric ? 'figures whitespace-nowrap' : ''} ${className}`}
    >
      {label === undefined ? children : <div>{children}</div>}
    </td>
  );
}
