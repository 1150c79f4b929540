import { defineTexts } from '../../platform/i18n/texts.ts';

/** Words of the map of effects and KPIs. */
export const COVERAGE_TEXTS = defineTexts({
  ja: {
    title: '効果とKPI',
    lead: '期待される効果のうち、どれをどのKPIで測っているかを示します。どのKPIも測っていない効果と、成果指標のない取組項目を見つけるための一覧です。',
    summary:
      '{{effects}}件の効果のうち{{uncovered}}件は、どのKPIも測っていません。成果指標のない取組項目は{{without}}件です。',
    effect: '期待される効果',
    kpis: '測るKPI',
    noEffect: '効果が書かれていません',
    uncovered: '測るKPIなし',
    noOutcome_other: '成果指標なし（KPI {{count}}指標）',
    outcomes_other: '成果指標 {{count}}指標',
    unclassified_other: '区分が未設定のKPI {{count}}指標',
    noClass: '区分は未設定',
    edit: '測るKPIを選ぶ',
    editOf: '「{{effect}}」を測るKPIを選ぶ',
  },
  en: {
    title: 'Effects and KPIs',
    lead: 'Which expected effect is measured by which KPI: to find effects that no KPI measures, and initiatives without an outcome.',
    summary:
      '{{uncovered}} of {{effects}} effects are measured by no KPI; {{without}} initiatives have no outcome KPI.',
    effect: 'Expected effect',
    kpis: 'Measured by',
    noEffect: 'No effect is stated',
    uncovered: 'No KPI measures it',
    noOutcome_one: 'No outcome KPI ({{count}} KPI)',
    noOutcome_other: 'No outcome KPI ({{count}} KPIs)',
    outcomes_one: '{{count}} outcome KPI',
    outcomes_other: '{{count}} outcome KPIs',
    unclassified_one: '{{count}} KPI without a class',
    unclassified_other: '{{count}} KPIs without a class',
    noClass: 'no class',
    edit: 'Choose its KPIs',
    editOf: 'Choose what measures “{{effect}}”',
  },
});
