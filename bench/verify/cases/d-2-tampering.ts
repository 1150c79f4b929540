import pg from 'pg';
import { AuditSealer } from '../../../dist/api/src/platform/audit/audit-sealer.js';
import { linkHash } from '../../../dist/api/src/platform/audit/chain.js';
import { type Link, linksAfter, looseEntries, type Read } from '../../../dist/api/src/platform/audit/chain-records.js';
import { ChainVerifier } from '../../../dist/api/src/platform/audit/chain-verifier.js';
import { HeadStore } from '../../../dist/api/src/platform/audit/head-store.js';
import { keyId } from '../../../dist/api/src/platform/audit/signed-head.js';
import type { Case } from '../case.ts';
import type { Random } from '../random.ts';

type Edit = { what: string; sql: string; finds: (fault: Fault) => boolean };
type Fault = NonNullable<ReturnType<ChainVerifier['end']>>;
type Scene = { tenantId: string; links: Link[]; signed: number[]; random: Random };

const ENTRIES = 300;

export default {
  id: 'D-2',
  title: 'tampering with the audit log, past every trigger',
  goal: '500 of 500 random edits are found and located',
  async run(context) {
    const app = await context.app();
    const sealer = app.app.get(AuditSealer);
    const heads = app.app.get(HeadStore);
    const admin = await app.as('admin@osaka-demo.example');
    const root = new pg.Client({ connectionString: app.database.adminUrl });
    await root.connect();
    context.atEnd(() => root.end());
    const { rows } = await root.query<{ id: string }>(`SELECT tenant_id AS id FROM tenant WHERE slug = 'osaka-demo'`);
    const tenantId = rows[0]!.id;
    for (let index = 1; index <= ENTRIES; index += 1) {
      await admin.post('/api/v1/departments', { name: `課${index}` }).expect(201);
      if (index % 60 === 0) await sealer.sealAndSign(tenantId);
    }
    const read: Read = async <Row>(sql: string, parameters: unknown[]) =>
      (await root.query(sql, parameters)).rows as Row[];
    const scene: Scene = {
      tenantId,
      links: await linksAfter(read, tenantId, 0, 10_000),
      signed: heads.all(tenantId).map(({ number }) => number),
      random: context.random,
    };
    const firstFault = async (): Promise<Fault | null> => {
      const verifier = new ChainVerifier(heads.all(tenantId), [keyId(sealer.publicKey)]);
      for (const link of await linksAfter(read, tenantId, 0, 10_000)) {
        const fault = verifier.link(link);
        if (fault) return fault;
      }
      for (const entry of await looseEntries(read, tenantId)) {
        const fault = verifier.loose(entry);
        if (fault) return fault;
      }
      return verifier.end();
    };
    if (await firstFault()) throw new Error('the chain had a fault before anything was done to it');

    const count = context.count(500, 30);
    const kinds = [change, removal, removalWithLink, insertion, swap, cut, rewriting];
    const found: Record<string, number> = {};
    let located = 0;
    for (let index = 0; index < count; index += 1) {
      const edit = kinds[index % kinds.length]!(scene);
      await root.query('BEGIN; SET LOCAL session_replication_role = replica');
      await root.query(edit.sql);
      const fault = await firstFault();
      await root.query('ROLLBACK');
      if (fault && edit.finds(fault)) {
        located += 1;
        found[edit.what] = (found[edit.what] ?? 0) + 1;
      } else context.say(`${edit.what}: ${JSON.stringify(fault)} after ${edit.sql.slice(0, 200)}`);
    }
    const notes = Object.entries(found)
      .map(([what, n]) => `${what} ${n}`)
      .join(', ');
    return { count, reached: `${located} found and located`, ok: located === count, notes };
  },
} satisfies Case;

const ofEntry = ({ tenantId }: Scene, { sequence }: Link) => `tenant_id = '${tenantId}' AND sequence = ${sequence}`;
const ofLink = ({ tenantId }: Scene, { number }: Link) => `tenant_id = '${tenantId}' AND number = ${number}`;

