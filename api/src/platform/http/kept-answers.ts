import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import type { Member } from '../session/member.ts';
import type { Answer } from './answer.ts';

export const KEPT = Symbol('kept');

/**
 * For polled reads that give every member of a tenant who may read them the same answer: it is kept until anything
 * changes in the tenant, or the day does.
 */
export const Kept = () => SetMetadata(KEPT, true);

type KeptAnswer = { answer: Answer; revision: string };

const REVISION = `SELECT coalesce(sum(revision), 0)::text AS revision FROM tenant_revision WHERE tenant_id = $1`;

/**
 * Answers of this process by tenant, address and day. Before one is given, the tenant's revision is read from the database,
 * so that a write by any process shows at once. An answer is noted under the revision that was read before it was made:
 * it may know more than its revision says, never less.
 */
@Injectable()
export class KeptAnswers {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;
  private readonly room: number;
  /** The longest unused first. */
  private readonly answers = new Map<string, KeptAnswer>();
  private used = 0;

  constructor(tenant: TenantDatabase, clock: Clock, @Inject(CONFIG) config: Config) {
    this.tenant = tenant;
    this.clock = clock;
    this.room = config.keptAnswersMb * 1_048_576;
  }

  /** The answer to this request where it still holds; or how to keep the one that is about to be made. */
  async find(request: FastifyRequest, member: Member): Promise<Answer | ((answer: Answer) => void)> {
    if (this.room === 0) return () => {};
    const key = [member.tenantId, this.clock.today(member), request.url].join(' ');
    const [{ revision } = { revision: '' }] = await this.tenant.read<{ revision: string }>(member, REVISION, [
      member.tenantId,
    ]);
    const kept = this.take(key);
    if (kept?.revision === revision) {
      this.put(key, kept);
      return kept.answer;
    }
    return (answer) => this.put(key, { answer, revision });
  }

  private take(key: string): KeptAnswer | undefined {
    const kept = this.answers.get(key);
    if (kept && this.answers.delete(key)) this.used -= kept.answer.bytes;
    return kept;
  }

  private put(key: string, kept: KeptAnswer): void {
    this.take(key); // another request may have put its own meanwhile
    this.answers.set(key, kept);
    this.use(kept.answer.bytes);
    kept.answer.onGrowth = (bytes) => this.answers.get(key) === kept && this.use(bytes);
  }

  private use(bytes: number): void {
    this.used += bytes;
    for (const oldest of this.answers.keys()) {
      if (this.used <= this.room) break;
      this.take(oldest);
    }
  }
}
