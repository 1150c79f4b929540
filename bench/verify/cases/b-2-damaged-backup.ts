import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../tools/settings.mjs';
import type { Case } from '../case.ts';

export default {
  id: 'B-2',
  title: 'damaged backups',
  goal: 'one byte changed in 50 places of base, WAL and manifest: all are refused before anything is started',
  async run(context) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-damage-'));
    chmodSync(folder, 0o711); // PostgreSQL's own user has to pass
    context.atEnd(() => rmSync(folder, { recursive: true, force: true }));
    const product = await context.product({ durable: true });
    const backup = path.join(folder, 'backup');
    const made = operate('backup.mjs', backup, product.dataDir);
    if (made.status !== 0) throw new Error(made.stderr);
    const base = path.join(
      backup,
      readdirSync(backup).find((name) => name.startsWith('base-'))!,
    );
    const manifest = path.join(base, 'manifest.json');
    const { firstSegment, files } = JSON.parse(readFileSync(manifest, 'utf8').slice(0, -65)) as {
      firstSegment: string;
      files: { path: string; size: number }[];
    };
    const inBase = files.filter(({ size }) => size > 0).map((file) => path.join(base, file.path));
    const wal = readdirSync(path.join(backup, 'wal'))
      .filter((name) => /^[0-9A-F]{24}\.(gz|sha256)$/.test(name) && name >= firstSegment)
      .map((name) => path.join(backup, 'wal', name));

    const count = context.count(50, 6);
    let refused = 0;
    for (let place = 0; place < count; place += 1) {
      const file = [() => context.random.pick(inBase), () => context.random.pick(wal), () => manifest][place % 3]!();
      const intact = readFileSync(file);
      const damaged = Buffer.from(intact);
      const at = context.random.below(statSync(file).size);
      damaged[at]! ^= 1 << context.random.below(8);
      writeFileSync(file, damaged);
      const dataDir = path.join(folder, 'restored');
      const { status, stderr, stdout } = operate('restore.mjs', backup, dataDir);
      if (
        status === 1 &&
        stderr.includes('the backup is damaged') &&
        !existsSync(dataDir) &&
        !stdout.includes('recovering')
      )
        refused += 1;
      else context.say(`byte ${at} of ${file}: ${status} ${stderr.split('\n')[0]}`);
      rmSync(dataDir, { recursive: true, force: true });
      writeFileSync(file, intact);
    }
    const intact = operate('restore.mjs', backup, path.join(folder, 'restored')).status === 0;
    return {
      count,
      reached: `${refused} refused; the backup that was not touched is ${intact ? 'restored' : 'refused, too'}`,
      ok: refused === count && intact,
    };
  },
} satisfies Case;

function operate(program: string, backup: string, dataDir: string) {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  return spawnSync(process.execPath, [path.join(root, 'tools', program), backup], {
    env: { ...env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
}
