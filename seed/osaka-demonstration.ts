import type { Demonstration } from './demonstration.ts';
import { english } from './english.ts';
import { osakaExample } from './example/osaka-example.ts';
import { osakaPlan } from './osaka-plan.ts';

/** Tenant `osaka-demo`: the source plan, and 例示（架空値） on top of it. */
export const osakaDemonstration: Demonstration = {
  slug: 'osaka-demo',
  name: '大阪市ICT戦略アクションプラン（デモ）',
  nameEn: 'Osaka City ICT Strategy Action Plan (demonstration)',
  plan: osakaPlan,
  translate: english,
  example: osakaExample,
  seats: { office: 'office', entering: 'online' },
};
