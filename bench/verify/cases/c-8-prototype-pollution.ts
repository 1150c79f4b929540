import { pollute, VECTORS } from '../../../dist/api/test/pollution.js';
import type { Case } from '../case.ts';

export default {
  id: 'C-8',
  title: 'prototype pollution',
  goal: '0 of 40 vectors reach the prototype of objects',
  async run(context) {
    const app = await context.app();
    const faults = await pollute(app, await app.as('admin@osaka-demo.example'));
    for (const fault of faults) context.say(fault);
    return {
      count: VECTORS,
      reached: `${faults.length} reached or not refused`,
      ok: faults.length === 0 && VECTORS >= 40,
      notes: 'in JSON and queries; there is no import of CSV or xlsx yet',
    };
  },
} satisfies Case;
