import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { OperatorError } from './report.mjs';

export const root = path.resolve(import.meta.dirname, '..');

/** What the operator chose by the environment; docs/operations.md describes each variable. */
export function settings(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OperatorError(`PORT is "${env.PORT}", but a port is a number from 0 (any free one) to 65535.`);
  }
  const dataDir = path.resolve(root, env.DATA_DIR || '.data');
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir,
    /** Tells copies on one machine apart where the port does not, as in the names of cookies. */
    instance: createHash('sha256').update(dataDir).digest('hex').slice(0, 8),
    demonstration: env.DEMO !== '0',
    databaseUrl: env.DATABASE_URL || null,
    ownerUrl: env.DATABASE_OWNER_URL || null,
  };
}

/** Refuses early and in one sentence what the API could only refuse at the end of a long start. Answers the port. */
export function usablePort(host, port) {
  const why = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop what uses it, or choose another, as in PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} on ${host} is reserved for the administrator: choose one above 1023, as in PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is "${host}", but this machine has no such address.`,
    ENOTFOUND: `HOST is "${host}", but no address has this name.`,
  };
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(why[error.code] ? new OperatorError(why[error.code]) : error));
    probe.listen(port, host, () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

export const freePort = () => usablePort('127.0.0.1', 0);
