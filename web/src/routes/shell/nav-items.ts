import type { Permission } from '#domain/members/permissions';
import type { NavWord } from './nav-word.ts';
import type { SHELL_TEXTS } from './texts.ts';

export type NavItem = {
  to:
    | '/'
    | '/dashboard'
    | '/roadmap'
    | '/initiatives'
    | '/plan'
    | '/review-meetings'
    | '/follow-ups'
    | '/period-closures'
    | '/judgement-schemes'
    | '/effect-coverage'
    | '/members'
    | '/settings'
    | '/audit-entries';
  word: NavWord;
  needs: Permission | null;
};
export type NavGroup = { word: keyof typeof SHELL_TEXTS.ja.groups | null; items: readonly NavItem[] };

/** The order staff work in: what to do, the plan, its review, its administration. Shown as far as permissions reach. */
export const NAV_GROUPS: readonly NavGroup[] = [
  { word: null, items: [{ to: '/', word: 'home', needs: null }] },
  {
    word: 'plan',
    items: [
      { to: '/dashboard', word: 'dashboard', needs: 'plans.read' },
      { to: '/roadmap', word: 'roadmap', needs: 'plans.read' },
      { to: '/initiatives', word: 'initiatives', needs: 'plans.read' },
      { to: '/plan', word: 'plan', needs: 'plans.read' },
      { to: '/effect-coverage', word: 'coverage', needs: 'plans.read' },
      { to: '/judgement-schemes', word: 'schemes', needs: 'plans.read' },
    ],
  },
  {
    word: 'review',
    items: [
      { to: '/review-meetings', word: 'meetings', needs: 'plans.read' },
      { to: '/follow-ups', word: 'followUps', needs: 'plans.read' },
    ],
  },
  {
    word: 'manage',
    items: [
      { to: '/period-closures', word: 'closures', needs: 'period-closures.write' },
      { to: '/members', word: 'members', needs: 'members.write' },
      { to: '/settings', word: 'settings', needs: 'tenant.write' },
      { to: '/audit-entries', word: 'audit', needs: 'audit-entries.read' },
    ],
  },
];
