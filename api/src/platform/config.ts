import path from 'node:path';

/** What the operator chose; docs/operations.md describes each variable. */
export type Config = {
  /** The serving role's connection string. */
  databaseUrl: string;
  port: number;
  host: string;
  /** Where keys lie, and everything else that must outlive the process but is not in the database. */
  dataDir: string;
  /** Tells copies on one machine apart where the port does not: in the name of the cookie. */
  instance: string;
  /** The browser reaches us by https, whatever our own socket speaks. */
  secureCookies: boolean;
  /** Addresses (or ranges) of proxies whose X-Forwarded-* we believe; empty = nobody's. */
  trustedProxies: string[];
  /** Multiplies every rate limit, for tests and benchmarks; 0 switches them off. */
  rateLimitFactor: number;
  /** Failed sign-ins that are evaluated per account and address in 15 minutes, and per account in a day. */
  signInLimits: { perAddress: number; perAccountAndDay: number };
  /** A database that may lose acknowledged writes in a crash is accepted: for tests only. */
  allowFastDatabase: boolean;
  /** Connections of this process to the database. */
  poolSize: number;
  /** Memory for answers that are kept while nothing changes, in MiB; 0 keeps none. */
  keptAnswersMb: number;
  logLevel: string;
  /** The built web client. */
  webDir: string;
};

/** Injection token of the `Config`. */
export const CONFIG = Symbol('config');

/** Reads the environment. Throws an Error whose message is a sentence for the operator. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '.data' } = env;
  if (!databaseUrl) throw new Error('DATABASE_URL is missing: it is the connection string of the serving role.');
  return {
    databaseUrl,
    port: number(env, 'PORT', 3000),
    host: env['HOST'] || '127.0.0.1',
    dataDir: path.resolve(dataDir),
    instance: env['INSTANCE'] || 'default',
    secureCookies: env['COOKIE_SECURE'] === '1',
    trustedProxies: (env['TRUST_PROXY'] ?? '').split(/[\s,]+/).filter(Boolean),
    rateLimitFactor: number(env, 'RATE_LIMIT_FACTOR', 1),
    signInLimits: {
      perAddress: number(env, 'SIGN_IN_LIMIT', 10),
      perAccountAndDay: number(env, 'SIGN_IN_DAY_LIMIT', 100),
    },
    allowFastDatabase: env['ALLOW_FAST_DATABASE'] === '1',
    poolSize: number(env, 'POOL_SIZE', 20),
    keptAnswersMb: number(env, 'KEPT_ANSWERS_MB', 32),
    logLevel: env['LOG_LEVEL'] || 'info',
    webDir: path.resolve(env['WEB_DIR'] || 'dist/web'),
  };
}

function number(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is "${text}", but must be a number of 0 or more.`);
  return value;
}
