import './styles.css';
import { mountStage } from './stage.tsx';
import { heap, measureMount, measureScroll } from './measure.ts';

/** What can be put on the stage: `?of=` names one, and only its code is loaded. */
const CANDIDATES: Record<string, () => Promise<Candidate>> = {
  'gantt-ours': () => import('./gantt-ours.tsx'),
  'gantt-bare': () => import('./gantt-bare.tsx'),
  'gantt-svar': () => import('./gantt-svar.tsx'),
  'sparklines-ours': () => import('./sparklines-ours.tsx'),
  'sparklines-bare': () => import('./sparklines-bare.tsx'),
  'sparklines-recharts': () => import('./sparklines-recharts.tsx'),
  'trend-ours': () => import('./trend-ours.tsx'),
  'trend-recharts': () => import('./trend-recharts.tsx'),
};

export type Candidate = {
  /** Makes its data, which is not measured, and answers what to draw. */
  prepare: (size: number) => React.ReactNode;
  /** What must be there before it can be complete. */
  mark: string;
  /** What scrolls, where something does. */
  scroller?: string;
};

const parameters = new URLSearchParams(location.search);
const candidate = await CANDIDATES[parameters.get('of') ?? '']!();
const content = candidate.prepare(Number(parameters.get('size') ?? 0));
const show = await mountStage(content);

Object.assign(window, {
  bench: {
    heap,
    mount: () => measureMount(show, candidate.mark),
    scroll: () => measureScroll(candidate.scroller!),
  },
});
