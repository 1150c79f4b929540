import type { ReactNode } from 'react';

/** A part of a long form under its heading. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-6">
      <h2 className="border-b-2 border-edge-strong pb-1 text-[1.25rem]">{title}</h2>
      {children}
    </section>
  );
}
