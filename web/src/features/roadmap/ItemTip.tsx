/** An item's whole description, kept open until Space or Esc. */
export type Tip = { itemId: string; text: string; left: number; top: number };

/** Where the tip of an item stands: under it, inside the element that holds the chart. */
export function tipOf(item: HTMLElement, holder: HTMLElement): Tip {
  const [box, around] = [item.getBoundingClientRect(), holder.getBoundingClientRect()];
  return {
    itemId: item.dataset['ganttItem'] ?? '',
    text: item.title || item.textContent,
    left: Math.max(0, Math.min(box.left - around.left, around.width - 320)),
    top: box.bottom - around.top + 6,
  };
}

export function ItemTip({ tip }: { tip: Tip }) {
  return (
    <div role="status" className="gantt-tip no-print" style={{ left: tip.left, top: tip.top }}>
      {tip.text}
    </div>
  );
}