function change(scene: Scene): Edit {
  const link = scene.random.pick(scene.links);
  const assignment = scene.random.pick([
    `reason = coalesce(reason, '') || 'x'`,
    `at = at - interval '1 microsecond'`,
    `actor_id = gen_random_uuid()`,
    `action = action || 'x'`,
    `object_id = object_id || ' '`,
    `after = coalesce(after, '{}') || '{"x": 1}'`,
    `request_id = NULL, address = '192.0.2.1'`,
    `on_behalf = NOT on_behalf`,
  ]);
  return {
    what: 'changed',
    sql: `UPDATE audit_entry SET ${assignment} WHERE ${ofEntry(scene, link)}`,
    finds: (fault) => fault.kind === 'changed_entry' && fault.number === link.number,
  };
}

function removal(scene: Scene): Edit {
  const link = scene.random.pick(scene.links);
  return {
    what: 'deleted',
    sql: `DELETE FROM audit_entry WHERE ${ofEntry(scene, link)}`,
    finds: (fault) => fault.kind === 'missing_entry' && fault.number === link.number,
  };
}

function removalWithLink(scene: Scene): Edit {
  const link = scene.random.pick(scene.links.slice(0, -1));
  return {
    what: 'deleted with its link',
    sql: `DELETE FROM audit_entry WHERE ${ofEntry(scene, link)}; DELETE FROM audit_seal WHERE ${ofLink(scene, link)}`,
    finds: (fault) => fault.kind === 'missing_link' && fault.number === link.number,
  };
}

function insertion(scene: Scene): Edit {
  const sequence = 1_000_000 + scene.random.below(1_000_000);
  return {
    what: 'inserted',
    sql: `INSERT INTO audit_entry (tenant_id, sequence, at, action, object_type, object_id) OVERRIDING SYSTEM VALUE
          VALUES ('${scene.tenantId}', ${sequence}, now() - interval '1 day', 'plan.changed', 'plan', 'x')`,
    finds: (fault) => fault.kind === 'unsealed_entry' && fault.sequence === sequence,
  };
}

function swap(scene: Scene): Edit {
  const one = scene.random.pick(scene.links.slice(0, -1));
  const other = scene.links[one.number + scene.random.below(scene.links.length - one.number)]!;
  const sql = `UPDATE audit_entry a SET object_id = b.object_id, after = b.after, request_id = b.request_id, at = b.at FROM audit_entry b
     WHERE a.tenant_id = '${scene.tenantId}' AND b.tenant_id = a.tenant_id
       AND ((a.sequence = ${one.sequence} AND b.sequence = ${other.sequence}) OR (a.sequence = ${other.sequence} AND b.sequence = ${one.sequence}))`;
  return { what: 'swapped', sql, finds: (fault) => fault.kind === 'changed_entry' && fault.number === one.number };
}

function cut(scene: Scene): Edit {
  const from = 2 + scene.random.below(scene.links.length - 1);
  const gone = scene.links.slice(from - 1).map(({ sequence }) => sequence);
  return {
    what: 'tail cut',
    sql: `DELETE FROM audit_seal WHERE tenant_id = '${scene.tenantId}' AND number >= ${from};
          DELETE FROM audit_entry WHERE tenant_id = '${scene.tenantId}' AND sequence IN (${gone.join()})`,
    finds: (fault) => fault.kind === 'cut_tail' && fault.number === from,
  };
}

/** As somebody with the code and every right but the key would do it: all hashes from there on are right again. */
function rewriting(scene: Scene): Edit {
  const from = 1 + scene.random.below(scene.links.length);
  let { previousHash } = scene.links[from - 1]!;
  const statements = scene.links.slice(from - 1).map((link) => {
    const entry = { ...link.entry!, reason: link.number === from ? 'rewritten' : link.entry!.reason };
    const hash = linkHash(link.number, previousHash, entry);
    const sql = `UPDATE audit_seal SET previous_hash = '\\x${previousHash}', hash = '\\x${hash}' WHERE ${ofLink(scene, link)}`;
    previousHash = hash;
    return sql;
  });
  statements.push(`UPDATE audit_entry SET reason = 'rewritten' WHERE ${ofEntry(scene, scene.links[from - 1]!)}`);
  const head = scene.signed.find((number) => number >= from);
  return {
    what: 'rewritten',
    sql: statements.join('; '),
    finds: (fault) => fault.kind === 'rewritten' && fault.number === head && fault.since! <= from,
  };
}
