/** What tells two initiatives of one title apart. It exists in the plan's own language only. */
export function Subtitle({ of: { subtitle } }: { of: { subtitle: string | null } }) {
  if (subtitle === null) return null;
  return (
    <span lang="ja" className="block text-[0.875rem] font-normal">
      {subtitle}
    </span>
  );
}
