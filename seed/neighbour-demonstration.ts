import type { Demonstration } from './demonstration.ts';
import { neighbourExample } from './neighbour/example.ts';
import { neighbourEnglish, neighbourPlan } from './neighbour/plan.ts';

/** Tenant `demo-b`: nothing in it is real. It is there to be kept apart from the other one. */
export const neighbourDemonstration: Demonstration = {
  slug: 'demo-b',
  name: '例示市（架空）',
  nameEn: 'Example City (does not exist)',
  plan: neighbourPlan,
  translate: neighbourEnglish,
  example: neighbourExample,
  seats: { office: 'planning', entering: 'counter' },
};
