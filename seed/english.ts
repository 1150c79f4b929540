/**
 * Our translation of the Osaka plan, for readers of the English screens. It is not the city's: the city published in
 * Japanese alone. Keys are the Japanese texts as stored.
 */
const ENGLISH: Record<string, string> = {
  大阪市ICT戦略アクションプラン: 'Osaka City ICT Strategy Action Plan',
  最先端ICT都市の実現に向けて: 'Towards a city at the forefront of ICT',

  '便利・快適で、安全・安心な都市生活の実現': 'City life that is convenient and comfortable, safe and secure',
  新しい公共の実現: 'A new kind of public service',
  こどもを育む大阪の実現: 'An Osaka that nurtures its children',
  イノベーションを創出する都市の実現: 'A city that creates innovation',
  '効率的・効果的な行政運営の実現': 'Efficient and effective administration',
  情報セキュリティが確保された行政運営の実現: 'Administration with information security assured',

  'ICTとインフラ・行政サービスの融合': 'Bringing ICT together with infrastructure and public services',
  スマートシティ: 'Smart city',
  データ活用社会の実現: 'A society that makes use of data',
  データドリブン: 'Data driven',
  '民間・他都市等との連携': 'Working with the private sector and other cities',
  オープンイノベーション: 'Open innovation',
  ICT活用力の向上: 'Better skills in using ICT',
  ICTリテラシー: 'ICT literacy',
  '災害・犯罪等への対応力向上': 'Better response to disasters and crime',
  レジリエンス: 'Resilience',

  手続における情報通信技術の利用: 'ICT in administrative procedures',
  主要な情報システムの管理体制の強化: 'Stronger management of the main information systems',
  AIの活用: 'Use of AI',
  職員の働き方改革: 'Reform of how staff work',

  窓口に行くことなく自宅や外出先からオンラインで行える申請や手続きを拡大:
    'More applications and procedures online, from home or on the move, without a visit to the counter',
  児童手当にかかる電子申請の実施: 'Electronic applications for child allowance',
  '「粗大ごみ」収集のインターネット申込みの開始': 'Internet booking of bulky waste collection',
  プロジェクトマネジメント機能の強化とプロジェクトマネジメント人材の育成:
    'Stronger project management, and training of project managers',
  大阪市ICT管理機能の再編成計画の策定: 'Plan to reorganise how Osaka City manages its ICT',
  戸籍事務における業務支援AIの導入: 'AI that supports family register work',
  場所に制約されないコミュニケーションの実現: 'Communication that is not bound to a place',

  システム: 'Systems',
  業務改革: 'Reform of work processes',
  '庁外からのメール・スケジュール等の確認': 'E-mail and schedules from outside the office',
  テレワーク機能の実装: 'Telework',
  Web会議の実装: 'Web meetings',

  次期システムの調達: 'Procurement of the next system',
  次期システムの構築: 'Building of the next system',
  次期システムの稼働: 'Operation of the next system',
  現行システムで対応可能な手続きのオンライン化: 'Putting online the procedures that the current system can handle',
  区役所等に直接手続きに訪れることが難しい夫婦共働きの方や障がいのある方に関係するなど優先的に取組みを進める手続きの選定・課題検討:
    'Choosing the procedures to put first, such as those for working couples and people with disabilities who can hardly visit a ward office, and examining the problems',
  '優先的に進める手続きについて、次期システムでの稼働に向けた調整':
    'Preparing the procedures put first for operation on the next system',
  '業務フローの見直しや運用変更等、業務改革の取組み':
    'Reform of work processes: reviewing workflows, changing operation',
  '検討・準備': 'Examination and preparation',
  サービス開始: 'Start of service',
  サービス開始準備: 'Preparation for the start of service',
  開発プロセス標準整備: 'Drawing up the standard development process',
  '適用準備・トライアル': 'Preparation and trial',
  第三者フェーズレビュー: 'Third-party phase reviews',
  蓄積ノウハウ全体共有: 'Sharing of the collected know-how',
  '収集・分類': 'Collection and classification',
  '計画策定(0版)': 'Drafting of the plan (version 0)',
  '説明/調整': 'Explanation and coordination',
  '完成(1版)': 'Completion (version 1)',
  '再編成実行 STEP1': 'Reorganisation, step 1',
  '再編成実行 STEP2': 'Reorganisation, step 2',
  '2区でモデル運用・評価': 'Pilot and evaluation in 2 wards',
  '24区導入予定': 'Introduction in 24 wards (planned)',
  'データ追加・再学習': 'More data and retraining',
  '設計・開発・環境移行': 'Design, development and migration',
  '設計・開発': 'Design and development',
  '実装・運用開始': 'Implementation and start of operation',

  年度ごとにオンライン化する手続き数: 'Procedures put online, by fiscal year',
  オンライン申請利用件数: 'Online applications',
  オンライン申請利用割合: 'Share of applications made online',
  申込み利用件数: 'Applications received',
  インターネット申込み利用件数: 'Internet bookings',
  インターネット申込み利用割合: 'Share of bookings made on the Internet',
  開発標準適用システム数: 'Systems developed by the standard',
  第三者レビュー実施回数: 'Third-party reviews held',
  PM候補レビュー参加数: 'PM candidates taking part in reviews',
  レビューノウハウ蓄積数: 'Know-how items collected from reviews',
  '管理対象の収集/整理数': 'Managed items collected and sorted',
  '管理対象の見える化/分類数': 'Managed items made visible and classified',
  計画策定済再編成対象数: 'Items with a reorganisation plan',
  '事前説明/調整済対象関係先数': 'Parties briefed and coordinated with',
  担当職員のAI利用回数: 'Uses of the AI by the staff in charge',
  AIの有効回答率: 'Share of useful answers by the AI',
  管理職のBYOD利用率: 'Managers using their own devices (BYOD)',
  テレワーク用端末の利用率: 'Use of telework terminals',
  Web会議の利用率: 'Use of web meetings',
  Web会議用機器の普及率: 'Spread of web meeting equipment',

  手続: 'procedures',
  件: 'items',
  回: 'times',
  人: 'people',
  関係先: 'parties',
  '%': '%',
};

/** English for a text of the Osaka plan, `null` where nobody has translated it: screens then fall back to Japanese. */
export function english(japanese: string | null): string | null {
  return japanese === null ? null : (ENGLISH[japanese] ?? null);
}
