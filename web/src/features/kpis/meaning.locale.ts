import { defineTexts } from '../../platform/i18n/texts.ts';

/** What a change of a definition means: a sentence for each `Consequence`. */
export const MEANING_TEXTS = defineTexts({
  ja: {
    title: '保存するとこうなります',
    nothing: '値の読み方、判定、報告は変わりません。',
    comma: '、',
    series_is_cut: '測るものが変わるため、{{year}}で系列が分かれます。前後の値は線で結ばず、合計も比較もしません。',
    series_is_joined: '{{year}}での系列の区切りがなくなります。その前後の値を線で結び、比較します。',
    series_goes_on: '測るものは同じです。{{year}}の前後の値を続けて比較します。',
    verdicts_stay: '{{year}}までの判定は変わりません。',
    values_are_read_anew:
      '{{year}}以降の報告済みの値を、訂正した定義で読み直し、判定し直します。意味が本当に変わったときは、新しい版を作ってください。',
    targets_must_be_set_anew_other:
      '前の単位の目標値{{count}}件（{{years}}）は判定に使わなくなります。設定し直してください。',
    amounts_must_be_set_anew:
      '前の系列の基準値と期首累計は引き継ぎません（単位が変わるときは最終目標値も）。設定し直してください。',
    english_unit_stays:
      '英語の画面の単位は「{{unitEn}}」のままです。「{{unit}}」も英語で「{{unitEn}}」なら、このままで構いません。',
    expected_must_be_said_anew:
      '前の単位で入力した見込値（{{years}}）は判定に使わなくなります。新しい単位で入力し直してください。',
    frequency_changes_other:
      '報告が{{before}}から{{after}}に変わります。{{year}}以降で、すでに始まっている期間は{{count}}件です。',
    due_days_change: '報告の期限が変わります（公表までの日数 {{before}}日→{{after}}日）。',
    becomes_reference: '{{year}}以降は参考指標になり、目標値があっても判定しません。',
    closes: '{{day}}で終了し、その後は報告も判定もしません。',
    closes_alone: '{{day}}で終了し、その後は報告も判定もしません。ホームに「後継KPIを設定する」の作業が現れます。',
    reopens: '測定を再開し、報告と判定をまた求めます。',
    targets_after_end_other: '終了より後の目標値{{count}}件（{{years}}）は使われません。',
    is_carried_on: '推移の図に、後継のKPIとのつなぎ目とリンクが出ます。1本の線では結びません。',
    is_no_longer_carried_on: '後継のKPIとのつながりがなくなります。',
  },
  en: {
    title: 'What saving this means',
    nothing: 'How values are read, judged and reported does not change.',
    comma: ', ',
    series_is_cut:
      'Something else is measured now, so the series is cut in {{year}}: values before and after are neither joined by a line, nor added, nor compared.',
    series_is_joined: 'The series is no longer cut in {{year}}: values before and after are joined and compared.',
    series_goes_on: 'The same is measured: values before and after {{year}} are still compared.',
    verdicts_stay: 'Verdicts up to {{year}} stay as they are.',
    values_are_read_anew:
      'Values reported from {{year}} on are read and judged anew by the corrected definition. If the meaning really changed, make a new version.',
    targets_must_be_set_anew_one: '{{count}} target of the former unit ({{years}}) is no longer compared: set it anew.',
    targets_must_be_set_anew_other:
      '{{count}} targets of the former unit ({{years}}) are no longer compared: set them anew.',
    amounts_must_be_set_anew:
      'Baseline and opening value of the former series are left behind (in another unit also the final target): set them anew.',
    english_unit_stays: 'On English pages the unit is still “{{unitEn}}”: right only if “{{unit}}” means that, too.',
    expected_must_be_said_anew:
      'What was expected of the year’s end in the former unit ({{years}}) is no longer compared: say it anew in the new unit.',
    frequency_changes_one:
      'Reports change from {{before}} to {{after}}; from {{year}} on {{count}} period has begun already.',
    frequency_changes_other:
      'Reports change from {{before}} to {{after}}; from {{year}} on {{count}} periods have begun already.',
    due_days_change: 'Reports are due at another time (days until published: {{before}} → {{after}}).',
    becomes_reference: 'From {{year}} on it is a reference indicator: a target is not compared.',
    closes: 'It ends on {{day}}: after that it is neither reported nor judged.',
    closes_alone:
      'It ends on {{day}}: after that it is neither reported nor judged. The task “Set the successor KPI” appears on the home page.',
    reopens: 'It is measured again: reports and verdicts are asked for.',
    targets_after_end_one: '{{count}} target after its end ({{years}}) is not used.',
    targets_after_end_other: '{{count}} targets after its end ({{years}}) are not used.',
    is_carried_on: 'The trend shows the join to the successor with a link, never one line through both.',
    is_no_longer_carried_on: 'The link to the successor is taken away.',
  },
});
