import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { english } from './english.ts';
import { osakaPlan } from './osaka-plan.ts';
import type { SourceInitiative, SourceItem } from './source-plan.ts';

// Compiled, this file lies in dist/seed; the source is not copied there.
const source = (name: string) => readFileSync(path.join(import.meta.dirname, '../../seed/source', name), 'utf8');
const bare = (text: string) => text.replace(/\s/g, '');

const text = bare(source('osaka-ict-action-plan-2018.txt'));
const rawPages = source('osaka-ict-action-plan-2018.txt').split('\n');
const pages = rawPages.map(bare);
const reading = JSON.parse(source('osaka-initiatives.json')) as Reading;

type ReadBar = {
  label: string;
  from: number | null;
  to: number | null;
  c: string;
  laneC?: string;
  milestone?: boolean;
  tentative?: boolean;
  scope?: string;
  quote?: string;
};
type ReadKpi = {
  label: string;
  unit?: string;
  kind?: string;
  direction?: string;
  kindC?: string;
  ask?: string;
  numerator?: string;
  denominator?: string | null;
  pair?: ReadKpi[];
};
type Reading = {
  plan: { title: string; visions: string[]; policies: { name: string; label: string }[] };
  initiatives: {
    id: number;
    theme: string;
    title: string;
    subtitle?: string;
    effects: string[];
    current: string | null;
    future: string | null;
    lanes: { name: string | null; laneC?: string; bars: ReadBar[] }[];
    kpis: ReadKpi[];
    kpiValidity?: { quote: string; event: { scheduleItem: string } };
  }[];
};

const { initiatives } = osakaPlan;
/** The eight sheets are the last eight pages. */
const sheetOf = ({ number }: SourceInitiative) => pages.at(number - 9) ?? '';
const itemsOf = ({ lanes }: SourceInitiative): SourceItem[] => lanes.flatMap(({ items }) => items);
const listedIn = ({ title, subtitle, theme }: SourceInitiative) => [theme, title, ...(subtitle ? [subtitle] : [])];
const labelOf = ({ name, pairLabel }: { name: string; pairLabel?: string }) => pairLabel ?? name;

/** Every text of a sheet that claims to be the source's own. */
function quotations(initiative: SourceInitiative): string[] {
  const sourced = [...(initiative.parts ?? []), ...(initiative.breakdown ?? []), initiative.current, initiative.future];
  return [
    ...listedIn(initiative),
    // An ellipsis marks what the page lost before it.
    ...initiative.description.map((sentence) => sentence.replace(/^…/, '')),
    ...initiative.effects,
    ...(initiative.notes ?? []),
    ...(initiative.externalDependencies ?? []),
    ...sourced.flatMap((one) => (one?.quoted ? [one.text] : [])),
    ...initiative.lanes.flatMap(({ name }) => (name === null ? [] : [name])),
    ...itemsOf(initiative).flatMap(({ label, scope, quote }) => [
      label,
      ...(scope ? [scope] : []),
      ...(quote ? [quote] : []),
    ]),
    ...initiative.kpis.map(labelOf),
    ...(initiative.kpisValidUntil ? [initiative.kpisValidUntil.item, initiative.kpisValidUntil.quote] : []),
  ];
}

