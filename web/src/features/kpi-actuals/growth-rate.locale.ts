import { defineTexts } from '../../platform/i18n/texts.ts';

/** Words of the growth-rate method. */
export const GROWTH_TEXTS = defineTexts({
  ja: {
    title: '公表統計の方法（増減率）で比べる',
    lead: '参考です。判定には使いません。年平均の増減率を、目標に必要な増減率と比べます。',
    status: {
      substantial_progress: '大きく前進',
      moderate_progress: '前進',
      limited_progress: 'わずかに前進',
      deterioration: '悪化',
      not_available: '算定不可',
    },
    meaning: {
      withTarget: {
        substantial_progress: '目標に必要な速さの95%以上で進んでいます。',
        moderate_progress: '目標に必要な速さの50%以上95%未満で進んでいます。',
        limited_progress: '目標に必要な速さの50%未満で進んでいます。',
        deterioration: '目標と反対の方向に動いています。',
        not_available: '算定できません。',
      },
      withoutTarget: {
        substantial_progress: '年1.5%以上の速さで望ましい方向に動いています。',
        moderate_progress: '年0.5%以上1.5%未満の速さで望ましい方向に動いています。',
        limited_progress: '年0.5%未満の速さで望ましい方向に動いています。',
        deterioration: '望ましい方向と反対に動いています。',
        not_available: '算定できません。',
      },
    },
    progress: 'R ＝ {{value}}',
    observed:
      '実績の年平均増減率：({{to}} ÷ {{from}})^(1 ÷ {{years}}年) − 1 ＝ {{rate}}（{{fromYear}}から{{toYear}}まで）',
    required:
      '目標に必要な年平均増減率：({{target}} ÷ {{from}})^(1 ÷ {{years}}年) − 1 ＝ {{rate}}（{{targetYear}}まで）',
    withTarget: 'R ＝ {{sign}}{{observed}} ÷ |{{required}}| ＝ {{value}}',
    withoutTarget: 'R ＝ {{sign}}{{observed}}（数値の目標がないため、増減率そのもの）',
    lessIsBetter: '少ないほど良い指標のため、符号を反対にします。',
    source:
      '出典：カナダ統計局の持続可能な開発目標指標の進捗測定方法（Canadian Indicator Framework）。年数の根を求めるため、二進小数で計算しています。',
    refusal: {
      too_few_years: '基準となる年と、その後の終わった年度の実績がそろっていないため、まだ比べられません。',
      sign_changes: '値の正負が変わるため、増減率を求められません。',
      target_asks_no_change: '目標が基準の値と同じで、必要な増減率が0のため、比べられません。',
    },
  },
  en: {
    title: 'Compare by growth rates, as published statistics do',
    lead: 'For reference; no verdict rests on it. Growth a year is held against the growth that the target asks for.',
    status: {
      substantial_progress: 'Substantial progress',
      moderate_progress: 'Moderate progress',
      limited_progress: 'Limited progress',
      deterioration: 'Deterioration',
      not_available: 'Not available',
    },
    meaning: {
      withTarget: {
        substantial_progress: 'Moving at 95% or more of the pace that the target asks for.',
        moderate_progress: 'Moving at 50% to below 95% of the pace that the target asks for.',
        limited_progress: 'Moving at below 50% of the pace that the target asks for.',
        deterioration: 'Moving away from the target.',
        not_available: 'It cannot be computed.',
      },
      withoutTarget: {
        substantial_progress: 'Moving the wanted way by 1.5% a year or more.',
        moderate_progress: 'Moving the wanted way by 0.5% to below 1.5% a year.',
        limited_progress: 'Moving the wanted way by below 0.5% a year.',
        deterioration: 'Moving the wrong way.',
        not_available: 'It cannot be computed.',
      },
    },
    progress: 'R = {{value}}',
    observed:
      'Growth a year, observed: ({{to}} ÷ {{from}})^(1 ÷ {{years}} years) − 1 = {{rate}} ({{fromYear}} to {{toYear}})',
    required:
      'Growth a year, required: ({{target}} ÷ {{from}})^(1 ÷ {{years}} years) − 1 = {{rate}} (up to {{targetYear}})',
    withTarget: 'R = {{sign}}{{observed}} ÷ |{{required}}| = {{value}}',
    withoutTarget: 'R = {{sign}}{{observed}} (growth itself, since no target is a number)',
    lessIsBetter: 'Less is better here, so the sign is turned round.',
    source:
      'Source: Canadian Indicator Framework for the Sustainable Development Goals, measuring progress. Roots are counted in binary fractions.',
    refusal: {
      too_few_years: 'There is no start with a later whole year to compare it with yet.',
      sign_changes: 'The value changes its sign, so there is no rate of growth.',
      target_asks_no_change: 'The target equals the start: it asks for no growth to compare with.',
    },
  },
});
