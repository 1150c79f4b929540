/** The key that does what the button beside it says. Screen readers are told by `aria-keyshortcuts`. */
export function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden="true" className="rounded-4 border border-edge px-1.5 text-[0.875rem] font-normal text-sub">
      {children}
    </kbd>
  );
}
