/** Greys of the bands from worst to best. */
const BANDS = ['var(--c-bullet-1)', 'var(--c-bullet-2)', 'var(--c-bullet-3)'];
const WIDTH = 160;
const HEIGHT = 16;
const ROOM_ABOVE_TARGET = 1.25;

type BulletProps = {
  /** Measured value; `null` draws no bar. Same unit as `target`. */
  actual: number | null;
  target: number;
  /** Edges of the bands as ratios of the target. */
  bands?: readonly [number, number];
};

/** 160×16, less wide in a narrow window and on paper: actual against target on bands. Decoration; the figures stand beside it as text. */
export function Bullet({ actual, target, bands = [0.6, 0.8] }: BulletProps) {
  const end = Math.max(target * ROOM_ABOVE_TARGET, actual ?? 0);
  if (!(end > 0)) return null;
  const at = (value: number) => Math.max(0, Math.min(WIDTH, (value / end) * WIDTH));
  const edges = [0, at(target * bands[0]), at(target * bands[1]), WIDTH];
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      className="shrink-0 max-[90rem]:w-24 print:w-24"
    >
      {BANDS.map((fill, index) => (
        <rect
          key={fill}
          x={edges[index]}
          width={(edges[index + 1] ?? 0) - (edges[index] ?? 0)}
          height={HEIGHT}
          fill={fill}
        />
      ))}
      <rect x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} fill="none" stroke="var(--c-rule)" />
      {actual !== null && <rect y="5" width={at(actual)} height="6" fill="var(--c-data-1)" />}
      <rect x={at(target) - 1} y="1" width="2.5" height={HEIGHT - 2} fill="var(--c-text)" />
    </svg>
  );
}
