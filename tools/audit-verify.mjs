// `npm run audit:verify [-- --export FILE] [-- --key-id ID]`: whether the audit log is as it was written.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseRecords, exportedRecords } from './audit-records.mjs';
import { build } from './build.mjs';
import { asServing, built } from './database.mjs';
import { withExistingDatabase } from './open-database.mjs';
import { OperatorError, run } from './report.mjs';
import { settings } from './settings.mjs';

const SENTENCES = {
  missing_link: ({ number }) => `the link ${number} of the chain is missing`,
  broken_link: ({ number }) => `the link ${number} does not hold on to the one before it`,
  unknown_version: ({ number }) => `the link ${number} was made by a version that this program does not know`,
  missing_entry: ({ number, sequence }) => `the entry ${sequence} (link ${number ?? 'none yet'}) is gone`,
  changed_entry: ({ number, sequence }) => `the entry ${sequence} (link ${number}) was changed`,
  unsealed_entry: ({ sequence }) => `the entry ${sequence} was put in past the log: it has no link and waits for none`,
  rewritten: ({ number, since }) => `the chain was made anew from somewhere between the links ${since} and ${number}`,
  cut_tail: ({ number }) => `the end was cut off: the link ${number} and what came after it were signed and are gone`,
  forged_head: ({ number }) => `the signature over the link ${number} is not genuine`,
  foreign_head: ({ number }) => `the link ${number} was signed with a key that is not trusted`,
};

await run(async () => {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { export: text, 'key-id': { ...text, multiple: true } } });
  await build(['server']);
  const chosen = settings();
  const trusted = values['key-id'] ?? (await ownKeyId(chosen.dataDir));
  const verified = (records) => verify(records, trusted);
  const faults = values.export
    ? await verified(exportedRecords(values.export))
    : await withExistingDatabase(chosen, (databaseUrl) =>
        asServing(databaseUrl, (client) => verified(databaseRecords(client, chosen.dataDir))),
      );
  if (faults > 0) process.exitCode = 1;
});

/** The id of the key that this data folder signs with, if it has one. */
async function ownKeyId(dataDir) {
  if (!process.env.AUDIT_SIGNING_KEY && !existsSync(path.join(dataDir, 'keys/audit-signing-key'))) return null;
  const { keptKey } = await built('api/src/platform/secrets/kept-key.js');
  const { keyId, signer } = await built('api/src/platform/audit/signed-head.js');
  return [keyId(signer(keptKey(dataDir, 'audit-signing-key', 'AUDIT_SIGNING_KEY')).publicKey)];
}

/** Tells the state of each tenant's log in a line; answers how many have a fault. */
async function verify(records, trusted) {
  const { ChainVerifier } = await built('api/src/platform/audit/chain-verifier.js');
  const { keyId } = await built('api/src/platform/audit/signed-head.js');
  let faults = 0;
  let tenant;
  for await (const { type, ...record } of records) {
    if (type === 'tenant' || type === 'end') {
      if (tenant && !told(tenant)) faults++;
      tenant = type === 'end' ? null : { ...record, heads: [], waiting: 0, fault: null };
    } else if (!tenant) {
      throw new OperatorError('The export does not begin as an export begins: it was cut.');
    } else if (type === 'head') tenant.heads.push(record);
    else if (type === 'link') tenant.fault ??= walk().link(record);
    else if (type === 'loose') {
      tenant.fault ??= walk().loose(record);
      tenant.waiting++;
    } else
      throw new OperatorError(`The export holds a record of the kind "${type}", which this program does not know.`);
  }
  return faults;

  /** Heads come before links. */
  function walk() {
    const keys = trusted ?? new Set(tenant.heads.map(({ publicKey }) => keyId(publicKey)));
    return (tenant.verifier ??= new ChainVerifier(tenant.heads, keys));
  }

  function told({ name, tenantId, heads, waiting, fault }) {
    const verifier = walk();
    const found = fault ?? verifier.end() ?? verifier.headFault();
    const last = heads.at(-1);
    if (found) {
      console.error(`${name} (${tenantId}): ${SENTENCES[found.kind](found)}`);
      return false;
    }
    const signed = last
      ? `signed up to ${last.number} at ${last.signedAt} with the key ${keyId(last.publicKey)}${trusted ? '' : ' (not compared with any: give --key-id)'}`
      : 'not signed yet';
    console.log(`${name} (${tenantId}): ${verifier.upTo} links hold, ${waiting} entries wait, ${signed}`);
    return true;
  }
}
