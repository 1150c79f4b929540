import type { Verdict } from '#domain/kpis/codes';
import type { ScheduleState } from '#domain/schedule-items/state';

/** The forms of progress. They tell apart without colour: in grey, on a photocopy, in forced colours. */
export type GlyphShape = 'double-ring' | 'disc' | 'triangle' | 'cross' | 'dash' | 'ring' | 'diamond';

const SHAPES: Record<Verdict, GlyphShape> = {
  achieved: 'double-ring',
  on_track: 'disc',
  nearly: 'disc',
  slightly_behind: 'triangle',
  partly: 'triangle',
  behind: 'cross',
  missed: 'cross',
  undetermined: 'dash',
  unreported: 'dash',
  partial_count: 'dash',
  not_computable: 'dash',
  not_due: 'ring',
  not_measurable: 'ring',
  closed: 'ring',
  no_target: 'diamond',
  reference: 'diamond',
};

/** Of a schedule item, or of all of them. */
const SHAPES_OF_STATES: Record<ScheduleState, GlyphShape> = {
  done: 'double-ring',
  in_progress: 'disc',
  running: 'disc',
  late_start: 'triangle',
  tentative_overdue: 'triangle',
  late_finish: 'cross',
  not_started: 'ring',
  tentative: 'ring',
  dropped: 'ring',
  unconfirmed: 'dash',
};

const COLOURS: Record<GlyphShape, string> = {
  'double-ring': 'var(--c-progress-achieved)',
  disc: 'var(--c-progress-good)',
  triangle: 'var(--c-progress-weak)',
  cross: 'var(--c-progress-bad)',
  dash: 'var(--c-progress-none)',
  ring: 'var(--c-progress-none)',
  diamond: 'var(--c-progress-none)',
};

export function shapeOf(verdict: Verdict): GlyphShape {
  return SHAPES[verdict];
}

export function shapeOfState(state: ScheduleState): GlyphShape {
  return SHAPES_OF_STATES[state];
}

/** Colour of a verdict's form, for bars that carry the form beside them. */
export function colourOf(verdict: Verdict): string {
  return COLOURS[SHAPES[verdict]];
}

type GlyphProps = {
  shape: GlyphShape;
  /** Side of its square: it grows with the text, or inside another SVG is given in px. */
  size?: `${number}rem` | number;
  /** Its top left corner inside another SVG. */
  x?: number;
  y?: number;
};

/** A drawn form. Decoration: the word stands beside it. */
export function Glyph({ shape, size = '1rem', x, y }: GlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      x={x}
      y={y}
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <Form shape={shape} />
    </svg>
  );
}

function Form({ shape }: { shape: GlyphShape }) {
  const colour = COLOURS[shape];
  switch (shape) {
    case 'double-ring':
      return (
        <g fill="none" stroke={colour} strokeWidth="1.8">
          <circle cx="8" cy="8" r="7" />
          <circle cx="8" cy="8" r="3.2" />
        </g>
      );
    case 'disc':
      return <circle cx="8" cy="8" r="6.5" fill={colour} />;
    case 'triangle':
      return <path d="M8 1.5 15 14H1z" fill={colour} stroke="var(--c-text)" strokeWidth="1.2" strokeLinejoin="round" />;
    case 'cross':
      return (
        <g>
          <rect x="1" y="1" width="14" height="14" fill="none" stroke={colour} strokeWidth="1.6" />
          <path d="m4.5 4.5 7 7m0-7-7 7" stroke={colour} strokeWidth="2.4" />
        </g>
      );
    case 'dash':
      return <path d="M2 8h12" stroke={colour} strokeWidth="2.4" />;
    case 'ring':
      return <circle cx="8" cy="8" r="6.2" fill="none" stroke={colour} strokeWidth="1.4" />;
    case 'diamond':
      return <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="none" stroke={colour} strokeWidth="1.6" />;
  }
}
