import type { ReactNode } from 'react';

/** One concern of the home page. */
export function Block({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className="rounded-8 border border-rule p-5">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-[1.25rem]">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
