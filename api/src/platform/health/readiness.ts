import { constants, accessSync } from 'node:fs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { missingColumns } from '../database/table-check.ts';

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  private readonly dataSource: DataSource;
  private readonly config: Config;
  private readonly logger = new Logger('Readiness');
  private isDraining = false;
  /** Schemas only grow under a running process: once it was complete, it stays so. */
  private schemaIsComplete = false;

  constructor(dataSource: DataSource, @Inject(CONFIG) config: Config) {
    this.dataSource = dataSource;
    this.config = config;
  }

  /** From now on `/readyz` is 503, so that a balancer sends nobody any more; what comes all the same is served. */
  drain(): void {
    this.isDraining = true;
  }

  /** The part that is not ready, or `null` when all are. */
  async lacking(): Promise<'draining' | 'data_folder' | 'database' | 'migrations' | null> {
    if (this.isDraining) return 'draining';
    try {
      accessSync(this.config.dataDir, constants.W_OK);
    } catch (error) {
      this.logger.error({ err: error }, 'the data folder is not writable');
      return 'data_folder';
    }
    try {
      if (this.schemaIsComplete) {
        await this.dataSource.query('SELECT 1');
        return null;
      }
      const missing = await missingColumns(this.dataSource);
      this.schemaIsComplete = missing.length === 0;
      if (!this.schemaIsComplete) this.logger.error({ missing }, 'the database lacks columns: run the migrations');
      return this.schemaIsComplete ? null : 'migrations';
    } catch (error) {
      this.logger.error({ err: error }, 'the database does not answer');
      return 'database';
    }
  }
}
