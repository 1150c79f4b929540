import type { DecisionRefusal } from '#domain/reviews/decision';
import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import { Refusal, type Sentence } from '../platform/problems/refusal.ts';

/** What only the stored rows can tell. */
type StoredRefusal =
  | 'outside_plan'
  | 'review_exists'
  | 'not_on_agenda'
  | 'kpi_action_not_available'
  | 'target_initiative_not_possible'
  | 'not_proposed'
  | 'approval_required'
  | 'department_unknown';

export type ReviewRefusal = DecisionRefusal | StoredRefusal;

export const REVIEW_REFUSALS: Record<ReviewRefusal, Sentence> = {
  outside_plan: {
    ja: 'この年度は計画の期間に入っていません。計画の年度を指定してください。',
    en: 'This fiscal year is outside the plan. Give one of the years that the plan covers.',
  },
  review_exists: {
    ja: 'この取組項目のこの年度の進捗評価はすでにあります。既存の評価を開くか、随時の評価として作成してください。',
    en: 'The yearly review of this initiative and year is there already. Open it, or make an ad hoc one.',
  },
  not_on_agenda: {
    ja: 'この評価はどの会議の議題にもなっていません。会議の議題に加えてから決定してください。',
    en: 'This review is on no agenda. Put it on the agenda of a meeting first.',
  },
  meeting_not_open: {
    ja: '決定は会議の開会中だけ行えます。事務局に開会を依頼してください。閉会後の変更は訂正で行ってください。',
    en: 'Decisions are taken while the meeting is open. Ask the office to open it; after closing, use a correction.',
  },
  packet_missing: {
    ja: 'この評価の会議資料がまだ確定していません。事務局が資料を確定してから決定してください。',
    en: 'No packet with this review has been finalised. The office finalises it first.',
  },
  already_decided: {
    ja: 'この評価はすでに決定されています。変更するときは、理由を付けて訂正してください。',
    en: 'This review is decided. To change that, correct the decision and say why.',
  },
  nothing_to_correct: {
    ja: '訂正する決定がありません。まだ決定されていないか、取り消されています。',
    en: 'There is no decision to correct: none was taken yet, or it was undone.',
  },
  undo_after_closing: {
    ja: '閉会後は決定を取り消せません。正しい決定を選び、理由を付けて訂正してください。',
    en: 'After the meeting has closed a decision cannot be undone. Choose the right one and correct it with a reason.',
  },
  prepared_by_decider: {
    ja: '資料を準備した人は決定できません。CIO本人が決定するか、代理として記録してください。',
    en: 'Whoever prepared the packet does not decide. The CIO decides, or it is recorded on the CIO’s behalf.',
  },
  rework_kind_required: {
    ja: '見直しか再構築かを選んでください。',
    en: 'Say whether it is to be revised or rebuilt.',
  },
  reason_required: {
    ja: '理由を入力してください。遅れ・未達成の継続、見直し・再構築、撤退、完了、保留と、取消しや保留の後の決定には理由が必要です。',
    en: 'Give a reason. Rework, withdrawal, completion and deferral need one, as does continuing what is behind or missed, and deciding anew after an undo or a deferral.',
  },
  due_required: {
    ja: '期限（保留では次回の日付）を入力してください。',
    en: 'Give a due date; for a deferral, the next date.',
  },
  effective_date_required: {
    ja: '撤退・完了の日付を入力してください。',
    en: 'Give the day from which it is withdrawn or completed.',
  },
  schedule_item_unknown: {
    ja: 'この取組項目の実施中の線表ではないものが含まれています。画面を読み込み直してください。',
    en: 'One of the bars is not an open bar of this initiative. Reload the page.',
  },
  schedule_item_action_not_allowed: {
    ja: 'この決定ではその線表の扱いを選べません。撤退・完了では終了・移管・中止、それ以外では予定の線表の確定・変更・中止を選んでください。',
    en: 'This decision cannot do that to a bar. A withdrawal or completion ends, moves or drops bars; any other makes a tentative one firm, changes or drops it.',
  },
  schedule_item_undecided: {
    ja: '扱いが決まっていない線表があります。すべての線表について、終了・移管・中止のいずれかを選んでください。',
    en: 'Some bars have no answer. Choose end, move or drop for every open bar.',
  },
  kpi_unknown: {
    ja: 'この取組項目の収集中のKPIではないものが含まれています。画面を読み込み直してください。',
    en: 'One of the KPIs is not an open KPI of this initiative. Reload the page.',
  },
  kpi_action_not_allowed: {
    ja: 'KPIの終了は撤退・完了のときだけ選べます。',
    en: 'KPIs are closed only by a withdrawal or a completion.',
  },
  kpi_undecided: {
    ja: '扱いが決まっていないKPIがあります。すべてのKPIについて選んでください。',
    en: 'Some KPIs have no answer. Choose for every open KPI.',
  },
  kpi_action_not_available: {
    ja: 'KPIの引継ぎと置換えは、まだ利用できません。終了を選び、引継ぎ先の取組項目に新しいKPIを登録してください。',
    en: 'Carrying over and replacing a KPI are not available yet. Close it, and define a new KPI on the other initiative.',
  },
  target_initiative_required: {
    ja: '移管先の取組項目（この取組項目以外）を選んでください。',
    en: 'Choose the initiative to move to, other than this one.',
  },
  target_initiative_not_possible: {
    ja: '移管先は、同じ計画の、撤退・完了していない取組項目から選んでください。',
    en: 'Move to an initiative of the same plan that is neither withdrawn nor completed.',
  },
  not_proposed: {
    ja: '確認する案がありません。すでに確定しているか、訂正されています。',
    en: 'There is no proposed decision to confirm: it is final already, or was replaced.',
  },
  approval_required: {
    ja: '決裁の日付・文書番号・決裁者・区分を入力してください。CIO本人の確認には不要です。',
    en: 'Enter the approval: date, document number, by whom and how. Only the CIO confirms without it.',
  },
  department_unknown: {
    ja: '指示事項の所属が見つかりません。所属を選び直してください。',
    en: 'The department of a condition is not there. Choose it again.',
  },
};

