import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import { Unavailable } from '../problems/refusal.ts';
import { loadPepper } from '../secrets/pepper.ts';
import { hashPassword, TooManyWaiting, verifyPassword } from './password.ts';
import { type Credential, FIND_CREDENTIALS } from './session.queries.ts';

/** The place where passwords are looked at. */
@Injectable()
export class Credentials {
  /** Also signs the marks of known devices. */
  readonly pepper: Buffer;
  private readonly tenants: TenantDatabase;
  private readonly dummy: Promise<string>;

  constructor(tenants: TenantDatabase, @Inject(CONFIG) config: Config) {
    this.tenants = tenants;
    this.pepper = loadPepper(config.dataDir);
    this.dummy = hashPassword('nobody has this password', this.pepper);
  }

  /**
   * The seats that this e-mail address and password open, in all tenants or in the named one. An address that nobody
   * has costs as much time as a wrong password.
   */
  async matching(email: string, password: string, tenant: string | null): Promise<Credential[]> {
    const candidates = await this.tenants.lookUp<Credential>(FIND_CREDENTIALS, [email, tenant]);
    if (candidates.length === 0) await this.verify(await this.dummy, password);
    const opened: Credential[] = [];
    for (const candidate of candidates) {
      if (await this.verify(candidate.password_hash, password)) opened.push(candidate);
    }
    return opened;
  }

  hash(password: string): Promise<string> {
    return orUnavailable(hashPassword(password, this.pepper));
  }

  verify(stored: string, password: string): Promise<boolean> {
    return orUnavailable(verifyPassword(stored, password, this.pepper));
  }
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof TooManyWaiting ? new Unavailable(5) : error;
  }
}
