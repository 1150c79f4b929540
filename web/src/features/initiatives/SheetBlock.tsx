import { type ReactNode, useId } from 'react';

/** A block of the sheet under its heading in the plan's own brackets: 【スケジュール】. */
export function SheetBlock({ title, gloss, children }: { title: string; gloss?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-3 border-b-2 border-edge-strong pb-1 text-[1.25rem]">
        <span aria-hidden="true">【</span>
        {title}
        <span aria-hidden="true">】</span>
        {gloss !== undefined && <span className="ml-2 text-[0.875rem] font-normal text-sub">{gloss}</span>}
      </h2>
      {children}
    </section>
  );
}
