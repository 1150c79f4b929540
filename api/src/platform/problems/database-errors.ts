import { failureOf, isLostConnection } from '../database/failures.ts';
import { BadInput, type HttpProblem, Refusal, type Sentence, Unavailable } from './refusal.ts';

/** What a feature says when one of its constraints stops a write that the rules let through (a race, mostly). */
const refusals = new Map<string, { code: string; sentence: Sentence }>();

/** Called by a feature's `refusals.ts`: from now on this constraint's violation is that 409. */
export function refuseOnConstraint(constraint: string, code: string, sentence: Sentence): void {
  refusals.set(constraint, { code, sentence });
}

/** Statement timeout, lock timeout, shutdown, too many connections, disk full, and conflicts that outlived the retries. */
const PASSING = /^(57014|55P03|57P0[1-5]|53\w{3}|40001|40P01|25P0[34])$/;
const POOL_IS_BUSY = 'timeout exceeded when trying to connect';
/** A value that its column cannot hold: text that is no UUID (in a forged cursor, say), a number or day out of range. */
const UNFIT = /^(22P0[25]|2200[1378]|22021)$/;

/** The answer that an error of the database deserves, or `null` for one that is our own mistake. */
export function problemOfDatabase(error: unknown): HttpProblem | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = failureOf(error);
  if (PASSING.test(code) || isLostConnection(error) || error.message.includes(POOL_IS_BUSY)) return new Unavailable();
  if (UNFIT.test(code)) return new BadInput([]);
  const known = refusals.get(constraint);
  if (known) return new Refusal(known.code, known.sentence);
  if (code === '23505') {
    return new Refusal('already_exists', {
      ja: '同じものがすでに登録されています。一覧を読み込み直して確かめてください。',
      en: 'The same thing is there already. Reload the list and look.',
    });
  }
  if (code === '23503') {
    return new Refusal('linked_elsewhere', {
      ja: '参照先がないか、ほかで使われているため変更できません。読み込み直して確かめてください。',
      en: 'It refers to something that is not there, or is used elsewhere. Reload and look.',
    });
  }
  return null;
}
