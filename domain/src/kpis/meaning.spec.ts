import { expect, it } from '@jest/globals';
import { COUNT } from './definition.fixtures.ts';
import { type Consequence, type DefinedKpi, type DefinedVersion, meaningOf } from './meaning.ts';

const FIRST: DefinedVersion = { ...COUNT, scope: '2区', unitEn: null };
const target = (fiscalYear: number) => ({ fiscalYear, ofFormerUnit: false });
const KPI: DefinedKpi = {
  versions: [FIRST],
  targets: [target(2019), target(2020), target(2021), target(2022)],
  expectedYears: [2019],
  closedOn: null,
  succeededById: null,
  untilItemId: null,
};
const from2020 = (part: Partial<DefinedVersion>): DefinedKpi => ({
  ...KPI,
  versions: [FIRST, { ...FIRST, ...part, effectiveFiscalYear: 2020 }],
});
const mended = (part: Partial<DefinedVersion>): DefinedKpi => ({ ...KPI, versions: [{ ...FIRST, ...part }] });
const BASED = mended({ baseline: { value: 3 } });
const widened = (baseline: DefinedVersion['baseline']): DefinedKpi => ({
  ...KPI,
  versions: [...BASED.versions, { ...FIRST, scope: '24区', effectiveFiscalYear: 2020, baseline }],
});
const GOES_ON: Consequence[] = [
  { code: 'series_goes_on', from: 2020 },
  { code: 'verdicts_stay', until: 2019 },
];
const IS_CUT: Consequence[] = [
  { code: 'series_is_cut', from: 2020 },
  { code: 'verdicts_stay', until: 2019 },
];

it.each<{ name: string; after: DefinedKpi; before?: DefinedKpi; meaning: Consequence[] }>([
  { name: 'nothing', after: KPI, meaning: [] },
  { name: 'a version that measures the same', after: from2020({}), meaning: GOES_ON },
  { name: '24 wards instead of 2', after: from2020({ scope: '24区' }), meaning: IS_CUT },
  { name: 'another method', after: from2020({ method: '調査' }), meaning: IS_CUT },
  {
    name: '24 wards instead of 2, whose baseline is left behind',
    before: BASED,
    after: widened(null),
    meaning: [...IS_CUT, { code: 'amounts_must_be_set_anew' }],
  },
  { name: '24 wards, with a baseline of their own', before: BASED, after: widened({ value: 40 }), meaning: IS_CUT },
  {
    name: 'another unit',
    after: from2020({ unit: '千件' }),
    meaning: [...IS_CUT, { code: 'targets_must_be_set_anew', years: [2020, 2021, 2022] }],
  },
  {
    name: 'another unit, once the year’s end is expected in the former one',
    before: { ...KPI, targets: [], expectedYears: [2019, 2020] },
    after: from2020({ unit: '千件' }),
    meaning: [...IS_CUT, { code: 'expected_must_be_said_anew', years: [2020] }],
  },
  {
    name: 'another unit, and not the English one',
    before: { ...mended({ unitEn: 'items' }), targets: [], expectedYears: [] },
    after: from2020({ unit: '千件', unitEn: 'items' }),
    meaning: [...IS_CUT, { code: 'english_unit_stays', unit: '千件', unitEn: 'items' }],
  },
  {
    name: 'a mended unit, and not the English one',
    before: mended({ unitEn: 'items' }),
    after: mended({ unit: '名', unitEn: 'items' }),
    meaning: [
      { code: 'values_are_read_anew', from: 2018 },
      { code: 'english_unit_stays', unit: '名', unitEn: 'items' },
    ],
  },
  {
    name: 'both units',
    before: mended({ unitEn: 'items' }),
    after: mended({ unit: '名', unitEn: 'people' }),
    meaning: [{ code: 'values_are_read_anew', from: 2018 }],
  },
  {
    name: 'quarters instead of months, four months into the year',
    after: from2020({ frequency: 'quarter' }),
    meaning: [...GOES_ON, { code: 'frequency_changes', from: 2020, before: 'month', after: 'quarter', begun: 2 }],
  },
  {
    name: 'a publication lag and no more target',
    after: from2020({ publicationLagDays: 60, direction: 'monitor' }),
    meaning: [...GOES_ON, { code: 'due_days_change', before: 0, after: 60 }, { code: 'becomes_reference', from: 2020 }],
  },
  {
    name: 'a mended baseline',
    after: mended({ baseline: { value: 3 } }),
    meaning: [{ code: 'values_are_read_anew', from: 2018 }],
  },
  {
    name: 'a version mended until it measures the same again',
    before: from2020({ scope: '24区' }),
    after: from2020({ scope: '2区' }),
    meaning: [
      { code: 'series_is_joined', from: 2020 },
      { code: 'values_are_read_anew', from: 2020 },
    ],
  },
  {
    name: 'an end without a successor',
    after: { ...KPI, closedOn: '2021-03-31' },
    meaning: [
      { code: 'closes', on: '2021-03-31', asksSuccessor: false },
      { code: 'targets_after_end', years: [2021, 2022] },
    ],
  },
  {
    name: 'an end on its event',
    before: { ...KPI, untilItemId: 'item' },
    after: { ...KPI, untilItemId: 'item', closedOn: '2023-03-31' },
    meaning: [{ code: 'closes', on: '2023-03-31', asksSuccessor: true }],
  },
  {
    name: 'an end with a successor',
    after: { ...KPI, closedOn: '2023-03-31', succeededById: 'b' },
    meaning: [{ code: 'closes', on: '2023-03-31', asksSuccessor: false }, { code: 'is_carried_on' }],
  },
  {
    name: 'no end after all',
    before: { ...KPI, closedOn: '2021-03-31', succeededById: 'b' },
    after: KPI,
    meaning: [{ code: 'reopens' }, { code: 'is_no_longer_carried_on' }],
  },
])('a change to $name', ({ before = KPI, after, meaning }) => {
  expect(meaningOf(before, after, { today: '2020-07-20', startMonth: 4 })).toEqual(meaning);
});
