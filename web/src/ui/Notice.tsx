import type { ReactNode } from 'react';

type Tone = 'info' | 'warning' | 'error' | 'done';

const TONES: Record<Tone, string> = {
  info: 'border-action bg-action-soft',
  warning: 'border-warning-edge bg-warning-soft',
  error: 'border-error bg-surface',
  done: 'border-action bg-surface',
};

/** A message in the page. The tone is a coloured edge; the words say it all. `live` reads it out when it appears. */
export function Notice({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={`rounded-4 border-l-8 px-4 py-3 ${TONES[tone]}`}>
      {title !== undefined && <p className="font-bold">{title}</p>}
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}