/** Where in the body the mistake is, so that a form can point at it. */
const POINTERS: Partial<Record<ReviewRefusal, string>> = {
  reason_required: '/reason',
  due_required: '/due',
  effective_date_required: '/effectiveDate',
  rework_kind_required: '/reworkKind',
  schedule_item_unknown: '/scheduleItems',
  schedule_item_action_not_allowed: '/scheduleItems',
  schedule_item_undecided: '/scheduleItems',
  target_initiative_required: '/scheduleItems',
  target_initiative_not_possible: '/scheduleItems',
  kpi_unknown: '/kpis',
  kpi_action_not_allowed: '/kpis',
  kpi_action_not_available: '/kpis',
  kpi_undecided: '/kpis',
  approval_required: '/approval',
  department_unknown: '/conditions',
  outside_plan: '/fiscalYear',
};

export function refuseReview(reason: ReviewRefusal): Refusal {
  const sentence = REVIEW_REFUSALS[reason];
  const pointer = POINTERS[reason];
  return new Refusal(reason, sentence, pointer === undefined ? [] : [{ pointer, code: reason, detail: sentence }]);
}

// Two who ask at once pass the rules together; the table lets one through.
refuseOnConstraint('review_once_a_year', 'review_exists', REVIEW_REFUSALS.review_exists);
refuseOnConstraint('decision_once_a_review', 'already_decided', REVIEW_REFUSALS.already_decided);
refuseOnConstraint('decision_corrected_once', 'already_decided', REVIEW_REFUSALS.already_decided);
refuseOnConstraint('decision_in_open_meeting', 'meeting_not_open', REVIEW_REFUSALS.meeting_not_open);
refuseOnConstraint('decision_preparer_does_not_decide', 'prepared_by_decider', REVIEW_REFUSALS.prepared_by_decider);
refuseOnConstraint('follow_up_of_department', 'department_unknown', REVIEW_REFUSALS.department_unknown);
