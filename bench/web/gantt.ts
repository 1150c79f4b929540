import type { Browser } from '@playwright/test';
import { median } from '../verify/statistics.ts';
import { interleaved, type Measured } from './browser.ts';
import { atMost, type Figure, known, ratioFigure, ratios, type Section, spread } from './figures.ts';

const ms = (all: readonly Measured[]) => all.map(({ mounted }) => mounted.ms);
const cpu = (all: readonly Measured[]) => all.map(({ mounted }) => mounted.cpu);
const work = (all: readonly Measured[]) => all.map(({ scrolled }) => scrolled!.cpuPerFrame);

/** Our Gantt beside SVAR and beside bare virtual rows. */
export async function benchGantt(browser: Browser, url: string, rounds: number): Promise<Section[]> {
  const sections: Section[] = [];
  for (const size of [500, 2_500, 10_000]) {
    const scrolls = size === 10_000;
    const wishes = ['gantt-ours', 'gantt-svar', 'gantt-bare'].map((of) => ({ of, size, scrolls }));
    const [ours, svar, bare] = (await interleaved(browser, url, wishes, rounds)) as [
      Measured[],
      Measured[],
      Measured[],
    ];
    sections.push({
      title: `Gantt, ${size.toLocaleString('en')} bars`,
      figures: [
        known('ours, ms to complete', spread(ms(ours), 'ms')),
        known('SVAR', spread(ms(svar), 'ms')),
        known('bare virtual rows', spread(ms(bare), 'ms')),
        known('main thread, ours · SVAR · bare', [ours, svar, bare].map((all) => spread(cpu(all), 'ms')).join(' · ')),
        known('main thread, ours ÷ SVAR', spread(ratios(cpu(ours), cpu(svar)), '×', 2)),
        ...(size === 500 ? [] : [ratioFigure('ours ÷ SVAR', ms(ours), ms(svar), size === 2_500 ? 0.25 : 0.15)]),
        ...(size === 2_500 ? [againstBare(ms(ours), ms(bare))] : []),
        ...(scrolls ? [...whileLong(ours, svar), ...others(svar, bare)] : []),
      ],
    });
  }
  return sections;
}

/** Two frames are as quick as anything can be told to be. */
const TWO_FRAMES = 35;

function againstBare(ours: readonly number[], bare: readonly number[]): Figure {
  const figure = ratioFigure('ours ÷ bare virtual rows', ours, bare, 2);
  return { ...figure, reached: figure.reached === true || median(ours) <= TWO_FRAMES };
}

function whileLong(ours: readonly Measured[], svar: readonly Measured[]): Figure[] {
  const scrolled = ours.map((one) => one.scrolled!);
  const fps = scrolled.map((one) => one.fps);
  const tasks = ours.map(({ mounted, scrolled: during }) => mounted.longTasks + during!.longTasks);
  return [
    { what: 'ours, scrolling', measured: spread(fps, 'fps', 1), goal: '≥ 58 fps', reached: median(fps) >= 58 },
    known('ours, main thread per frame while scrolling', spread(work(ours), 'ms', 1)),
    atMost(
      'ours, frame p95 while scrolling',
      scrolled.map(({ frameP95 }) => frameP95),
      20,
      'ms',
      1,
    ),
    atMost('ours, long tasks, drawing and scrolling', tasks, 0, ''),
    atMost(
      'ours, nodes',
      ours.map(({ mounted, scrolled: during }) => Math.max(mounted.nodes, during!.nodes)),
      1_500,
      '',
    ),
    ratioFigure(
      'ours, heap ÷ SVAR',
      ours.map(({ mounted }) => mounted.heapMb),
      svar.map(({ mounted }) => mounted.heapMb),
      1,
    ),
  ];
}

function others(svar: readonly Measured[], bare: readonly Measured[]): Figure[] {
  return (
    [
      ['SVAR', svar],
      ['bare virtual rows', bare],
    ] as const
  ).map(([name, all]) =>
    known(
      name,
      [
        spread(
          all.map((one) => one.scrolled!.fps),
          'fps',
          1,
        ),
        `frame p95 ${spread(
          all.map((one) => one.scrolled!.frameP95),
          'ms',
          1,
        )}`,
        `main thread per frame ${spread(work(all), 'ms', 1)}`,
        `${median(all.map(({ mounted }) => mounted.nodes))} nodes`,
        spread(
          all.map(({ mounted }) => mounted.heapMb),
          'MB',
          1,
        ),
        `${median(all.map(({ mounted, scrolled }) => mounted.longTasks + scrolled!.longTasks))} long tasks`,
      ].join(', '),
    ),
  );
}
