import globalSetup from '../../api/test/global-setup.mjs';
import globalTeardown from '../../api/test/global-teardown.mjs';

let started: Promise<void> | undefined;

/** The PostgreSQL of the specs, with the demonstration to copy from; started once a run, by the first who needs it. */
export function startTestServer(): Promise<void> {
  return (started ??= globalSetup());
}

export async function stopTestServer(): Promise<void> {
  if (!started) return;
  await started.catch(() => {});
  await globalTeardown();
}
