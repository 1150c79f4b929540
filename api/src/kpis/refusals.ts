import type { BreakdownRefusal } from '#domain/kpis/breakdown';
import type { EndingRefusal } from '#domain/kpis/ending';
import type { DefinitionRefusal, TargetRefusal } from '#domain/kpis/defining';
import type { OverrideRefusal } from '#domain/kpis/verdict-override';
import { Refusal, type Sentence } from '../platform/problems/refusal.ts';

const DEFINITION_SENTENCES: Record<DefinitionRefusal, Sentence> = {
  before_first_version: {
    ja: 'このKPIの最初の版より前の年度を指定しています。最初の版の年度以降を指定してください。',
    en: 'This year lies before the first version of the KPI. Choose the first version’s year or a later one.',
  },
  before_last_version: {
    ja: 'より新しい版がすでにあります。過去の年度の定義は書き換えられません。最新の版の年度以降を指定してください。',
    en: 'There is a later version already, and earlier years are not rewritten. Choose the last version’s year or a later one.',
  },
  actuals_of_another_form: {
    ja: 'すでに実績が報告されているため、この年度からは種類・入力方法・入力頻度を変更できません。実績がまだない年度を適用年度に指定してください。',
    en: 'Actuals were reported already, so kind, way of entry and frequency cannot change from this year. Choose a year without actuals.',
  },
  final_target_before_start: {
    ja: '最終目標値の年度が、定義の適用年度より前です。適用年度以降の年度を指定してください。',
    en: 'The final target lies before the year from which the definition holds. Choose that year or a later one.',
  },
  monitor_has_no_final_target: {
    ja: '参考指標には最終目標値を設定できません。最終目標値を消すか、KPIの方向を変更してください。',
    en: 'A reference indicator has no final target by design. Clear it, or change the direction of the KPI.',
  },
  reason_required: {
    ja: 'この年度から数の意味が変わります。変更の理由を入力してください。推移の図に残ります。',
    en: 'From this year on the numbers mean something else. Say why: it stands on the trend.',
  },
};

const DEFINITION_POINTERS: Record<DefinitionRefusal, string> = {
  before_first_version: '/effectiveFiscalYear',
  before_last_version: '/effectiveFiscalYear',
  actuals_of_another_form: '/kind',
  final_target_before_start: '/finalTarget/fiscalYear',
  monitor_has_no_final_target: '/finalTarget/value',
  reason_required: '/changeReason',
};

/** The answer to a definition that cannot hold from its year on. */
export function definitionProblem(refusal: DefinitionRefusal): Refusal {
  const detail = DEFINITION_SENTENCES[refusal];
  return new Refusal(refusal, detail, [{ pointer: DEFINITION_POINTERS[refusal], code: refusal, detail }]);
}

const ENDING_SENTENCES: Record<EndingRefusal, Sentence> = {
  ends_before_start: {
    ja: '測定を始める前の日で終了させることはできません。最初の版の年度が始まる日以降を指定してください。',
    en: 'A KPI cannot end before it starts. Choose a day in or after the fiscal year of its first version.',
  },
  ratio_has_ended: {
    ja: 'この件数のもとになる割合のKPIが終了しています。割合の終了日までの日を指定するか、先に割合を再開してください。',
    en: 'The ratio that this count follows has ended. Choose a day up to its end, or open the ratio again first.',
  },
  successor_cycle: {
    ja: '後継をたどると、このKPI自身に戻ります。別のKPIを選んでください。',
    en: 'The successors would lead back to this KPI. Choose another one.',
  },
};

/** The answer to an end or a successor that a KPI cannot have. */
export function endingProblem(refusal: EndingRefusal): Refusal {
  const detail = ENDING_SENTENCES[refusal];
  const pointer = refusal === 'successor_cycle' ? '/succeededById' : '/closedOn';
  return new Refusal(refusal, detail, [{ pointer, code: refusal, detail }]);
}

