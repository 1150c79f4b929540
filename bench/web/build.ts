import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** Builds by a configuration into a temporary folder. */
export async function buildInto(config: string, options: { manifest?: boolean } = {}): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'ayumi-bench-'));
  await build({
    configFile: path.resolve(import.meta.dirname, config),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, manifest: options.manifest ?? false },
  });
  return outDir;
}

export function removeBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
