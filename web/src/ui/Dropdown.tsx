import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type DropdownProps = { label: ReactNode; children: (close: () => void) => ReactNode; className?: string };

/** A button that opens a small panel under itself. Esc and leaving it close it; Esc gives the focus back. */
export function Dropdown({ label, children, className = '' }: DropdownProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const close = () => setOpen(false);
  useEffect(() => {
    const box = frame.current;
    if (!open || box === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) setOpen(false);
    };
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.contains(target)) setOpen(false);
    };
    box.addEventListener('keydown', onKeyDown);
    box.addEventListener('focusout', onLeave);
    document.addEventListener('pointerdown', onPress);
    return () => {
      box.removeEventListener('keydown', onKeyDown);
      box.removeEventListener('focusout', onLeave);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);
  return (
    <div ref={frame} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
        className={`inline-flex min-h-10 max-w-60 items-center gap-2 rounded-8 border border-edge-strong bg-surface px-3 py-1 text-left text-[0.875rem] leading-tight hover:bg-action-soft ${className}`}
      >
        {label}
        <svg
          width="12"
          height="12"
          viewBox="0 0 12 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
          className="shrink-0"
        >
          <path d={open ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'} />
        </svg>
      </button>
      <div
        id={panelId}
        hidden={!open}
        className="absolute right-0 z-20 mt-1 w-72 max-w-[90vw] rounded-8 border border-edge-strong bg-surface p-3 shadow-1"
      >
        {open && children(close)}
      </div>
    </div>
  );
}
