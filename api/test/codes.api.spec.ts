import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import { GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { asAdmin } from './sample-tenants.ts';
import { startApp, type TestApp } from './signed-in.ts';

/** Codes that no other list has, so that a list with one of them is a list of that kind. */
const MARKS = {
  verdicts: ['partial_count', 'not_measurable'],
  grades: ['nearly', 'missed'],
  states: ['not_collected'],
};

/** Lists that a field may have: all of them, or all but what it cannot hold. */
const ALLOWED = {
  verdicts: [VERDICTS],
  grades: [VERDICTS, GRADES_WORST_FIRST],
  // A report without a number names any state but `value`; evidence also says that nobody answered.
  states: [VALUE_STATES, VALUE_STATES.filter((state) => state !== 'value'), [...VALUE_STATES, 'unreported']],
};
type Kind = keyof typeof MARKS;
const KINDS = Object.keys(MARKS) as Kind[];

const sorted = (codes: readonly string[]) => [...codes].sort().join(' ');
const isOfKind = (codes: readonly string[], kind: Kind) => MARKS[kind].some((mark) => codes.includes(mark));
/** The words that a scheme prints include the grades, and are a list of their own. */
const isBandWords = (codes: readonly string[]) => codes.includes('grade_a');

function faultsIn(where: string, codes: readonly string[]): string[] {
  if (isBandWords(codes)) return [];
  return KINDS.filter((kind) => isOfKind(codes, kind))
    .filter((kind) => !ALLOWED[kind].some((list) => sorted(list) === sorted(codes)))
    .map((kind) => `${where}: not the ${kind}: ${sorted(codes)}`);
}

describe('verdict and value-state codes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are one list in every check of the database', async () => {
    const rows = await asAdmin(app.database.adminUrl, async (client) => {
      const found = await client.query<{ name: string; definition: string }>(
        `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
          WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
      );
      return found.rows;
    });
    const lists = rows.map(({ name, definition }) => ({
      name,
      codes: [...definition.matchAll(/'([a-z_]+)'::text/g)].map(([, code]) => code!),
    }));
    const ours = lists.filter(({ codes }) => codes.length > 2 && KINDS.some((kind) => isOfKind(codes, kind)));
    expect(ours.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['kpi_actual_state', 'verdict_override_verdict', 'verdict_override_computed']),
    );
    expect(ours.flatMap(({ name, codes }) => faultsIn(name, codes))).toEqual([]);
  });

  it('are one list in every field of the description', async () => {
    const { body } = await app.anonymous.get('/api/openapi.json').expect(200);
    const lists = enumsIn(body).filter(({ codes }) => KINDS.some((kind) => isOfKind(codes, kind)));
    for (const kind of KINDS) expect(lists.filter(({ codes }) => isOfKind(codes, kind)).length).toBeGreaterThan(1);
    expect(lists.flatMap(({ where, codes }) => faultsIn(where, codes))).toEqual([]);
  });
});

function enumsIn(node: unknown, where = ''): { where: string; codes: string[] }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = `${where}/${key}`;
    if (key !== 'enum' || !Array.isArray(value)) return enumsIn(value, at);
    return [{ where: at, codes: value.filter((code): code is string => typeof code === 'string') }];
  });
}
