import { aiForFamilyRegisters } from './osaka/ai.ts';
import { onlineProcedures } from './osaka/online-procedures.ts';
import { systemManagement } from './osaka/system-management.ts';
import { workStyle } from './osaka/work-style.ts';
import type { SourcePlan } from './source-plan.ts';

/** 大阪市ICT戦略アクションプラン 2018年度~2020年度 (City of Osaka, May 2018), from `source/`. */
export const osakaPlan: SourcePlan = {
  title: '大阪市ICT戦略アクションプラン',
  subtitle: '最先端ICT都市の実現に向けて',
  publisher: '大阪市',
  published: '2018-05',
  parent: { title: '大阪市ICT戦略', edition: '第2版' },
  period: {
    fromFiscalYear: 2018,
    toFiscalYear: 2020,
    soft: true,
    quote: '対象期間は3年(2018年度~2020年度)を目途とする。',
  },
  visions: [
    '便利・快適で、安全・安心な都市生活の実現',
    '新しい公共の実現',
    'こどもを育む大阪の実現',
    'イノベーションを創出する都市の実現',
    '効率的・効果的な行政運営の実現',
    '情報セキュリティが確保された行政運営の実現',
  ],
  policies: [
    {
      name: 'ICTとインフラ・行政サービスの融合',
      label: 'スマートシティ',
      themes: ['手続における情報通信技術の利用', '主要な情報システムの管理体制の強化', 'AIの活用', '職員の働き方改革'],
    },
    { name: 'データ活用社会の実現', label: 'データドリブン', themes: [] },
    { name: '民間・他都市等との連携', label: 'オープンイノベーション', themes: [] },
    { name: 'ICT活用力の向上', label: 'ICTリテラシー', themes: [] },
    { name: '災害・犯罪等への対応力向上', label: 'レジリエンス', themes: [] },
  ],
  visionPolicyLinks: null,
  basics: [
    {
      heading: '1.大阪市ICT戦略アクションプランの基本的な考え方',
      paragraphs: [
        '「大阪市ICT戦略 第2版」を基本とし、具体性・実効性のある取組計画として「大阪市ICT戦略アクションプラン」(以下「アクションプラン」という)を策定する。',
        '対象期間は3年(2018年度~2020年度)を目途とする。',
        '取組項目ごとに設定したスケジュールやKPIに基づき、最高情報統括責任者(CIO)が年1回以上進捗を管理することを基本とする。',
        '※KPI(Key Performance Indicator)・・・重要業績評価指標の略。業績評価を定量的に評価するため、目標に対しどれだけの進捗が見られたかを明確にできる指標。',
        'ICTの革新はめざましく、次々と新しい技術や活用事例も多く生じることから、より効果的なICT戦略を常に推進していくため、最高情報統括責任者(CIO)のマネジメントのもと、取組みの必要な追加・修正やKPIの見直し等を随時行う。',
      ],
    },
    {
      heading: '2.大阪市ICT戦略アクションプランの取組方針',
      paragraphs: ['5つの取組方針を基軸に取組内容を設定する'],
    },
    {
      heading: '2.大阪市ICT戦略アクションプランの取組方針 ②KPIによる進捗管理',
      paragraphs: [
        '取組項目ごとに設定したKPIに基づき、進捗管理を行う。',
        '取組項目がスケジュールに基づき適切に進捗するよう、随時、状況を確認・共有する。',
        '進捗状況が思わしくない場合は、取組の再構築、見直し、撤退等の整理を行う。',
        '取組項目調査 取組んでいる項目及び取組予定項目を調査する。',
        'KPI・スケジュール設定(見直し)依頼 新規項目はKPI・スケジュールを設定、取組中の項目はKPI等の見直しを行う。',
        '取組状況共有 KPIに基づき取組の進捗状況を随時、確認・共有する。',
      ],
    },
  ],
  initiatives: [...onlineProcedures, ...systemManagement, aiForFamilyRegisters, ...workStyle],
};
