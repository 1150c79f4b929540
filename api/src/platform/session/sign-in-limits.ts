import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config.ts';
import { TooMany } from '../problems/refusal.ts';

const QUARTER_HOUR = 15 * 60;
const DAY = 24 * 60 * 60;

/** Where a guess came from. `device`: a browser that has signed in to this account before, so that strangers cannot lock its owner out. */
export type Attempt = { account: string; address: string; device: string | null };

/** Limits failed sign-ins. Counted in memory: with n processes there are n times as many at most. */
@Injectable()
export class SignInLimits {
  private readonly perSource: RateLimiterMemory;
  private readonly perAccount: RateLimiterMemory;

  constructor(@Inject(CONFIG) { signInLimits }: Config) {
    this.perSource = new RateLimiterMemory({ points: signInLimits.perAddress, duration: QUARTER_HOUR });
    this.perAccount = new RateLimiterMemory({ points: signInLimits.perAccountAndDay, duration: DAY });
  }

  /**
   * Counts an attempt before it is evaluated, so that guesses sent at once are counted too. One that succeeds is
   * given back by `succeeded`.
   * @throws TooMany when the limit is reached: the password is then not even looked at.
   */
  async attempt(attempt: Attempt): Promise<void> {
    await take(this.perSource, sourceOf(attempt));
    if (attempt.device) return;
    try {
      await take(this.perAccount, attempt.account);
    } catch (error) {
      await this.perSource.reward(sourceOf(attempt), 1);
      throw error;
    }
  }

  async succeeded(attempt: Attempt): Promise<void> {
    await this.perSource.reward(sourceOf(attempt), 1);
    if (!attempt.device) await this.perAccount.reward(attempt.account, 1);
  }
}

function sourceOf({ account, address, device }: Attempt): string {
  return JSON.stringify(device ? [account, 'device', device] : [account, 'address', address]);
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key, 1);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const seconds = Math.ceil((refused as RateLimiterRes).msBeforeNext / 1_000);
    throw new TooMany(seconds, {
      ja: `サインインの失敗が続いたため、しばらく受け付けません。${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
      en: `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    });
  }
}
