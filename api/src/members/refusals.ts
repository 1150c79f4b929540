import type { SeatRefusal } from '#domain/members/seats';
import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import type { Sentence } from '../platform/problems/refusal.ts';

export const SEAT_REFUSALS: Record<SeatRefusal | 'email_taken' | 'unknown_department', Sentence> = {
  own_role: {
    ja: '自分の役割や利用停止は変更できません。ほかの管理者に依頼してください。',
    en: 'You cannot change your own roles or disable yourself. Ask another administrator.',
  },
  last_admin: {
    ja: '最後の管理者です。先にほかの人へ管理者の役割を付けてください。',
    en: 'This is the last administrator. Give somebody else the role first.',
  },
  department_required: {
    ja: '所属の担当者・承認者には、どの所属かが必要です。所属を選んでください。',
    en: 'Department staff and approvers need a department. Choose one.',
  },
  email_taken: {
    ja: 'このメールアドレスはすでに登録されています。一覧から探してください。',
    en: 'This e-mail address has a seat already. Look for it in the list.',
  },
  unknown_department: {
    ja: 'その所属は登録されていません。一覧を読み込み直して選び直してください。',
    en: 'There is no such department. Reload the list and choose again.',
  },
};

refuseOnConstraint('member_email_once', 'email_taken', SEAT_REFUSALS.email_taken);
refuseOnConstraint('member_of_department', 'unknown_department', SEAT_REFUSALS.unknown_department);
