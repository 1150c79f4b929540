import type { Browser } from '@playwright/test';
import { interleaved, type Measured } from './browser.ts';
import { known, ratioFigure, type Section, spread } from './figures.ts';

const ms = (all: readonly Measured[]) => all.map(({ mounted }) => mounted.ms);

export async function benchSparklines(browser: Browser, url: string, rounds: number): Promise<Section> {
  const wishes = ['sparklines-ours', 'sparklines-recharts', 'sparklines-bare'].map((of) => ({ of, size: 200 }));
  const [ours, recharts, bare] = (await interleaved(browser, url, wishes, rounds)) as [
    Measured[],
    Measured[],
    Measured[],
  ];
  return {
    title: '200 sparklines of 60 points',
    figures: [
      known('ours, ms to complete', spread(ms(ours), 'ms')),
      known('Recharts', spread(ms(recharts), 'ms')),
      known('bare paths', spread(ms(bare), 'ms')),
      ratioFigure('ours ÷ Recharts', ms(ours), ms(recharts), 0.1),
      ratioFigure('ours ÷ bare paths', ms(ours), ms(bare), 3),
    ],
  };
}

/** @param trendModel what the product answers for a KPI */
export async function benchTrend(browser: Browser, url: string, rounds: number, trendModel: unknown): Promise<Section> {
  const wishes = ['trend-ours', 'trend-recharts'].map((of) => ({ of, size: 0, trendModel }));
  const [ours, recharts] = (await interleaved(browser, url, wishes, rounds)) as [Measured[], Measured[]];
  return {
    title: 'Trend chart of one KPI',
    figures: [
      known('ours, ms to complete', spread(ms(ours), 'ms')),
      known('plain Recharts, the same points', spread(ms(recharts), 'ms')),
      ratioFigure('ours ÷ plain Recharts', ms(ours), ms(recharts), 1.1),
    ],
  };
}
