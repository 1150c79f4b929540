import pg from 'pg';
import type { MixedList } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Config } from '../config.ts';
import { ImpatientClient } from './impatient-client.ts';
import { SnakeNaming } from './snake-naming.ts';

// A `date` has no time and no zone: as a Date it would be another day in another zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The pool of the serving role. No migrations: those run under another role, before this process starts.
 * A statement that takes longer than 5 s, a lock that is not had in 2 s and a transaction that idles for 10 s are ended,
 * so that one bad query cannot hold all connections; so is a connection that nothing comes back from.
 */
export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'poolSize'>,
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- TypeORM's own type for entity classes
  entities: MixedList<Function>,
): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: 'ayumi-api',
    extra: {
      Client: ImpatientClient,
      deafAfterMs: 6_500,
      // What is asked without waiting for the answer before goes out at once: a read is one round trip.
      pipeline: true,
      max: config.poolSize,
      connectionTimeoutMillis: 2_500,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      // Longer than the pool keeps an idle connection: what the network has swallowed is open on the server's side only,
      // and would take one of its places for hours.
      options: '-c idle_session_timeout=60000',
    },
  };
}