describe('the Osaka plan', () => {
  it.each(initiatives.map((initiative) => ({ name: `${initiative.number} ${initiative.title}`, initiative })))(
    'says on the sheet of $name only what stands there',
    ({ initiative }) => {
      const sheet = sheetOf(initiative);
      expect(quotations(initiative).filter((quotation) => !sheet.includes(bare(quotation)))).toEqual([]);
    },
  );

  it('says of itself only what stands in the source', () => {
    const { title, subtitle, publisher, parent, period, visions, policies, basics } = osakaPlan;
    const said = [
      title,
      subtitle ?? '',
      publisher,
      parent?.title ?? '',
      parent?.edition ?? '',
      period.quote ?? '',
      ...visions,
      ...policies.flatMap(({ name, label, themes }) => [name, label ?? '', ...themes]),
      ...basics.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ];
    expect(said.filter((sentence) => sentence === '' || !text.includes(bare(sentence)))).toEqual([]);
  });

  it.each(initiatives.map((initiative) => ({ name: `${initiative.number} ${initiative.title}`, initiative })))(
    'leaves out no sentence, bullet or note of the sheet of $name',
    ({ initiative }) => {
      const said = quotations(initiative).map(bare);
      const raw = rawPages.at(initiative.number - 9) ?? '';
      expect(sentencesBeside(bare(raw), said)).toEqual([]);
      expect(listed(raw).filter((beginning) => !said.some((one) => one.startsWith(beginning)))).toEqual([]);
    },
  );

  it('leaves out no basic principle', () => {
    const said = osakaPlan.basics.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).map(bare);
    for (const raw of [rawPages[3] ?? '', rawPages[6] ?? '']) {
      expect(sentencesBeside(bare(raw), said)).toEqual([]);
      expect(listed(raw)).not.toEqual([]);
    }
  });

  it('is read as the reading has it, with no guess for a year', () => {
    const stored = initiatives.map((initiative) => ({
      id: initiative.number,
      names: listedIn(initiative),
      effects: initiative.effects,
      bars: initiative.lanes.flatMap(({ name, items }) => items.map((item) => barOf(name, item))),
      kpis: initiative.kpis.map(({ name, unit, kind, direction, certainty, ask }) => [
        name,
        unit,
        kind,
        direction,
        certainty,
        ask !== undefined,
      ]),
      until: initiative.kpisValidUntil ?? null,
    }));
    const read = reading.initiatives.map((initiative) => ({
      id: initiative.id,
      names: [initiative.theme, initiative.title, ...(initiative.subtitle ? [initiative.subtitle] : [])],
      effects: initiative.effects,
      bars: initiative.lanes.flatMap(({ name, laneC, bars }) => bars.map((bar) => readBar(name, laneC, bar))),
      kpis: initiative.kpis.flatMap((kpi) => (kpi.pair ?? [kpi]).map(readKpi)),
      until: initiative.kpiValidity
        ? { item: initiative.kpiValidity.event.scheduleItem, quote: initiative.kpiValidity.quote }
        : null,
    }));
    expect(stored).toEqual(read);
  });

  it('marks as a summary what the sheet does not say in these words', () => {
    const said = initiatives.map(({ number, current, future }) => ({
      number,
      current: current?.text ?? null,
      future: future?.text ?? null,
    }));
    expect(said).toEqual(reading.initiatives.map(({ id, current, future }) => ({ number: id, current, future })));
    const asQuoted = initiatives.filter(({ current, future }) => current?.quoted || future?.quoted);
    expect(asQuoted.map(({ number }) => number)).toEqual([1]);
  });

  it('has the counts of the plan', () => {
    expect({
      visions: osakaPlan.visions.length,
      policies: osakaPlan.policies.length,
      withoutTheme: osakaPlan.policies.filter(({ themes }) => themes.length === 0).length,
      initiatives: initiatives.length,
      bars: initiatives.flatMap(itemsOf).length,
      retraining: initiatives.flatMap(itemsOf).filter(({ label }) => label === 'データ追加・再学習').length,
      measures: initiatives.flatMap(({ kpis }) => kpis).length,
      titles: new Set(initiatives.map(({ title }) => title)).size,
    }).toEqual({
      visions: 6,
      policies: 5,
      withoutTheme: 4,
      initiatives: 8,
      bars: 32,
      retraining: 3,
      measures: 20,
      titles: 7,
    });
    expect(osakaPlan.visions).toEqual(reading.plan.visions);
    expect(osakaPlan.policies.map(({ name, label }) => ({ name, label }))).toEqual(reading.plan.policies);
  });

  it('takes every number outside the readings from the source', () => {
    const numbers = initiatives.flatMap((initiative) =>
      [...(initiative.readingNotes ?? []), ...initiative.kpis.flatMap(({ method = '', ask = '' }) => [method, ask])]
        .flatMap((remark) => remark.match(/\d+/g) ?? [])
        .filter((number) => !sheetOf(initiative).includes(number)),
    );
    // "4列": the columns that the reader counted.
    expect(numbers).toEqual(['4', '4']);
  });

  it('can be read in English', () => {
    const names = [
      osakaPlan.title,
      osakaPlan.subtitle,
      ...osakaPlan.visions,
      ...osakaPlan.policies.flatMap(({ name, label, themes }) => [name, label, ...themes]),
      ...initiatives.flatMap((initiative) => [
        initiative.title,
        ...initiative.lanes.map(({ name }) => name),
        ...itemsOf(initiative).map(({ label }) => label),
        ...initiative.kpis.flatMap(({ name, unit }) => [name, unit]),
      ]),
    ].filter((name) => name !== null);
    expect(names.filter((name) => english(name) === null)).toEqual([]);
  });
});

/** Sentences of a page that are no part of what was said. */
function sentencesBeside(page: string, said: readonly string[]): string[] {
  const longestFirst = [...said].sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, one) => left.split(one).join('\n'), page);
  return rest.split('\n').filter((left) => left.includes('。'));
}

/** The first letters of everything that a page lists behind ・ or ※. */
function listed(raw: string): string[] {
  return raw
    .split(/\s(?=[・※]\S)/)
    .slice(1)
    .map((piece) => bare(piece).replace(/^・/, '').slice(0, 8));
}

function barOf(
  lane: string | null,
  { label, kind, from, to, certainty, laneCertainty, tentative, scope, openEnded }: SourceItem,
) {
  return {
    lane,
    label,
    from: from ?? null,
    to: to ?? null,
    openEnded: openEnded ?? false,
    certainty,
    laneCertainty: laneCertainty ?? 'given',
    milestone: kind === 'milestone',
    tentative: tentative ?? false,
    scope: scope ?? null,
  };
}

function readBar(lane: string | null, laneC: string | undefined, bar: ReadBar) {
  return {
    lane,
    label: bar.label,
    from: bar.from,
    to: bar.to,
    openEnded: bar.from !== null && bar.to === null,
    certainty: bar.c,
    laneCertainty: bar.laneC ?? laneC ?? 'given',
    milestone: bar.milestone ?? false,
    tentative: bar.tentative ?? false,
    scope: bar.scope ?? null,
  };
}

function readKpi({ label, unit, kind, direction, kindC, ask, numerator, denominator }: ReadKpi) {
  const asks = ask !== undefined || [numerator, denominator].some((part) => /ask|not stated/.test(part ?? ''));
  return [label, unit, kind, direction, kindC, asks];
}
