import { quoted, type SourceInitiative, type SourceItem, summary } from '../source-plan.ts';

/** Stands three times in the figure, whose columns are lost. */
const retraining: SourceItem = { label: 'データ追加・再学習', certainty: 'unknown' };

/** 取組項目 6. */
export const aiForFamilyRegisters: SourceInitiative = {
  number: 6,
  theme: 'AIの活用',
  title: '戸籍事務における業務支援AIの導入',
  description: [
    'ベテラン職員の大量退職や雇用形態の多様化に伴う経験値の異なる職員の増加、短いサイクルでの人事異動等に対応するため、職員が従事する各業務に必要となる知識をサポートするAI(人工知能)を導入することによって、業務効率化と市民サービスの質の向上を図るとともに、ベテラン職員がこれまで培った知識・技術の継承を行い、次世代の人材育成に役立てる。',
    '2018年度に2つの区役所でモデル運用を経て評価を実施し、2019年度からの24区への展開を検討する。',
  ],
  parts: [
    quoted('届出や問い合わせ内容に対して職員が「審査」・「判断」'),
    quoted('市民からの届出、問い合わせ'),
    quoted('滅多にないケースだな。'),
    quoted('AIに問い合わせ(テキスト入力)'),
    quoted('AIが単語ではなく全体の文意を理解し、回答をパソコン画面に提示'),
  ],
  current: summary('職員が審査・判断'),
  future: summary('AIが全体の文意を理解し回答を画面に提示'),
  effects: ['市民対応の均質化', '調査対象案件に対する処理時間の短縮', 'ベテラン職員の知識の継承'],
  lanes: [
    {
      name: null,
      items: [
        { label: '2区でモデル運用・評価', from: 2018, to: 2018, certainty: 'given', scope: '2区' },
        {
          label: '24区導入予定',
          from: 2019,
          openEnded: true,
          tentative: true,
          certainty: 'given',
          scope: '24区',
          quote: '2019年度からの24区への展開を検討する',
        },
        retraining,
        retraining,
        retraining,
      ],
    },
  ],
  kpis: [
    {
      name: '担当職員のAI利用回数',
      kpiClass: 'output',
      unit: '回',
      kind: 'count',
      direction: 'increase',
      scope: '2区',
      certainty: 'inferred',
    },
    {
      name: 'AIの有効回答率',
      kpiClass: 'outcome',
      unit: '%',
      kind: 'ratio',
      ratioOf: 'counts',
      direction: 'increase',
      scope: '2区',
      numeratorLabel: '有効回答数',
      certainty: 'inferred',
      method: '分子は原文になく、読み取りによる。',
      ask: '分母は回答数か、問い合わせ数か。',
    },
  ],
};
