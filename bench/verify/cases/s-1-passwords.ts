import pg from 'pg';
import {
  CHOOSER,
  commonPasswordsMadeLong,
  passphrases,
  passwordsOfEveryLength,
  STATED_PASSWORDS,
} from '../../../dist/api/test/passwords.js';
import { commonWords } from '../../../dist/api/src/platform/session/common-words.js';
import type { Case } from '../case.ts';
import { send } from '../writing.ts';

const RENAME = `UPDATE member SET email = id || '@city.example' WHERE email = $1`;

/** `undefined`: refused, by whichever sentence. */
type Judged = { password: string; refusal: string | null | undefined };

export default {
  id: 'S-1',
  title: 'which passwords may be chosen',
  goal: '500 answered as stated: 15–128 code points, no composition, NFKC, ≥ 10,000 words blocked, the words of tenant and user; full width and emoji taken',
  async run(context) {
    const app = await context.app();
    const admin = await app.as('admin@osaka-demo.example');
    const database = new pg.Client({ connectionString: app.database.adminUrl });
    await database.connect();
    context.atEnd(() => database.end());
    const { email, name, nameEn, tenantSlug, tenantName } = CHOOSER;
    await database.query('UPDATE tenant SET name = $2, name_en = NULL WHERE slug = $1', [tenantSlug, tenantName]);
    const wrong: string[] = [];
    const all = table();
    const chosen = context.quick ? all.filter((_, index) => index % 12 === 0) : all;
    for (const { password, refusal } of chosen) {
      const seat = { email, name, nameEn, roles: ['viewer'], password };
      const answer = await send(admin, { path: '/members', body: seat, 'idempotency-key': crypto.randomUUID() });
      const { errors = [] } = (answer?.body ?? {}) as { errors?: { pointer: string; code: string }[] };
      const [mistake] = errors;
      const isRefused = answer?.status === 400 && mistake?.pointer === '/password' && errors.length === 1;
      const isRight =
        refusal === null
          ? answer?.status === 201
          : isRefused && (refusal === undefined || mistake.code === `password_${refusal}`);
      if (!isRight) wrong.push(`${password}: ${answer?.status} ${mistake?.code ?? ''}, not ${refusal}`);
      // The address is one of the words that are looked for: it must be free for the next one.
      if (answer?.status === 201) await database.query(RENAME, [email]);
    }
    for (const one of wrong.slice(0, 10)) context.say(one);
    const words = (await commonWords()).bits.size;
    return {
      count: chosen.length,
      reached: `${wrong.length} differing; ${words.toLocaleString('en')} words blocked`,
      ok: wrong.length === 0 && words >= 10_000 && (context.quick || chosen.length >= 500),
      notes: 'by adding a member over HTTP; the table is that of password-policy.spec.ts',
    };
  },
} satisfies Case;

function table(): Judged[] {
  const taken = [...passphrases(), ...passwordsOfEveryLength()].map((password) => ({ password, refusal: null }));
  const blocked = commonPasswordsMadeLong().map((password) => ({ password, refusal: undefined }));
  return [...STATED_PASSWORDS, ...blocked, ...taken];
}
