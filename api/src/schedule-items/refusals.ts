import type { DeletionRefusal, PlanningMistake } from '#domain/schedule-items/planning';
import type { Sentence } from '../platform/problems/refusal.ts';

/** 409: why an item must stay. */
export const DELETION_REFUSALS: Record<DeletionRefusal, Sentence> = {
  frozen_in_edition: {
    ja: '公表した版に載っているため削除できません。取りやめる場合は、進捗評価で中止を決定してください。',
    en: 'It stands in a published edition, so it cannot be deleted. To give it up, have it dropped by a decision.',
  },
  kpi_valid_until_it: {
    ja: 'この項目の完了までを有効期間とするKPIがあるため削除できません。先にKPIの有効期間を変更してください。',
    en: 'A KPI is valid until this is done, so it cannot be deleted. Change the validity of the KPI first.',
  },
  named_in_decision: {
    ja: '決定の記録がこの項目を指しているため削除できません。取りやめる場合は、進捗評価で中止を決定してください。',
    en: 'A decision names this item, so it cannot be deleted. To give it up, have it dropped by a decision.',
  },
};

/** 400: what cannot be meant, and how to mend it. */
export const PLANNING_MISTAKES: Record<PlanningMistake, Sentence> = {
  end_before_start: {
    ja: '計画の終了が開始より前になっています。終了を開始以降にしてください。',
    en: 'The planned end lies before the start. Move the end to the start or later.',
  },
  open_end_with_end: {
    ja: '「終期なし」の項目に終了が入力されています。終了を消すか、「終期なし」を外してください。',
    en: 'An open-ended item has an end. Take the end away, or say that it is not open-ended.',
  },
  point_without_end: {
    ja: '節目・関所は一つの時点なので「終期なし」にはできません。「終期なし」を外してください。',
    en: 'A milestone or gate is one point in time and cannot be open-ended. Say that it is not.',
  },
  unknown_with_years: {
    ja: '時期が未確認の項目には年度を入力できません。年度を消すか、確度を「確認済み」か「推定」にしてください。',
    en: 'An item whose years are unknown cannot have years. Take them away, or say that they are given or inferred.',
  },
  actual_end_before_start: {
    ja: '実績の終了が開始より前になっています。終了を開始以降にしてください。',
    en: 'The actual end lies before the start. Move the end to the start or later.',
  },
  actual_in_future: {
    ja: '実績に未来の時期は入力できません。今日以前の時期を入力してください。',
    en: 'What has happened cannot lie in the future. Give today or an earlier time.',
  },
};
