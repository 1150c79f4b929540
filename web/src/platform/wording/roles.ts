import { defineTexts } from '../i18n/texts.ts';

/** What the roles are called: apart from the trade's other words, because the first page names them, too. */
export const ROLE_WORDS = defineTexts({
  ja: {
    admin: 'システム管理者',
    office: '事務局',
    cio: '最高情報統括責任者（CIO）',
    department: '所属の担当者',
    approver: '所属の承認者',
    viewer: '閲覧者',
    auditor: '監査担当',
    adviser: 'CIO補佐監',
  },
  en: {
    admin: 'Administrator',
    office: 'Strategy office',
    cio: 'Chief Information Officer',
    department: 'Department staff',
    approver: 'Department approver',
    viewer: 'Viewer',
    auditor: 'Auditor',
    adviser: 'CIO adviser',
  },
});
