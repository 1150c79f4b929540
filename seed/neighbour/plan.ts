import { quoted, type SourcePlan } from '../source-plan.ts';

const theme = '待ち時間の短縮';

/** 例示（架空値）: the plan of a city that does not exist, so that there is a second tenant to keep apart. */
export const neighbourPlan: SourcePlan = {
  title: '例示市 窓口サービス改善計画',
  subtitle: null,
  publisher: '例示市',
  published: '2018-04',
  parent: null,
  period: { fromFiscalYear: 2018, toFiscalYear: 2020, soft: false, quote: null },
  visions: ['待たせない窓口'],
  policies: [{ name: '窓口サービスの改善', label: '窓口', themes: [theme] }],
  visionPolicyLinks: [{ vision: '待たせない窓口', policy: '窓口サービスの改善' }],
  basics: [{ heading: '例示', paragraphs: ['この計画は例示であり、実在しない。'] }],
  initiatives: [
    {
      number: 1,
      theme,
      title: '窓口の予約制の導入',
      description: ['窓口を予約できるようにし、来庁した市民の待ち時間を短くする。'],
      parts: [quoted('予約システムの導入')],
      effects: ['待ち時間の短縮'],
      lanes: [
        {
          name: null,
          items: [
            { label: '予約システムの調達', from: 2018, to: 2018, certainty: 'given' },
            { label: '運用開始の判定', kind: 'gate', from: 2019, to: 2019, certainty: 'given' },
            { label: '予約制の運用', from: 2019, openEnded: true, certainty: 'given' },
          ],
        },
      ],
      kpis: [
        {
          name: '窓口の平均待ち時間',
          unit: '分',
          kind: 'level',
          direction: 'decrease',
          baseline: { value: 30, fiscalYear: 2017 },
          certainty: 'given',
        },
        { name: '窓口の来庁者数', unit: '人', kind: 'count', direction: 'monitor', certainty: 'given' },
      ],
    },
    {
      number: 2,
      theme,
      title: '窓口の混雑状況の公開',
      description: ['窓口の混雑状況をWebサイトで公開する。'],
      effects: ['来庁の分散'],
      lanes: [{ name: null, items: [{ label: '混雑状況の公開', from: 2018, to: 2020, certainty: 'given' }] }],
      kpis: [{ name: '窓口の稼働率', unit: '%', kind: 'percent', direction: 'within', certainty: 'given' }],
    },
  ],
};

const ENGLISH: Record<string, string> = {
  '例示市 窓口サービス改善計画': 'Example City: better service at the counter',
  待たせない窓口: 'No waiting at the counter',
  窓口サービスの改善: 'Better service at the counter',
  窓口: 'Counter',
  [theme]: 'Shorter waiting times',
  窓口の予約制の導入: 'Appointments at the counter',
  予約システムの調達: 'Procurement of the booking system',
  運用開始の判定: 'Gate: ready to operate',
  予約制の運用: 'Operation by appointment',
  窓口の平均待ち時間: 'Mean waiting time at the counter',
  窓口の来庁者数: 'Visitors at the counter',
  分: 'minutes',
  人: 'people',
  '%': '%',
  窓口の混雑状況の公開: 'Publishing how busy the counter is',
  混雑状況の公開: 'Publication',
  窓口の稼働率: 'Occupancy of the counter',
};

/** English for a text of this plan; `null` where there is none. */
export function neighbourEnglish(japanese: string | null): string | null {
  return japanese === null ? null : (ENGLISH[japanese] ?? null);
}
