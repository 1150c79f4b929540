import type { ExampleReview } from '../example.ts';

/** 例示（架空値）: what was said and decided about 2018年度, on 24 May 2019. Every condition was answered before the next one. */
export const reviewsOf2018: ExampleReview[] = [
  {
    initiative: 1,
    assessment: {
      judgement: 'achievable',
      comment: '手続き数は目標に達した。利用割合は目標に届かなかったが、毎月伸びている。',
    },
    decision: {
      decision: 'continue',
      conditions: [
        {
          text: 'オンライン化する手続きを選ぶ基準を文書にし、事務局に示すこと。',
          due: '2019-09-30',
          answer: { answer: 'done', comment: '選定基準を定め、9月の連絡会で示した。', on: '2019-09-20' },
        },
      ],
    },
  },
  {
    initiative: 2,
    assessment: { judgement: 'achievable', comment: 'サービス開始前のため利用件数はない。準備は予定どおり終えた。' },
    decision: { decision: 'continue' },
  },
  {
    initiative: 3,
    assessment: { judgement: 'achievable', comment: 'サービス開始の準備を終えた。' },
    decision: { decision: 'continue' },
  },
  {
    initiative: 4,
    assessment: {
      judgement: 'partly',
      comment: '開発標準は3システムに適用した。第三者レビューは下期からとなり、回数が目標に届かなかった。',
    },
    opinion: 'レビューを行う人の確保が先である。回数だけを追わないこと。',
    decision: {
      decision: 'continue',
      reason: 'レビュー体制は下期に整い、次年度の回数は見込める。',
      conditions: [
        {
          text: '第三者レビューを行う職員の確保策を示すこと。',
          due: '2019-07-31',
          answer: { answer: 'done', comment: '各所属から候補者を募り、年間の担当表を作成した。', on: '2019-07-26' },
        },
      ],
    },
  },
  {
    initiative: 5,
    assessment: { judgement: 'partly', comment: '1版は完成した。関係先との調整は次年度にも残る。' },
    decision: {
      decision: 'rework',
      reworkKind: 'revise',
      reason: '計画が完成し、KPIの対象期間が終わった。再編成の実行を測るKPIがまだない。',
      changes: '再編成計画に基づき、2019年度からのKPIを新たに設定する。',
      due: '2019-09-30',
      conditions: [
        {
          text: '新たなKPIの案を事務局に提出すること。',
          due: '2019-09-30',
          answer: {
            answer: 'not_done',
            comment: 'STEP1の対象が確定せず、測る対象を定められなかった。',
            on: '2019-09-27',
          },
        },
      ],
    },
  },
  {
    initiative: 6,
    assessment: { judgement: 'achievable', comment: '2区でのモデル運用を終え、評価をまとめた。' },
    decision: {
      decision: 'continue',
      conditions: [
        {
          text: '24区への展開について、費用と効果の試算を示すこと。',
          due: '2019-12-27',
          answer: { answer: 'done', comment: '区の規模別に試算し、12月に報告した。', on: '2019-12-20' },
        },
      ],
    },
  },
  {
    initiative: 7,
    assessment: { judgement: 'partly', comment: '管理職の登録が遅れ、利用率は目標に届かなかった。' },
    decision: {
      decision: 'continue',
      reason: '運用開始が下期であり、登録は月を追って増えている。',
      conditions: [
        {
          text: '管理職向けの登録説明会を開くこと。',
          due: '2019-08-30',
          answer: { answer: 'done', comment: '7月に4回開いた。', on: '2019-08-02' },
        },
      ],
    },
  },
  {
    initiative: 8,
    assessment: { judgement: 'not', comment: '2月に運用を始めたばかりで、利用率を算定できない。' },
    decision: {
      decision: 'defer',
      reason: '運用開始から2か月に満たず、判断の材料がない。',
      due: '2019-11-29',
    },
  },
];
