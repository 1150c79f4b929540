import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ChainFault } from '#domain/audit-entries/contract';
import { createApp } from '../../app.ts';
import { asAdmin } from '../../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../../test/signed-in.ts';
import { AuditSealer } from './audit-sealer.ts';
import { linksAfter, looseEntries, type Read } from './chain-records.ts';
import { ChainVerifier } from './chain-verifier.ts';
import { GENESIS, linkHash } from './chain.ts';
import { HeadStore } from './head-store.ts';
import { isGenuine, keyId, signer } from './signed-head.ts';

const API = '/api/v1';

describe('the chain over the audit log', () => {
  let app: TestApp;
  let sealer: AuditSealer;
  let heads: HeadStore;
  let admin: Client;
  let tenantId: string;
  let root: pg.Client;

  beforeAll(async () => {
    app = await startApp();
    sealer = app.app.get(AuditSealer);
    heads = app.app.get(HeadStore);
    admin = await app.as('admin@first.example');
    tenantId = app.tenants[0]!.tenantId;
    root = new pg.Client({ connectionString: app.database.adminUrl });
    await root.connect();
  });
  afterAll(async () => {
    await root.end();
    await app.close();
  });

  const act = (name = '課') => admin.post(`${API}/departments`, { name }).expect(201);
  const read: Read = async <Row>(sql: string, parameters: unknown[]) =>
    (await root.query(sql, parameters)).rows as Row[];
  const links = () => linksAfter(read, tenantId, 0, 10_000);

  /** The first fault that a walk along the whole chain finds. */
  async function firstFault(): Promise<ChainFault | null> {
    const verifier = new ChainVerifier(heads.all(tenantId), [keyId(sealer.publicKey)]);
    for (const link of await links()) {
      const fault = verifier.link(link);
      if (fault) return fault;
    }
    for (const entry of await looseEntries(read, tenantId)) {
      const fault = verifier.loose(entry);
      if (fault) return fault;
    }
    return verifier.end() ?? verifier.headFault();
  }

  it('holds every entry once, in an order without gaps, and its end is signed', async () => {
    await act();
    await act();
    await sealer.sealAndSign(tenantId);
    const chain = await links();
    expect(chain.map(({ number }) => number)).toEqual(chain.map((_, index) => index + 1));
    expect(new Set(chain.map(({ sequence }) => sequence)).size).toBe(chain.length);
    expect(chain.at(-1)!.entry).toMatchObject({ action: 'department.created', after: { name: '課' } });
    const head = heads.last(tenantId)!;
    expect(head).toMatchObject({ number: chain.length, hash: chain.at(-1)!.hash });
    expect([isGenuine(head), isGenuine({ ...head, number: head.number + 1 })]).toEqual([true, false]);
    expect(await firstFault()).toBeNull();
  });

  it('takes an entry that was committed late after those that were committed before it', async () => {
    const long = new pg.Client({ connectionString: app.database.databaseUrl });
    await long.connect();
    await long.query('BEGIN');
    await long.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    const { rows } = await long.query<{ sequence: string }>(
      `INSERT INTO audit_entry (tenant_id, action, object_type, object_id) VALUES ($1, 'a.b', 'a', 'late') RETURNING sequence`,
      [tenantId],
    );
    const late = Number(rows[0]!.sequence);
    await act('先に確定した課');
    await sealer.sealAndSign(tenantId);
    const before = await links();
    expect(before.at(-1)!.sequence).toBeGreaterThan(late);
    await long.query('COMMIT');
    await long.end();
    await sealer.sealAndSign(tenantId);
    const chain = await links();
    expect([chain.length, chain.at(-1)!.sequence]).toEqual([before.length + 1, late]);
    expect(await firstFault()).toBeNull();
  });

  it('is one chain however many processes seal, and loses nothing', async () => {
    const second = await createApp(app.config);
    const other = second.get(AuditSealer);
    const passes = async (one: AuditSealer) => {
      for (let pass = 0; pass < 20; pass += 1) {
        await one.seal(tenantId);
        await one.sign(tenantId);
      }
    };
    const acts = Array.from({ length: 60 }, (_, index) => act(`課${index}`));
    await Promise.all([...acts, passes(sealer), passes(other)]);
    await Promise.all([sealer.sealAndSign(tenantId), other.sealAndSign(tenantId)]);
    await second.close();
    const { rows } = await root.query(
      `SELECT (SELECT count(*) FROM audit_entry WHERE tenant_id = $1) AS entries,
              (SELECT count(*) FROM audit_seal WHERE tenant_id = $1) AS links`,
      [tenantId],
    );
    expect(rows[0].links).toBe(rows[0].entries);
    expect(await firstFault()).toBeNull();
  });

  it('is the database’s to date: the serving role neither says when nor where an entry stands', async () => {
    const serving = new pg.Client({ connectionString: app.database.databaseUrl });
    await serving.connect();
    for (const columns of ['at', 'sequence']) {
      await serving.query('BEGIN');
      await serving.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
      await expect(
        serving.query(
          `INSERT INTO audit_entry (tenant_id, action, object_type, object_id, ${columns}) OVERRIDING SYSTEM VALUE
           VALUES ($1, 'a.b', 'a', 'x', ${columns === 'at' ? `'2020-01-01'` : '1'})`,
          [tenantId],
        ),
      ).rejects.toThrow(/permission denied/);
      await serving.query('ROLLBACK');
    }
    await serving.end();
  });

  it('is sealed and signed by a process that has just started', async () => {
    const fresh = await createApp(app.config);
    await act();
    await fresh.get(AuditSealer).pass();
    await fresh.close();
    expect(heads.last(tenantId)!.number).toBe((await links()).length);
  });

  describe('after somebody with every right has been at it', () => {
    beforeEach(async () => {
      await act();
      await act();
      await sealer.sealAndSign(tenantId);
    });

    /** What `sql` did, seen by the verifier and then undone. */
    async function faultAfter(sql: string, parameters: unknown[] = []): Promise<ChainFault | null> {
      await root.query('BEGIN');
      await root.query(`SET LOCAL session_replication_role = replica`);
      try {
        await root.query(sql, parameters);
        return await firstFault();
      } finally {
        await root.query('ROLLBACK');
      }
    }
    const OF_LINK = `tenant_id = '%t' AND sequence = (SELECT sequence FROM audit_seal WHERE tenant_id = '%t' AND number = %n)`;
    const where = (number: number) => OF_LINK.replaceAll('%t', tenantId).replaceAll('%n', String(number));

    it.each([
      ['a reason', `reason = 'x'`],
      ['a time, by a microsecond', `at = at + interval '1 microsecond'`],
      ['who did it', `actor_id = gen_random_uuid()`],
      ['what was written, in the last digit', `after = '{"name": 1.0}'`],
      ['what was written before', `before = '{}'`],
      ['on whose behalf', `on_behalf = NOT on_behalf`],
    ])('finds a change of %s', async (_, assignment) => {
      expect(await faultAfter(`UPDATE audit_entry SET ${assignment} WHERE ${where(3)}`)).toMatchObject({
        kind: 'changed_entry',
        number: 3,
      });
    });

    it('finds an entry that is gone, with its link or without', async () => {
      const number = 4;
      expect(await faultAfter(`DELETE FROM audit_entry WHERE ${where(number)}`)).toMatchObject({
        kind: 'missing_entry',
        number,
      });
      const both = `WITH gone AS (DELETE FROM audit_entry WHERE ${where(number)})
        DELETE FROM audit_seal WHERE tenant_id = '${tenantId}' AND number = ${number}`;
      expect(await faultAfter(both)).toMatchObject({ kind: 'missing_link', number });
    });

    it('finds an entry that was put in past the triggers', async () => {
      const { rows } = await root.query(`SELECT max(sequence) + 1 AS next FROM audit_entry`);
      const sql = `INSERT INTO audit_entry (tenant_id, sequence, action, object_type, object_id) OVERRIDING SYSTEM VALUE
        VALUES ($1, $2, 'a.b', 'a', 'x')`;
      expect(await faultAfter(sql, [tenantId, rows[0].next])).toMatchObject({
        kind: 'unsealed_entry',
        sequence: Number(rows[0].next),
      });
    });

    it('finds two entries that changed places', async () => {
      const sql = `WITH pair AS (SELECT s.number, s.sequence FROM audit_seal s WHERE s.tenant_id = $1 AND s.number IN (2, 5)),
          texts AS (SELECT p.number, a.object_id FROM pair p JOIN audit_entry a ON a.tenant_id = $1 AND a.sequence = p.sequence)
        UPDATE audit_entry a SET object_id = t.object_id FROM pair p, texts t
         WHERE a.tenant_id = $1 AND a.sequence = p.sequence AND t.number <> p.number`;
      expect(await faultAfter(sql, [tenantId])).toMatchObject({ kind: 'changed_entry', number: 2 });
      const moved = `UPDATE audit_seal SET number = number + 1000 WHERE tenant_id = '${tenantId}' AND number IN (2, 5);
        UPDATE audit_seal SET number = 1007 - number WHERE tenant_id = '${tenantId}' AND number IN (1002, 1005)`;
      expect(await faultAfter(moved)).toMatchObject({ kind: 'broken_link', number: 2 });
    });

    it('finds that the end was cut, and that the chain does not go on as if nothing had been there', async () => {
      const length = (await links()).length;
      const cut = `WITH gone AS (DELETE FROM audit_entry WHERE ${where(length)})
        DELETE FROM audit_seal WHERE tenant_id = '${tenantId}' AND number = ${length}`;
      expect(await faultAfter(cut)).toMatchObject({ kind: 'cut_tail', number: length });
    });

    it('finds that the chain was made anew from a changed entry on, up to the next head', async () => {
      const chain = await links();
      const signed = heads.all(tenantId).map(({ number }) => number);
      const from = signed.at(-2)! + 1;
      let hash = chain[from - 2]?.hash ?? GENESIS;
      const statements: string[] = [];
      for (const link of chain.slice(from - 1)) {
        const entry = { ...link.entry!, reason: 'rewritten' };
        const made = linkHash(link.number, hash, entry);
        statements.push(
          `UPDATE audit_entry SET reason = 'rewritten' WHERE ${where(link.number)};
           UPDATE audit_seal SET previous_hash = '\\x${hash}', hash = '\\x${made}' WHERE tenant_id = '${tenantId}' AND number = ${link.number};`,
        );
        hash = made;
      }
      expect(await faultAfter(statements.join('\n'))).toEqual({
        kind: 'rewritten',
        number: signed.at(-1),
        sequence: chain[signed.at(-1)! - 1]!.sequence,
        since: from,
      });
    });

    it('finds heads that somebody else has signed, or nobody', async () => {
      const stranger = signer(Buffer.alloc(32, 7));
      const forged = stranger.sign({ tenantId, number: 1, hash: GENESIS });
      const trusted = [keyId(sealer.publicKey)];
      expect(new ChainVerifier([forged], trusted).headFault()).toMatchObject({ kind: 'foreign_head', number: 1 });
      const altered = { ...forged, hash: 'f'.repeat(64) };
      expect(new ChainVerifier([altered], trusted).headFault()).toMatchObject({ kind: 'forged_head', number: 1 });
    });

    it('is not signed any more once it does not hold what was signed', async () => {
      const signed = heads.all(tenantId).length;
      await asAdmin(app.database.adminUrl, async (client) => {
        await client.query(`SET session_replication_role = replica`);
        await client.query(`DELETE FROM audit_seal WHERE tenant_id = $1 AND number = $2`, [
          tenantId,
          heads.last(tenantId)!.number,
        ]);
      });
      await act();
      await sealer.sealAndSign(tenantId);
      expect(heads.all(tenantId)).toHaveLength(signed);
    });
  });
});
