import { defineTexts } from '../platform/i18n/texts.ts';

/** Words around a verdict: given by hand, rolled up, and of the work apart from the KPIs. */
export const JUDGED_TEXTS = defineTexts({
  ja: {
    manual: '手動判定',
    computed: '計算による判定：{{verdict}}',
    reason: '手動判定の理由：{{reason}}（{{by}}、{{day}}）',
    unknown: '記録なし',
    result: '目標の達成状況',
    work: '取組の実施状況',
    resultRule: '最も悪いKPIの判定',
    workRule: '遅れている項目があればその最も悪い状態、なければ全体の進み具合',
    ofKpis: '全{{total}}指標のうち{{judged}}指標を判定',
    ofItems: '全{{total}}項目のうち{{judged}}項目を判定',
    excluded: '対象外：{{list}}',
    counted: '{{word}} {{count}}',
    noPace: {
      definition_changed: '前年度から定義が変わったため、前年同期の割合と比べられません。',
      last_year_incomplete: '前年度の値に欠けた期間があるため、前年同期の割合と比べられません。',
      last_year_unmoved: '前年度に動きがなかったため、前年同期の割合と比べられません。',
      period_missing: '今年度の値に欠けた期間があるため、前年同期の割合と比べられません。',
    },
    noKpi: 'KPIなし',
    noItems: 'スケジュールなし',
  },
  en: {
    manual: 'by hand',
    computed: 'Computed: {{verdict}}',
    reason: 'Why by hand: {{reason}} ({{by}}, {{day}})',
    unknown: 'not recorded',
    result: 'Targets reached',
    work: 'Work done',
    resultRule: 'the worst verdict of the KPIs',
    workRule: 'the worst of what is late, else how far the whole has come',
    ofKpis: '{{judged}} of {{total}} KPIs judged',
    ofItems: '{{judged}} of {{total}} items judged',
    excluded: 'left out: {{list}}',
    counted: '{{word}} {{count}}',
    noPace: {
      definition_changed: 'The definition changed since last year, so last year’s share does not apply.',
      last_year_incomplete: 'Last year lacks values, so its share by this time is not known.',
      last_year_unmoved: 'Nothing moved last year, so it has no share by this time.',
      period_missing: 'This year lacks a period, so it cannot be compared with last year’s share.',
    },
    noKpi: 'no KPI',
    noItems: 'no schedule',
  },
});
