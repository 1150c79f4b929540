import { quoted, type SourceInitiative, summary } from '../source-plan.ts';

const theme = '職員の働き方改革';
const columns = 'スケジュールの表は計画期間の前の年度から始まり、2017年度 2018年度 2019年度 2020年度の4列がある。';

/** 取組項目 7 and 8: one title, two subtitles. */
export const workStyle: SourceInitiative[] = [
  {
    number: 7,
    theme,
    title: '場所に制約されないコミュニケーションの実現',
    subtitle: '~庁外からのメール・スケジュール等の確認・テレワークの実現~',
    description: [
      '職員が自宅や出張先から個人所有のパソコンやスマートフォンを利用して、メールやスケジュールの確認をいつでも行うことが可能となり、コミュニケーションロスが軽減され、業務の効率化が実現できる。',
      '長期出張や出張先での会議、自宅での業務などに貸与するテレワーク用端末を利用することによって、多様な働き方を提供する。',
    ],
    parts: [
      quoted('個人所有のスマホやパソコンでの利用(BYOD)'),
      quoted('テレワーク等端末のみに限定した業務環境'),
      quoted('出張先や自宅で職場と同等の業務が可能'),
    ],
    future: summary('自宅や出張先から個人所有端末・テレワーク用端末で業務'),
    effects: ['柔軟なコミュニケーションによる業務の効率化', '多様な働き方の実現'],
    notes: [
      '※BYOD(Bring Your Own Device)・・・個人所有端末(個人で所有しているスマートフォンなどの情報端末)を業務で使用する行為',
      '※テレワーク用端末・・・庁内環境にアクセスできる専用の端末',
    ],
    readingNotes: [columns],
    lanes: [
      {
        name: '庁外からのメール・スケジュール等の確認',
        certainty: 'inferred',
        items: [
          { label: '設計・開発・環境移行', certainty: 'unknown', laneCertainty: 'inferred' },
          { label: '実装・運用開始', certainty: 'unknown', laneCertainty: 'inferred' },
        ],
      },
      {
        name: 'テレワーク機能の実装',
        certainty: 'inferred',
        items: [
          { label: '設計・開発', certainty: 'unknown', laneCertainty: 'inferred' },
          { label: '実装・運用開始', certainty: 'unknown', laneCertainty: 'inferred' },
        ],
      },
    ],
    kpis: [
      {
        name: '管理職のBYOD利用率',
        kpiClass: 'outcome',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'levels',
        direction: 'increase',
        numeratorLabel: 'BYODを利用した管理職数',
        denominatorLabel: '管理職数',
        certainty: 'inferred',
        method: '分子・分母は原文になく、読み取りによる。',
      },
      {
        name: 'テレワーク用端末の利用率',
        kpiClass: 'outcome',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'levels',
        direction: 'increase',
        certainty: 'inferred',
        ask: '分子は利用台数か利用日数か。分母は配備台数か台・日か。',
      },
    ],
  },
  {
    number: 8,
    theme,
    title: '場所に制約されないコミュニケーションの実現',
    subtitle: '~Web会議サービスの提供~',
    description: ['…できるため、時間の効率化、柔軟な働き方が可能となる。'],
    parts: [
      quoted('出張先からでもパソコンやスマートフォンを利用してWeb会議に参加できる'),
      quoted('拠点が別れても同じ画面を共有してペーパレスで会議ができる(会議のための出張が不要)'),
    ],
    future: summary('出張先からもWeb会議に参加'),
    effects: ['会議準備の効率化', '移動時間及び費用の削減', '遠隔地とのコミュニケーションの活性化'],
    readingNotes: [
      '原文欠落：取組内容の最初の文は、書き出しが図とともに失われている（「…できるため、時間の効率化、柔軟な働き方が可能となる。」）。',
      columns,
    ],
    lanes: [
      {
        name: 'Web会議の実装',
        items: [
          { label: '設計・開発・環境移行', certainty: 'unknown' },
          { label: '実装・運用開始', certainty: 'unknown' },
        ],
      },
    ],
    kpis: [
      {
        name: 'Web会議の利用率',
        kpiClass: 'outcome',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'counts',
        direction: 'increase',
        certainty: 'inferred',
        ask: '分子は何か。分母は会議数か職員数か。',
      },
      {
        name: 'Web会議用機器の普及率',
        kpiClass: 'output',
        unit: '%',
        kind: 'ratio',
        ratioOf: 'levels',
        direction: 'increase',
        numeratorLabel: '配備済み拠点・台数',
        denominatorLabel: '対象拠点・台数',
        certainty: 'inferred',
        method: '分子・分母は原文になく、読み取りによる。',
      },
    ],
  },
];
