// Words that plans are made of, as a city writes them: their length decides how much a page weighs.

export const POLICIES = [
  ['スマートシティの実現に向けたデータ・技術の活用', 'スマートシティ'],
  ['行政手続のオンライン化と市民サービスの向上', '市民サービス'],
  ['業務改革による効率的な行政運営', '業務改革'],
  ['データドリブンな政策立案の推進', 'データドリブン'],
  ['安全で強靱なICT基盤の整備', 'ICT基盤'],
] as const;

export const THEMES = [
  'いつでもどこでも使える窓口',
  '職員の働き方の見直し',
  '地域と協働するまちづくり',
  '災害に備える情報の共有',
];

export const SUBJECTS = [
  '行政手続のオンライン申請',
  '区役所窓口の待ち時間の公開',
  '税証明のコンビニ交付',
  '保育施設の利用調整',
  '道路の損傷通報',
  '水道使用量の電子照会',
  '学校と家庭の連絡',
  '公共施設の予約',
  'テレワーク端末の配備',
  '庁内会議のペーパーレス化',
  '統計データのオープンデータ化',
  '防災情報の多言語配信',
];

export const AIMS = ['の拡充', 'の推進', 'に関する実証と本格導入', 'の見直しと定着', 'の全区展開'];

export const DEPARTMENTS = [
  'ICT戦略室',
  '市民局',
  '財政局',
  '福祉局',
  '建設局',
  '教育委員会事務局',
  '水道局',
  '危機管理室',
];

export const STAGES = ['基本設計', '要件定義・調達', '開発・テスト', '先行区での試行', '全区での運用開始'];

export const MEASURES = [
  { name: 'オンライン申請の件数', unit: '件', kind: 'count' },
  { name: '利用者アンケートの満足度', unit: '％', kind: 'level' },
  { name: 'オンライン申請の割合', unit: '％', kind: 'ratio' },
  { name: '導入済み施設の累計', unit: '施設', kind: 'running_total' },
] as const;
