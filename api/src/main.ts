import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.ts';
import { readConfig } from './platform/config.ts';
import { Readiness } from './platform/health/readiness.ts';

/** A balancer that asks every second notices that we are leaving before we stop listening. */
const DRAIN_MS = 1_200;
const SWEEP_MS = 100;
/** Whoever is not done by then is cut off. */
const LONGEST_STOP_MS = 15_000;

try {
  const config = readConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  stopOnSignal(app);
} catch (error) {
  // An operator reads this line first; the stack is for whoever mends the program.
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
}

/** SIGTERM: not ready any more, then no new connections, then the requests in flight are finished, then the pool is closed. */
function stopOnSignal(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    app.get(Readiness).drain();
    await pause(DRAIN_MS);
    // Whoever is answered from now on may keep the connection open for another request: nobody waits for that one.
    const server: Server = app.getHttpServer();
    setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
