import { quoted, type SourceInitiative, type SourceKpi, summary } from '../source-plan.ts';

const theme = '主要な情報システムの管理体制の強化';

/** A count that only grows: what was collected, classified, planned or explained so far. */
function runningTotal(name: string, unit: string): SourceKpi {
  return { name, unit, kind: 'running_total', entry: 'total', direction: 'increase', certainty: 'inferred' };
}

/** 取組項目 4 and 5. */
export const systemManagement: SourceInitiative[] = [
  {
    number: 4,
    theme,
    title: 'プロジェクトマネジメント機能の強化とプロジェクトマネジメント人材の育成',
    description: [
      '大阪市としてのシステム開発標準プロセスを整備、準備・トライアルし、各所属実施のシステム開発プロジェクトに適用する。',
      'システム開発プロセスにおける重要ポイントに関所を設け、第三者による有識者フェーズレビューを実施、結果を蓄積・共有する。',
      'フェーズレビューを通じて、プロジェクトマネジメントを体験させることで、プロジェクトマネージャー(PM)候補人材の育成を図る。',
    ],
    effects: ['情報システム障害の低減'],
    notes: ['※情報セキュリティ監査、ICT監査の視点も付加しレビュー'],
    readingNotes: [
      '図は標準プロセスを示す。整備・準備・トライアルの後、各システム開発プロジェクトの企画から運用までに五つのレビュー（設計・単体・テスト・切替・成果）を置く。レビューは標準プロセスの中の関所で、このスケジュールの項目ではない。',
    ],
    lanes: [
      {
        name: null,
        items: [
          { label: '開発プロセス標準整備', certainty: 'unknown' },
          { label: '適用準備・トライアル', certainty: 'unknown' },
          { label: '第三者フェーズレビュー', certainty: 'unknown' },
          { label: '蓄積ノウハウ全体共有', certainty: 'unknown' },
        ],
      },
    ],
    kpis: [
      {
        ...runningTotal('開発標準適用システム数', 'システム'),
        kpiClass: 'output',
        certainty: 'unknown',
        ask: '累計か、ある時点の数か。',
      },
      {
        name: '第三者レビュー実施回数',
        kpiClass: 'output',
        unit: '回',
        kind: 'count',
        direction: 'increase',
        certainty: 'inferred',
      },
      {
        name: 'PM候補レビュー参加数',
        kpiClass: 'output',
        unit: '人',
        kind: 'count',
        direction: 'increase',
        certainty: 'inferred',
        ask: '単位は人か、延べ人か、回か。',
      },
      { ...runningTotal('レビューノウハウ蓄積数', '件'), entry: 'increment', kpiClass: 'output' },
    ],
  },
  {
    number: 5,
    theme,
    title: '大阪市ICT管理機能の再編成計画の策定',
    description: [
      '大阪市のICT全てを対象に、全体最適を目指して、現在、各局のシステムごとに分散しているICT管理機能強化の検討を行い、再編成計画を検討・策定する。',
      '計画に沿って実行することで、大阪市ICTのマネジメントレベルの向上を図り、将来の大阪市の成長・発展に繋げる。',
    ],
    parts: [quoted('集約すべきもの'), quoted('標準化すべきもの'), quoted('把握すべきもの')],
    current: summary('ICT管理機能が各局のシステムごとに分散'),
    future: summary('全体最適の再編成計画に沿って実行'),
    effects: ['コントロールされたICTリスクへの対応', '継続的に安定したシステムの提供'],
    lanes: [
      {
        name: null,
        items: [
          { label: '収集・分類', from: 2018, to: 2018, certainty: 'inferred' },
          { label: '計画策定(0版)', from: 2018, to: 2018, certainty: 'inferred' },
          { label: '説明/調整', from: 2018, to: 2018, certainty: 'inferred' },
          { label: '完成(1版)', kind: 'milestone', from: 2018, to: 2018, certainty: 'inferred' },
          { label: '再編成実行 STEP1', from: 2019, to: 2019, certainty: 'inferred' },
          { label: '再編成実行 STEP2', from: 2020, to: 2020, certainty: 'inferred' },
        ],
      },
    ],
    kpisValidUntil: {
      item: '完成(1版)',
      quote: '※上記は2018年度計画完成まで。以降は計画に基づき新たにKPI設定',
    },
    kpis: [
      runningTotal('管理対象の収集/整理数', '件'),
      runningTotal('管理対象の見える化/分類数', '件'),
      runningTotal('計画策定済再編成対象数', '件'),
      runningTotal('事前説明/調整済対象関係先数', '関係先'),
    ],
  },
];
