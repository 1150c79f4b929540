import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import type { Sentence } from '../platform/problems/refusal.ts';

export const DEPARTMENT_REFUSALS: Record<'unknown_parent', Sentence> = {
  unknown_parent: {
    ja: '上位の所属が登録されていません。一覧を読み込み直して選び直してください。',
    en: 'There is no such parent department. Reload the list and choose again.',
  },
};

refuseOnConstraint('department_of_parent', 'unknown_parent', DEPARTMENT_REFUSALS.unknown_parent);
