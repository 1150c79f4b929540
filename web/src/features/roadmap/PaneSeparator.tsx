import { useTexts } from '../../platform/i18n/texts.ts';
import { ROADMAP_TEXTS } from './locale.ts';
import { LEAST_PANE, MOST_PANE, type usePaneWidth } from './use-pane-width.ts';

/** Between names and axis: drawn by the mouse, moved by the arrow keys. */
export function PaneSeparator({ pane }: { pane: ReturnType<typeof usePaneWidth> }) {
  const t = useTexts(ROADMAP_TEXTS);
  if (pane.separator === null) return null;
  return (
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that can be moved is a control
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('paneWidth')}
      aria-valuenow={pane.width}
      aria-valuemin={LEAST_PANE}
      aria-valuemax={MOST_PANE}
      className="gantt-separator no-print"
      {...pane.separator}
    />
  );
}