const BREAKDOWN_SENTENCES: Record<BreakdownRefusal, Sentence> = {
  key_twice: {
    ja: '同じ内訳のキーが2回あります。どちらかを消してください。',
    en: 'A key of the breakdown stands there twice. Take one away.',
  },
  key_ends_before_start: {
    ja: '内訳の終わりの年度が、始まりの年度より前です。始まり以降の年度にしてください。',
    en: 'A part of the breakdown ends before it starts. Choose its first year or a later one.',
  },
  key_has_actuals: {
    ja: '実績のある内訳は消せません。内訳に残し、終わりの年度を入れてください。',
    en: 'A part that has actuals cannot be taken away. Keep it, and give the last year in which it is reported.',
  },
  total_not_derivable: {
    ja: '％で入力する割合と実施の有無は、内訳から全体を計算できません。全体も入力する設定にしてください。',
    en: 'A typed percentage or a done-or-not does not follow from its parts. Let the whole be entered.',
  },
  pair_is_broken_down_at_its_ratio: {
    ja: 'この件数は割合の分子から求められます。内訳は割合のKPIで設定してください。',
    en: 'This count follows from the numerator of its ratio. Break down the ratio instead.',
  },
};

/** The answer to a breakdown that a KPI cannot have. */
export function breakdownProblem(refusal: BreakdownRefusal): Refusal {
  const detail = BREAKDOWN_SENTENCES[refusal];
  const pointer = refusal === 'total_not_derivable' ? '/breakdown/total' : '/breakdown';
  return new Refusal(refusal, detail, [{ pointer, code: refusal, detail }]);
}

const TARGET_SENTENCES: Record<TargetRefusal, Sentence> = {
  before_first_version: DEFINITION_SENTENCES.before_first_version,
  monitor_has_no_target: {
    ja: '参考指標には目標値を設定できません。目標を置く場合は、KPIの方向を変更してください。',
    en: 'A reference indicator has no target by design. Change the direction of the KPI first.',
  },
  all_needs_a_percentage: {
    ja: '「全件」は割合のKPIにだけ設定できます。数値の目標を入力してください。',
    en: '“All” is a target for ratios and percentages only. Give a number.',
  },
  milestone_has_no_range: {
    ja: '達成／未達成のKPIには範囲の目標を設定できません。',
    en: 'A KPI that is done or not done has no range to stay in.',
  },
  target_of_another_unit: {
    ja: '目標値の単位が、この年度の定義の単位と違います。定義の単位で入力してください。',
    en: 'The target is in another unit than the definition of that year. Give it in the unit of the definition.',
  },
  reason_required: {
    ja: 'この年度にはすでに決定があります。目標値を訂正する理由を入力してください。',
    en: 'This year was decided on already. Say why its target is corrected.',
  },
};

const TARGET_POINTERS: Partial<Record<TargetRefusal, string>> = {
  before_first_version: '/fiscalYear',
  target_of_another_unit: '/unit',
  reason_required: '/reason',
};

/** The answer to a target that a KPI cannot have; points at the field where one mends it. */
export function targetProblem(refusal: TargetRefusal): Refusal {
  const detail = TARGET_SENTENCES[refusal];
  const pointer = TARGET_POINTERS[refusal] ?? '/sort';
  return new Refusal(refusal, detail, [{ pointer, code: refusal, detail }]);
}

export const OVERRIDE_SENTENCES: Record<OverrideRefusal | 'no_override', Sentence> = {
  nothing_to_judge: {
    ja: 'この年度のKPIは終了しているか、まだ測定できないため、手動で判定できません。',
    en: 'The KPI had ended by that year, or cannot be measured in it yet: there is nothing to judge by hand.',
  },
  same_as_computed: {
    ja: '計算による判定と同じです。違う判定を選ぶか、手動判定を取り消してください。',
    en: 'The rules say the same. Choose another verdict, or take back the one that stands.',
  },
  already_decided: {
    ja: 'この年度はすでに決定されています。手動判定を変えるには、訂正として保存してください。決定の記録は変わりません。',
    en: 'This fiscal year has been decided on. Save the verdict as a correction; the record of the decision stays as it is.',
  },
  no_override: {
    ja: '取り消す手動判定がありません。',
    en: 'There is no verdict by hand to take back.',
  },
};

/** A count of a pair has no value, and so no form, of its own. */
export const DERIVED_HAS_NO_FORM: Sentence = {
  ja: 'この件数は割合の分子から求められます。種類と入力頻度は割合のKPIで変更してください。',
  en: 'This count follows from the numerator of its ratio. Change kind and frequency there.',
};
