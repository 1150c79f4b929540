import type { ExampleReview } from '../example.ts';

/**
 * 例示（架空値）: what was said and decided about 2019年度, on 22 May 2020. Two conditions still want their answer, those of
 * 取組項目 2 and 5.
 */
export const reviewsOf2019: ExampleReview[] = [
  {
    initiative: 1,
    assessment: { judgement: 'achievable', comment: '利用割合は目標を超えた。手続き数は当初の目標に届かなかった。' },
    decision: {
      decision: 'continue',
      reason: '手続き数は当初の目標に届かないが、次期システムの稼働後に取り戻せる見込みである。',
      conditions: [
        {
          text: '次期システムの稼働時期に合わせ、オンライン化する手続きの一覧を更新すること。',
          due: '2020-09-30',
          answer: { answer: 'done', comment: '一覧を更新し、庁内ポータルに掲載した。', on: '2020-09-18' },
        },
      ],
    },
  },
  {
    initiative: 2,
    assessment: { judgement: 'achievable', comment: '現況届の月に利用が集中した。' },
    decision: {
      decision: 'continue',
      conditions: [{ text: '現況届以外の届出について、利用案内の方法を見直すこと。', due: '2020-12-25' }],
    },
  },
  {
    initiative: 3,
    assessment: { judgement: 'achievable', comment: '初年度の目標を超えた。' },
    opinion: '電話の待ち時間がどう変わったかも、あわせて示すとよい。',
    decision: { decision: 'continue' },
  },
  {
    initiative: 4,
    assessment: { judgement: 'achievable', comment: '第三者レビューは目標の回数を超えた。' },
    decision: {
      decision: 'continue',
      conditions: [
        {
          text: '蓄積したノウハウを全庁で共有する方法を定めること。',
          due: '2021-06-30',
          answer: { answer: 'not_yet_due', comment: '共有の方法を検討中。', on: '2021-03-15' },
        },
      ],
    },
  },
  {
    initiative: 5,
    assessment: { judgement: 'not', comment: 'STEP1の着手が遅れ、KPIも設定できていない。' },
    opinion: '測るものがないまま実行を続けるべきではない。',
    decision: {
      decision: 'rework',
      reworkKind: 'rebuild',
      reason: '前回の指示にもかかわらず新たなKPIがなく、STEP1は完了予定を過ぎた。',
      changes: '再編成の対象とスケジュールを組み直し、KPIを設定する。',
      due: '2020-12-25',
      conditions: [{ text: '組み直した計画とKPIの案を事務局に提出すること。', due: '2020-12-25' }],
    },
  },
  {
    initiative: 6,
    assessment: { judgement: 'partly', comment: '利用回数と有効回答率は伸びた。24区への展開は決まっていない。' },
    decision: {
      decision: 'rework',
      reworkKind: 'revise',
      reason: '24区への展開を予定のままにせず、対象と時期を定める必要がある。',
      changes: '24区導入予定について、対象とする区と時期を定めるか、取りやめるかを決める。',
      due: '2020-11-30',
      conditions: [
        {
          text: '24区導入予定の扱いについて案を示すこと。',
          due: '2020-11-30',
          answer: {
            answer: 'not_done',
            comment: '次期の契約条件が決まらず、案を示せなかった。',
            on: '2020-11-27',
          },
        },
      ],
    },
  },
  {
    initiative: 7,
    assessment: { judgement: 'achievable', comment: '利用率は目標の9割に達した。' },
    decision: {
      decision: 'continue',
      corrected: { reason: '管理職の利用率を訂正した後も、継続の判断は変わらない。' },
    },
  },
  {
    initiative: 8,
    assessment: { judgement: 'partly', comment: '会議室の機器の配備が3拠点で遅れている。' },
    decision: {
      decision: 'continue',
      reason: '未配備の拠点は次年度の予算で配備できる。',
      onBehalf: { approvalDate: '2020-05-29', documentNumber: '例示第123号', approvedBy: '最高情報統括責任者（例示）' },
      conditions: [
        {
          text: '全拠点への配備を終える時期を示すこと。',
          due: '2020-08-31',
          answer: { answer: 'done', comment: '10月までに終えると報告し、予定どおり終えた。', on: '2020-08-28' },
        },
      ],
    },
  },
];
