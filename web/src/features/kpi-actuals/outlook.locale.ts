import { defineTexts } from '../../platform/i18n/texts.ts';

export const OUTLOOK_TEXTS = defineTexts({
  ja: {
    title: '年度末の見込み',
    estimate:
      '{{year}}末の見込み（{{method}}、{{points}}点から）は{{middle}}、80％の範囲は{{low}}～{{high}}です。傾向の延長であり、予測ではありません。',
    method: { trend: '最近の変化の延長', same_period: '前年度までの同じ時期からの動き' },
    provisional: '速報値を含みます。',
    tooFew: '{{year}}末の見込みは示しません。比べられる値があと{{missing}}点必要です（4点から計算します）。',
    lastYear: '{{year}}末の見込みは示しません。比べる前年度の値が{{missing}}点欠けています。',
    needed: {
      amount: '目標まで、残り{{periods}}{{period}}は1{{period}}あたり{{value}}が必要です。',
      limit: '目標以下に収めるには、残り{{periods}}{{period}}は1{{period}}あたり{{value}}までです。',
      change: '目標まで、残り{{periods}}{{period}}は1{{period}}あたり{{value}}の変化が必要です。',
    },
    period: { month: 'か月', quarter: '四半期', half: '半期', year: '年度' },
    points: '{{value}}ポイント',
    expected: '所属の見込値は{{expectation}}です。',
    noExpected: '所属の見込値はまだ入力されていません。',
    range: '80％の範囲 {{low}}～{{high}}、{{method}}',
    band: '斜線の帯と短い破線は年度末の見込み（80％の範囲）',
    expectedSign: '◇は所属の見込値',
    label: '見込み',
  },
  en: {
    title: 'Outlook',
    estimate:
      'Outlook on the end of {{year}} ({{method}}, from {{points}} points): {{middle}}, 80% range {{low}} to {{high}}. Trend only, not a forecast.',
    method: { trend: 'recent changes carried on', same_period: 'as past years went on from this time' },
    provisional: ' Preliminary values are among them.',
    tooFew: 'No outlook on the end of {{year}}: {{missing}} more comparable points are needed (it takes four).',
    lastYear:
      'No outlook on the end of {{year}}: {{missing}} values of the year before that it is compared with are missing.',
    needed: {
      amount: ' To reach the target, {{value}} are needed per {{period}} ({{periods}} left).',
      limit: ' To stay within the target, {{value}} per {{period}} at most ({{periods}} left).',
      change: ' To reach the target, a change of {{value}} per {{period}} is needed ({{periods}} left).',
    },
    period: { month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' },
    points: '{{value}} points',
    expected: ' The department’s own expectation: {{expectation}}.',
    noExpected: ' The department has not said yet what it expects.',
    range: '80% range {{low}} to {{high}}, {{method}}',
    band: 'Slanted band and short dashes: outlook on the end of the year (80% range)',
    expectedSign: '◇: what the department expects',
    label: 'Outlook',
  },
});
