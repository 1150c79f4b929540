import type { ExampleReview } from '../example.ts';

/** 例示（架空値）: 2020年度 is open. Nothing is decided, and 取組項目 1 and 2 have not said how they see themselves. */
export const reviewsOf2020: ExampleReview[] = [
  { initiative: 1 },
  { initiative: 2 },
  {
    initiative: 3,
    assessment: { judgement: 'achievable', comment: '利用割合は目標に近づいた。3月分はまだ報告していない。' },
  },
  {
    initiative: 4,
    assessment: { judgement: 'partly', comment: '対面のレビューができず、回数が目標を大きく下回った。' },
    opinion: '開発標準の適用は続いている。レビューの形を改めれば立て直せる。',
  },
  { initiative: 5, assessment: { judgement: 'not', comment: '組み直した計画はまだ承認されていない。' } },
  {
    initiative: 6,
    assessment: { judgement: 'partly', comment: '対象を6区に広げ、利用は伸びた。24区への展開は決まっていない。' },
  },
  { initiative: 7, assessment: { judgement: 'achievable', comment: '管理職の利用率は目標を超えた。' } },
  { initiative: 8 },
];
