import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';

/** An item's whole description, kept open until Space, Esc or scrolling. */
type Tip = { itemId: string; text: string; left: number; top: number };

const WIDTH = 320;

/** Space shows the focused item's tip and hides it again, Esc hides it. */
export function useItemTip() {
  const [shown, setShown] = useState<Tip | null>(null);
  return {
    shown,
    close: () => setShown(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>('button[data-gantt-item]');
      if (event.key === 'Escape') setShown(null);
      if (event.key === ' ' && item !== null) {
        event.preventDefault();
        setShown(shown?.itemId === item.dataset['ganttItem'] ? null : tipOf(item));
      }
    },
  };
}

/** The tip of an item, which stands under it in the window. */
function tipOf(item: HTMLElement): Tip {
  const { left, bottom } = item.getBoundingClientRect();
  return {
    itemId: item.dataset['ganttItem'] ?? '',
    text: item.title || item.textContent,
    left: Math.max(0, Math.min(left, window.innerWidth - WIDTH)),
    top: bottom + 6,
  };
}

export function ItemTip({ tip, onClose }: { tip: Tip; onClose: () => void }) {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onScroll = () => close();
    window.addEventListener('scroll', onScroll, { capture: true });
    return () => window.removeEventListener('scroll', onScroll, { capture: true });
  }, []);
  return (
    <div role="status" className="gantt-tip no-print" style={{ left: tip.left, top: tip.top }}>
      {tip.text}
    </div>
  );
}
