// Checks the rules of .dependency-cruiser.mjs.
import './node-version.mjs';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperatorError, run } from './report.mjs';
import { root } from './settings.mjs';

const FOLDERS = ['domain', 'api', 'web', 'migrations', 'seed', 'e2e'];

/**
 * @param {string} tree the folder whose imports are looked at
 * @returns {Promise<{ modules: Record<string, number>, violations: string[] }>} how many modules were seen in each
 *   folder, and who breaks which rule
 */
export async function importDirections(tree, folders = FOLDERS) {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = ['--config', path.join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
    cwd: tree,
    maxBuffer: 2 ** 28,
  }).catch((failure) => {
    if (failure.stdout?.startsWith('{')) return failure;
    throw failure;
  });
  const { modules, summary } = JSON.parse(stdout);
  const within = (folder) => modules.filter(({ source }) => source.startsWith(`${folder}/`)).length;
  return {
    modules: Object.fromEntries(folders.map((folder) => [folder, within(folder)])),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

if (import.meta.main) {
  await run(async () => {
    const { modules, violations } = await importDirections(root);
    // A cruiser that understands none of our files finds no fault with them either.
    const unseen = FOLDERS.filter((folder) => modules[folder] === 0);
    for (const line of violations) console.error(line);
    if (unseen.length > 0) throw new OperatorError(`no module was seen in ${unseen.join(', ')}`);
    if (violations.length > 0) throw new OperatorError(`${violations.length} imports in a forbidden direction`);
    console.log(`the imports of ${Object.values(modules).reduce((a, b) => a + b)} modules keep their directions`);
  });
}
